"""Words for a day that nobody can tell later are asked about; those with a day beside them are not."""

import pytest

from quality_kunming.checks.freshness.vague_day import find
from quality_kunming.model.policy import Policy
from quality_kunming.reading.documents import read


def _told(body: str) -> list:
    text = f"---\ntitle: 动态\ndate: 2022-09-20\norigin: 质量昆明编辑部\n---\n\n{body}\n"
    return list(find(read("content/news/2022/x.md", text.encode()), Policy()))


@pytest.mark.parametrize(
    "body",
    [
        "这个月初，学校请来检测员。",
        "上个月，学校组织了参观。",
        "刚刚过去的这个周末，社区办了集市。",
        "这几天，检测车开进了小区。",
        "昨晚七点，居民听了一堂课。",
        "月初，公司请来老师傅。",
        "今天，开学第一课的主题是一把尺子。",
        "半个月前，公司换了设备。",
        "活动持续到下个月，想参加的市民还来得及。",
        "材料请在下周之前交到社区。",
        "评审结果要到下个月才公布。",
        "上周检查的六家店，有两家已经整改。",
        "检测车上星期去过的两个小区，居民都说方便。",
        "学校打算本月底再请一位讲解员。",
        "本周还有三场讲座等着大家。",
        "专家将于下月上旬集中评审。",
        "第二批名单定于本月下旬公布。",
        "比武拟于下旬在呈贡举行。",
        "整改要在月底前完成，逾期通报。",
        "各县区都要查，月底前，结果上墙。",
        "今年以来，全县共检定加油机184台。",
        "质量服务站开到了村里。今年前三季度，已有三百家企业来过。今年以来，又添了40家。",
        "截至目前，已有30多家企业报送案例。",
        "明年，第二批名单还将公布。明年，第三批也将公布。",
        "今年，全市新增三个质量服务站。\n\n今年，各县区都办讲座。",
        "截至目前，区里已有四十五家药店校准完成，其余的9月30日前做完。",
    ],
)
def test_day_that_nobody_can_tell_is_asked_about(body):
    """At the head of a sentence without a date."""
    assert len(_told(body)) == 1


@pytest.mark.parametrize(
    "body",
    [
        "3月15日前后，街上摆出了咨询台；1月10日前要交的报告；5月20日前夕，所里开放。",
        "截至目前（9月20日），已有30多家企业报送案例；截至目前，没有人报名。",
        "不久前还在车间当学徒的他，2022年9月当上了班组长。",
        "9月1日到9日，展馆开放。这几天，来了八百人。",
        "从今天做起，从自己做起。今天的质量，就是明天的市场。",
        "今天，质量已经是城市的名片。",
        "会上定了，9月底交报告；月底前办完。",
        "每个月的账，下个月才算清。每月底交材料，下个月公布结果。",
        "本周期内，下周边的店都查过了，上周转的货还在；早上周围的人多，正赶上周末。",
        "老人说，上周的豆腐比今天的嫩；合格率比上个月高，高于上月。",
        "9月20日，组委会公布了安排。下个月举行决赛。",
        "9月的评审结果要到下个月才公布。",
        "去年的标兵今年又当上了，明年还想当。",
        "每月25日到月底前，窗口核对数据；比武拟于9月下旬举行；3月的账，月底前算清。",
        "2022年以来，全县共检定加油机184台。今年以来，又检定了衡器60台。",
        "今年以来，大家的质量意识更强了。合格率低于下月的目标，高于上月。",
    ],
)
def test_day_that_can_be_told_is_left_alone(body):
    """By a date before it, behind it or around it, or as our time."""
    assert _told(body) == []
