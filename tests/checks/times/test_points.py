"""Days that are told in the wrong tense, ends before beginnings, and laws on another day than theirs."""

from datetime import date

import pytest

from quality_kunming.checks.support.times.laws_in_force import misdated_laws
from quality_kunming.checks.support.times.points import points_told
from quality_kunming.checks.support.times.steps import turned_steps
from quality_kunming.checks.support.times.told_too_early import told_too_early
from quality_kunming.checks.support.times.told_too_late import told_too_late
from quality_kunming.checks.support.times.turned_points import turned_points

WRITTEN = date(2022, 9, 20)


def test_points_take_the_year_of_the_one_before():
    told = points_told("2022年9月1日到9月3日，2021年5月")
    assert [(one.year, one.month, one.day, one.has_year) for one in told] == [
        (2022, 9, 1, True),
        (2022, 9, 3, False),
        (2021, 5, 0, True),
    ]


def test_that_day_of_a_year_is_the_day_told_before():
    assert points_told("每年10月14日是世界标准日，2022年的这一天")[1].day == 14


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("每年10月14日是世界标准日，2022年的这一天已经过去。", "已经"),
        ("2022年9月23日是秋分，村民已经在这一天摆开丰收集市。", "村民已经"),
        ("10月14日世界标准日那天，学校已经办完了展览。", "学校已经"),
        ("据2023年9月1日昆明信息港的报道，演员们重新登台。", "昆明信息港的报道"),
        ("2022年11月5日，本报报道了这家小店。", "本报报道"),
        ("据都市时报2022年10月12日的消息，这座市场换了新秤。", "的消息"),
        ("2022年10月20日印发的通知要求各单位自查。", "印发的"),
        ("2023年3月15日，消费者协会曾公布一份报告。", "消费者协会曾"),
        ("在2022年10月28日举行的决赛中，他获得了第一名。", "他获得了"),
        ("2023年1月18日，一场大雪过后，检测员早已架好了设备。", "检测员早已"),
        ("记者从2022年12月8日的《云南日报》上看到，这个县建了基地。", "的《云南日报》上看到"),
        ("2022年9月30日，老张已把最后一台天平修好。", "老张已"),
    ],
)
def test_a_day_to_come_is_not_over(text, said):
    (slip,) = told_too_early(text, WRITTEN)
    assert f"写“{said}”，像是已经过了；请核对" in slip.message


@pytest.mark.parametrize(
    "text",
    [
        "2021年的10月14日是世界标准日，这一天已经过去。",
        "据2021年9月1日昆明信息港的报道，演员们重新登台。",
        "10月1日是国庆节，广场上已经摆起了花坛。",
        "10月1日国庆节恰逢星期六，广场上升起了国旗。",
        "2022年10月14日是世界标准日，主题已经公布了。",
        "2022年10月1日起，景区取消了门票。",
        "2022年10月1日起施行的新规定增加了三项要求。",
        "2022年10月1日的灯会门票已经售出三千张。",
        "2022年10月14日前，各单位要把整改情况报了再说。",
        "离2022年10月28日决赛还有一个多月，他已经练了三个月。",
        "展览2022年9月15日开幕，2022年10月15日闭幕。",
        "比赛2022年10月28日举行，共安排三场。",
        "2022年12月3日，计量馆将接待市民，门票已经订完了。",
        "线上答题2022年10月14日24:00关闭，此前提交的答卷都有效。",
        "报名2022年10月14日结束，在此之前已经提交的材料不用再交。",
        "去年的比武办得好。11月5日，本报报道了那场比武。",
    ],
)
def test_a_day_to_come_may_be_prepared(text):
    assert [*told_too_early(text, WRITTEN)] == []


@pytest.mark.parametrize(
    "text",
    [
        "2022年9月1日上午，2022年昆明市全国质量月启动仪式将在市局举行。",
        "2022年6月9日世界认可日当天，检测机构将向学生开放实验室。",
        "8月26日，2022年质量管理小组成果交流会将在会展中心举行。",
        "请于2022年8月31日到一楼大厅领取证书。",
        "2022年8月18日，新实验室有望投入使用。",
        "2022年8月15日，计量所届时为居民免费检定血压计。",
        "2022年9月9日下午，技能比武即将在职工之家拉开序幕。",
    ],
)
def test_a_day_that_is_over_is_not_to_come(text):
    (slip,) = told_too_late(text, WRITTEN)
    assert "已经过了，这里却写" in slip.message


@pytest.mark.parametrize(
    "text",
    [
        "2022年9月1日，王师傅将一把卡尺送给徒弟。",
        "2022年9月1日，他将作品交给了评委。",
        "2022年9月1日，市局印发通知，将在全市开展检查。",
        "2022年9月1日，局长表示，检测中心将向学生开放。",
        "2022年8月1日成立的协会将为企业提供服务。",
        "2022年7月1日发布的标准将从10月1日起实施。",
        "2022年9月5日，新实验室启动，将于年底建成。",
        "2022年9月28日，比武将在职工之家举行。",
        "2022年9月8日下午，在开学典礼即将举行之际，老师们来到了礼堂。",
        "2022年9月8日下午，即将退休的老师来到礼堂。",
        "从8月1日到9月1日，将这批样品测了三遍。",
    ],
)
def test_a_day_that_is_over_may_be_told_of(text):
    assert [*told_too_late(text, WRITTEN)] == []


@pytest.mark.parametrize(
    "text",
    [
        "报名从2022年10月10日开始，到2022年9月28日截止。",
        "试用期自2022年12月1日起，至2022年6月30日止。",
        "从2022年10月到2022年8月，窗口共受理申请三百件。",
        "任期从2021年开始，到2019年结束。",
        "从2022年9月中旬开始整改，到2022年7月完成。",
        "公示自2022年9月16日开始，截至2022年9月9日。",
    ],
)
def test_an_end_is_not_before_its_beginning(text):
    (slip,) = turned_points(text)
    assert "以前；请核对" in slip.message


@pytest.mark.parametrize(
    "text",
    [
        "报名从2022年9月28日开始，到2022年10月10日截止。",
        "试用期自2022年12月1日起，至6月30日止。",
        "比赛从2022年10月10日提前到2022年9月28日结束。",
        "从2022年追溯到2019年，返修记录都在。",
        "报名从2022年9月1日开始，比2021年9月20日截止的那次早。",
        "从12月1日启动，报名时间截止到2023年2月10日。",
    ],
)
def test_an_end_may_be_in_the_next_year_or_looked_back_to(text):
    assert [*turned_points(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "企业2022年3月递交认证申请，2021年6月拿到证书。",
        "他2015年毕业，2016年入学。",
        "计量法1985年9月6日通过，1985年7月1日起施行。",
        "老王1960年出生，1955年参加工作。",
        "老李2010年退休，2015年参加工作。",
        "项目2021年5月立项，2020年12月开工。",
        "执法人员2022年7月12日立案，2022年7月5日作出处罚决定。",
        "消费者2022年8月20日下单，2022年8月12日收到货。",
        "作者2022年6月投稿，2022年3月刊发。",
        "专利2021年7月申请，2021年3月获得授权。",
        "居民2022年7月1日投诉，所里2022年6月25日受理。",
    ],
)
def test_steps_are_told_on_days_in_their_order(text):
    (slip,) = turned_steps(text)
    assert "日子的先后反了" in slip.message


@pytest.mark.parametrize(
    "text",
    [
        "企业2021年6月递交认证申请，2022年3月拿到证书。",
        "企业2021年拿到证书，2022年又申请了另一项认证。",
        "2021年5月获证的企业，2022年3月提出扩项申请。",
        "他1998年毕业于昆明工学院，2005年考入云南大学读研究生。",
        "2020年建成投产的厂，2018年开工。",
        "2018年，中央首次提出实施乡村振兴战略，2024年印发了新规划。",
        "老王1960年出生，1982年参加工作。",
    ],
)
def test_steps_in_order_or_of_two_things_stay(text):
    assert [*turned_steps(text)] == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("民法典自2020年1月1日起施行。", "民法典2021年1月1日起施行"),
        ("《中华人民共和国个人信息保护法》自2021年9月1日起施行。", "2021年11月1日起施行"),
        ("2018年6月1日起施行的新修订的标准化法鼓励公开标准。", "1989年4月1日、2018年1月1日起施行"),
        ("数据安全法自2021年6月1日起正式实施。", "2021年9月1日起施行"),
        ("疫苗管理法2019年6月29日通过，2019年10月1日起施行。", "2019年12月1日起施行"),
        ("2019年8月31日通过的《电子商务法》规定了平台的责任。", "2018年8月31日"),
        ("2020年，民法典正式施行。", "2021年1月1日起施行"),
    ],
)
def test_a_law_has_its_day(text, right):
    (slip,) = misdated_laws(text)
    assert right in slip.message


@pytest.mark.parametrize(
    "text",
    [
        "民法典自2021年1月1日起施行。",
        "民法典2020年5月28日通过，2021年1月1日起施行。",
        "2022年8月1日，新修改的反垄断法正式施行。",
        "食品安全法2021年4月29日第二次修正。",
        "广告法2015年9月1日起施行新的修订版。",
        "民法典实施两周年，2022年5月，宣传活动走进社区。",
        "云南省实施〈消费者权益保护法〉办法2016年1月1日起施行。",
        "食品安全法和配套的标准2020年1月1日起施行。",
        "美国反垄断法1890年通过，1900年起实施。",
        "2022年，民法典实施情况的检查开始。",
    ],
)
def test_a_law_on_its_day_stays(text):
    assert [*misdated_laws(text)] == []
