"""Times that are fixed: told where a text says another, left alone where it says the right one."""

import pytest

from quality_kunming.checks.freshness import (
    elapsed_years,
    fixed_time,
    former_law,
    wrong_tense,
    wrong_weekday,
)
from quality_kunming.checks.privacy import private_life
from quality_kunming.checks.words import impossible_date
from quality_kunming.model.policy import Policy
from quality_kunming.reading.documents import read


def told(rule, body: str) -> list:
    text = f"---\ntitle: 介绍\ndate: 2022-09-02\ntopic: launch\norigin: 质量昆明编辑部\n---\n\n{body}\n"
    return [*rule.find(read("content/news/2022/x.md", text.encode()), Policy())]


WRONG = [
    (impossible_date, "培训从上午9时开到11时30分，一个半小时里讲了三样。"),
    (impossible_date, "9月1日到9月30日，市民在线上健走、捐步，为期一周的活动结束。"),
    (wrong_tense, "活动从9月1日开始，已在10月圆满落幕。"),
    (elapsed_years, "“质量月”始于1978年，到2022年，距离最初的那一次已经过去34年。"),
    (fixed_time, "9月20日，大家学习党的二十大报告。"),
    (fixed_time, "职工迎接刚刚闭幕的党的二十大。"),
    (fixed_time, "9月12日教师节那天，孩子们送出书签。"),
    (elapsed_years, "质检中心2012年挂牌，今年2022年是挂牌的第五个年头。"),
    (elapsed_years, "快走2016年9月起步，到2022年9月迎来八周年。"),
    (elapsed_years, "陈师傅1970年出生，今年2022年已经62岁。"),
    (elapsed_years, "最小的一位2015年8月出生，到2022年9月刚满九岁。"),
    (impossible_date, "9月1日活动启动，十天后的9月21日，案例收齐了。"),
    (impossible_date, "9月8日接到投诉，三天前的9月11日，商家换了新的。"),
    (impossible_date, "从2022年3月15日接到投诉，到3月25日办结，前后用了二十天。"),
    (wrong_tense, "欢迎大家在2022年8月31日前扫码投票。"),
    (wrong_tense, "还没有报名的不要着急，材料收到8月18日为止。"),
    (wrong_tense, "9月28日的直播吸引了两万多名网友。"),
    (wrong_weekday, "这个周六也就是9月25日，大家买完菜可以复一复秤。"),
    (wrong_weekday, "9月26日是下周二，帮扶小组到晋宁。"),
    (wrong_weekday, "2022年的国庆节是星期日。"),
    (fixed_time, "2022年3月，十三届全国人大四次会议在北京举行。"),
    (wrong_tense, "2021年9月举办的第六届快走正在火热报名。"),
    (wrong_tense, "9月15日，技能大赛圆满落幕。"),
    (wrong_tense, "热线从明天（9月2日）起接听。"),
    (impossible_date, "2022年9月12日中秋节当天，公布抽检结果。"),
    (impossible_date, "2023年端午节是6月20日。"),
    (impossible_date, "图片展从2022年9月20日开到9月12日。"),
    (fixed_time, "上半年（1—7月），新登记企业3.2万户。"),
    (fixed_time, "第一季度（2月至4月）受理投诉1120件。"),
    (fixed_time, "2017年，党的十八大提出建设质量强国。"),
    (fixed_time, "2022年春节（4月5日）期间，检查了23家商场。"),
    (fixed_time, "中秋节前夕的6月，检查月饼生产企业。"),
    (fixed_time, "11月1日国庆节当天，志愿者走上街头。"),
    (fixed_time, "农历七月十五中秋节，开展月饼专项检查。"),
    (fixed_time, "“十四五”时期（2020—2025年），建成10个基地。"),
    (fixed_time, "3月10日是国际消费者权益日。"),
    (elapsed_years, "从2012年到2022年的二十年间，合格率提高了。"),
    (elapsed_years, "从2018年到2020年，这个班组连续四年没有出过事故。"),
    (elapsed_years, "协会成立于2032年，会员有120家。"),
    (elapsed_years, "1998年成立的检测中心今年迎来成立30周年。"),
    (elapsed_years, "今年75岁的老工匠陈国良生于1957年。"),
    (elapsed_years, "距9月30日征集截止还有二十天。"),
    (elapsed_years, "离2022年10月1日，只剩10天。"),
    (elapsed_years, "全国“质量月”始于1978年，到2022年，算起来已是54年。"),
    (elapsed_years, "2022年10月1日是中华人民共和国成立72周年的日子。"),
    (elapsed_years, "今年是共青团建团一百周年，也是2021年中国共产党成立101周年后的一年。"),
    (fixed_time, "党的二十大将于2022年10月18日在北京召开。"),
    (fixed_time, "2022年10月15日，党的二十大在北京开幕。"),
    (fixed_time, "20世纪70年代初，也就是1983年，试种了第一亩花。"),
    (impossible_date, "健走从9月1日走到9月30日，前后31天。"),
    (wrong_tense, "七夕将至，检查了花店。"),
    (wrong_tense, "新实验室预计在2022年6月底建成。"),
    (wrong_tense, "宣传片已于2022年12月发布。"),
    (wrong_tense, "截至9月28日，全市已有30多家企业报送案例。"),
    (wrong_tense, "从2022年10月起，全市已经检查了200家企业。"),
    (wrong_tense, "启动仪式昨天将在市局举行。"),
    (wrong_tense, "下周一，专家走进企业讲了一堂课。"),
    (wrong_tense, "上个月（10月），市局检查了40家超市。"),
    (wrong_tense, "8月底，结果将揭晓。"),
    (wrong_tense, "本月30日，征集截止了，收到案例57个。"),
    (wrong_tense, "刚刚过去的国庆假期，受理投诉120件。"),
    (elapsed_years, "再过三天就是国庆节。"),
    (wrong_tense, "预计2021年底完成改造。"),
    (elapsed_years, "距离年底还有五个月，各单位要抓紧。"),
    (impossible_date, "活动为期一个月，从9月1日持续到9月15日。"),
    (impossible_date, "9月16日至9月30日，公示期5天。"),
    (impossible_date, "培训从上午9时持续到8时30分。"),
    (impossible_date, "直播20:00开播，19:30结束。"),
    (fixed_time, "今年是“十三五”收官之年。"),
    (fixed_time, "2022年是“十四五”规划的第三年。"),
    (fixed_time, "迎接党的十二大胜利召开。"),
    (wrong_tense, "端午佳节即将来临，检查粽子。"),
    (wrong_tense, "9月8日，检定人员走进市场，检定了60台秤。"),
    (wrong_tense, "电梯将于今年8月底前完成整改。"),
    (fixed_time, "2021年11月召开的党的十九届五中全会。"),
    (fixed_time, "全局学习党的二十届三中全会精神。"),
    (former_law, "依照《中华人民共和国合同法》，商家应当退款。"),
    (former_law, "活动依据《食品卫生法》开展。"),
    (wrong_tense, "论坛计划今年7月举行。"),
    (wrong_tense, "方案提出，到2020年全面建成信用平台。"),
    (private_life, "此案由内部员工赵志强举报了。"),
    (private_life, "主人陶秀英是社区里的低保户。"),
    (private_life, "投诉美容院的顾客名叫尹晓蓉，已经退款。"),
    (private_life, "低保户马秀英领到了一袋大米。"),
    (private_life, "检验员孙国庆每月工资6800元。"),
    (impossible_date, "报名10月8日开始，9月30日截止。"),
    (impossible_date, "报名开始时间为9月20日，截止时间为9月10日。"),
    (impossible_date, "报名9月10日截止，9月20日开始报名。"),
    (impossible_date, "公示期为5个工作日（9月5日至9月7日）。"),
    (impossible_date, "比赛为期三天（9月1日至5日）。"),
    (impossible_date, "活动共7天，从9月5日至9月9日。"),
    (impossible_date, "会议到24时30分才结束。"),
    (impossible_date, "展馆下午9:00至上午11:00开放。"),
]


@pytest.mark.parametrize(("rule", "body"), WRONG)
def test_what_cannot_be_of_that_time_or_told_of_a_person_is_told(rule, body):
    """Who reads it can work it out, and believes the rest no more."""

    assert told(rule, body)


@pytest.mark.parametrize(
    ("rule", "body"),
    [
        (fixed_time, "上半年（1—6月），前三季度（1—9月），第三季度（7月至9月）。"),
        (fixed_time, "2017年，党的十九大召开；2015年，学习党的十八大精神。"),
        (fixed_time, "全局学习党的十九届六中全会精神。"),
        (fixed_time, "9月30日国庆节前，9月29日至10月6日是中秋国庆假期；5月印发“质量月”方案。"),
        (
            fixed_time,
            "中秋国庆假期（9月29日至10月6日），10月3日国庆假期，“十三五”（2016—2020年）。",
        ),
        (fixed_time, "农历八月十五中秋节；2021年3月，十三届全国人大四次会议在北京举行。"),
        (wrong_tense, "热线从今天（9月2日）起接听，明天（9月3日）启动，9月1日圆满落幕。"),
        (impossible_date, "9月10日中秋节，国庆节（10月1日至7日）放假，9月5日中秋节前夕。"),
        (elapsed_years, "从2012年到2022年的十年间，协会成立于2002年；健康中国2035年建成。"),
        (
            elapsed_years,
            "2018年至2020年，班组连续三年没有出过事故；2019年到2021年，该店连续两年上榜。",
        ),
        (elapsed_years, "2022年是中华人民共和国成立73周年，今年是共青团建团100周年。"),
        (fixed_time, "党的二十大将于2022年10月16日在北京召开，10月18日收看了党的二十大报告解读。"),
        (elapsed_years, "始于1978年，到2022年，已是44年；20世纪80年代初，也就是1983年。"),
        (impossible_date, "健走从9月1日走到9月30日，前后30天。"),
        (wrong_tense, "快走从2021年9月1日到9月30日，走了多少步，就捐多少步。"),
        (wrong_tense, "宣传片已于2022年8月发布，将于2022年12月获奖。"),
        (elapsed_years, "1992年成立的检测中心今年迎来成立30周年。"),
        (elapsed_years, "今年65岁的陈国良生于1957年。"),
        (elapsed_years, "距9月30日征集截止还有28天，离9月12日还有10天。"),
        (wrong_tense, "中秋临近，国庆长假将至，教师节即将到来。"),
        (wrong_tense, "截至9月1日，全市已有30多家企业报送案例；报名截至9月28日，欢迎参加。"),
        (wrong_tense, "下周一将有专家走进企业，上个月（8月）检查了40家超市，9月底将揭晓结果。"),
        (wrong_tense, "本月1日，征集开始了；刚刚过去的七夕；再过八天就是中秋节。"),
        (elapsed_years, "距离年底还有三个多月，各单位要抓紧。"),
        (
            impossible_date,
            "活动为期一个月，从9月5日持续到9月30日，上午9时持续到11时，20:00开播，21:30结束。",
        ),
        (fixed_time, "2022年是“十四五”规划的第二年，2025年是“十四五”收官之年，喜迎党的二十大。"),
        (
            wrong_tense,
            "8月8日，检定人员走进市场，检定了60台秤；9月8日，除了60台秤，还要检定加油机。",
        ),
        (fixed_time, "2021年11月召开的党的十九届六中全会。"),
        (former_law, "《合同法》2021年废止，现在依照《民法典》；《劳动合同法》照旧。"),
        (former_law, "根据《中华人民共和国物权法》，制定本条例。"),
        (wrong_tense, "论坛计划今年11月举行，到2025年建成。"),
        (private_life, "投诉人反映，投诉平台的顾客最多；主人是社区里的低保户。"),
        (private_life, "据举报人反映，单位和个人可以向市场监管部门举报。"),
        (private_life, "社区为低保户送去大米，检验员孙国庆每月检测6800批次。"),
        (impossible_date, "上一轮8月20日截止，新一轮9月10日开始报名。"),
        (impossible_date, "公示期为5个工作日（9月5日至9月9日），为期三天（9月1日至3日）。"),
        (impossible_date, "会议到24时结束，上午9:00至下午5:00开放。"),
    ],
)
def test_what_agrees_is_left_alone(rule, body):
    """The right time, a plan, a provision, nobody in particular."""

    assert told(rule, body) == []


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "1900-02-28"])
def test_any_day_of_the_calendar_may_be_that_of_a_text(day):
    """No year is too early or too late for the tables of festivals and plans."""
    body = "刚刚过去的国庆，再过九百天就是中秋，13月40日将至，周末（9月31日至32日），2月29日，今年是“十四五”第五年。"
    text = f"---\ntitle: 介绍\ndate: {day}\ntopic: launch\norigin: 质量昆明编辑部\n---\n\n{body}\n"
    document = read("content/news/2022/x.md", text.encode())

    for rule in (wrong_tense, fixed_time, elapsed_years, impossible_date):
        assert all(slip.message for slip in rule.find(document, Policy()))
