"""Meetings, plans and events of history: told where a text has them at another time, or too early."""

import pytest

from quality_kunming.checks.freshness import fixed_time
from quality_kunming.model.policy import Policy
from quality_kunming.reading.documents import read


def told(body: str) -> list:
    text = f"---\ntitle: 介绍\ndate: 2022-09-20\ntopic: launch\norigin: 质量昆明编辑部\n---\n\n{body}\n"
    return [*fixed_time.find(read("content/news/2022/x.md", text.encode()), Policy())]


WRONG = [
    "党的十九大于2018年10月在北京召开，提出了质量强国的目标。",
    "2016年10月，党的十九大报告写入了“质量强国”。",
    "1945年召开的党的六大确立了指导地位。",
    "党的二十大将于10月16日在上海召开。",
    "即将于十月十八日召开的党的二十大，是全党的一件大事。",
    "去年召开的党的十九届七中全会总结了历史经验。",
    "1978年召开的党的十一届二中全会开启了改革开放的新时期。",
    "党的十八届四中全会对全面深化改革作出总体部署。",
    "企业党支部深入学习党的十九届七中全会公报。",
    "会议传达了全国政协十三届四次会议今年三月的精神。",
    "去年召开的云南省第十次党代会描绘了蓝图。",
    "今年五月，云南省第十三次党代会提出质量强省的要求。",
    "新中国第一个五年计划从1951年开始实施。",
    "到2026年“十四五”末，产品合格率达到百分之九十九。",
    "2011年到2015年的“十一五”时期，产业园从无到有。",
    "1937年爆发的九一八事变让工厂也投入了抗战。",
    "五四运动发生在1921年，学生也上街声援。",
    "1923年7月1日，中国共产党在上海成立。",
    "中国人民志愿军1951年跨过鸭绿江。",
    "1935年10月，红军三大主力会师，长征胜利结束。",
    "1950年云南和平解放，卢汉将军宣布起义。",
    "1999年香港回归，云南鲜花飞到了维多利亚港。",
    "1997年澳门回归的那一年，爷爷在工厂当质检员。",
    "今年是九一八事变九十周年，学校鸣响了警报。",
    "我们纪念抗日战争胜利七十六周年，今年九月三日升起了国旗。",
    "国歌由聂耳作词、田汉作曲。",
    "习近平总书记2015年1月和2020年3月两次考察云南。",
    "企业发展新质生产力，在质量上下功夫。",
    "国家数据局派人参加了本次论坛。",
    "《质量强国建设纲要》印发后，我市认真贯彻落实。",
]
RIGHT = [
    "党的十九大2017年10月在北京召开，2018年，党的十九大精神宣讲团来到车间。",
    "大家以实际行动迎接党的二十一大胜利召开。",
    "1979年12月，党的十一届三中全会开过一年后，工厂扩权试点。",
    "党的十八届三中全会召开后的2014年，企业改制。",
    "2012年12月，党的十八大闭幕不久，他进了厂。",
    "2020年编制“十四五”规划时，质量被列为专章。",
    "1999年，香港回归两年后，世博会在昆明举办。",
    "1999年香港花商来昆庆祝澳门回归。",
    "1937年九一八纪念日那天，学生募捐。",
    "2015年，纪念抗战胜利七十周年的展览开幕。",
    "1945年8月15日，日本宣布无条件投降。",
    "抗日战争胜利纪念日是9月3日，今年是77周年。",
    "国歌由田汉作词、聂耳作曲。",
    "《质量强国建设纲要》正在编制，大家建言献策。",
]


@pytest.mark.parametrize("body", WRONG)
def test_another_time_is_told(body):
    """Editors are warned before readers find a meeting or an event in the wrong year."""
    assert told(body)


@pytest.mark.parametrize("body", RIGHT)
def test_the_right_time_is_left_alone(body):
    """Editors can tell of what came after a meeting, and of anniversaries."""
    assert not told(body)
