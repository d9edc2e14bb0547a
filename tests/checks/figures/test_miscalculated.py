"""Numbers of one sentence that do not add up: `miscalculated-figure`."""

import pytest

from quality_kunming.checks.figures import miscalculated_figure
from quality_kunming.model.policy import Policy
from quality_kunming.reading.documents import read


def told(body: str) -> list[str]:
    text = f"---\ntitle: 介绍\ndate: 2022-09-02\ntopic: launch\norigin: 质量昆明编辑部\n---\n\n{body}\n"
    document = read("content/news/2022/x.md", text.encode())
    return [one.message for one in miscalculated_figure.find(document, Policy())]


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("共有90人参加，其中企业代表50人、学生60人。", "加起来是110人"),
        ("甲组12人、乙组13人，合计40人。", "加起来是25人"),
        ("抽查电梯400台，合格380台，合格率为97%。", "95.0%"),
        ("销量由200吨增加到300吨，增长30%。", "变了50.0%"),
        ("产值从2万元降到8000元，下降50%。", "变了60.0%"),
        ("得分从83.1分提高到81.5分。", "不是“提高”"),
        ("观看共有1,300,000人次，其中直播900,000人次、回放600,000人次。", "加起来是1500000人次"),
        ("宣讲两场，分别在五华、盘龙、官渡举行。", "列了3个"),
        ("产值较去年10亿元增长到8亿元。", "不是“增长”"),
        ("今年参加120人，比去年的100人增加了30人。", "变了20人"),
        ("去年为600件，今年为900件，增长30%。", "变了50.0%"),
        ("合格率由92%提高到96%，提高了3个百分点。", "变了4个百分点"),
        ("5家企业节约检测费10万元，平均每家节约5万元。", "平均是2"),
        ("服务站7个，每个站配备工作人员4人，共有工作人员35人。", "是28人"),
        ("检验项目共18项，已完成12项，还有8项待检。", "剩6项"),
        ("得分由全省第2位上升到第3位。", "不是“上升”"),
        ("展区占地1.2公顷（12亩）。", "不一样多"),
        ("帮扶覆盖三个市：昆明、曲靖、玉溪、大理。", "列出来的是4个"),
        ("|县区|家数|\n|---|---|\n|五华|12|\n|盘龙|15|\n|合计|57|", "加起来是27"),
        ("由400份增加为600份，增长近三成。", "变了5.0成"),
        ("产量10万吨，其中甲县8万吨、乙县4.5万吨。", "加起来是12.5万吨"),
        ("男性42人、女性35人，共计87人。", "加起来是77人"),
        ("收到建议45条，其中采纳50条。", "50条比全部的45条还多"),
    ],
)
def test_numbers_that_do_not_fit_are_asked_about_with_what_comes_out(body, says):
    """Sums, shares, changes, directions and lists."""
    assert [says in one for one in told(body)] == [True]


@pytest.mark.parametrize(
    "body",
    [
        "共有110人参加，其中企业代表50人、学生60人。",
        "共有110人参加，其中企业代表50人、学生30人。",
        "共有90人参加，其中女性50人、党员60人。",
        "抽查3批次，合格2批次，合格率为66.7%。",
        "抽查3批次，合格2批次，合格率为67%。",
        "排名从第10位提升到第3位，时间从5天提高到3天。",
        "合格率从95.1%提高到96.3%，提高1.2个百分点。",
        "宣讲两场，分别在五华、盘龙等地举行。",
        "产值由4.5亿元增长到5.3亿元，增长19.2%。",
        "生产总值由200亿元增加到220亿元，增长6.5%。",
        "精度从30米提高到15米，参数从120个发展到约180个，增长60%。",
        "机上有60名乘客和4名机组人员，其中包括15名儿童。",
        "绿化超1亿亩，其中造林0.6亿亩、种草0.5亿亩。",
        "共检查企业20家，其中规上企业15家、高新技术企业12家。",
        "产值由4.5亿元增长到5.3亿元，增长19.2%，可比口径增长8%。",
        "检查0批次，合格0批次，合格率为100%；由0件增加到5件，增长100%。",
        "",
    ],
)
def test_numbers_that_fit_or_may_be_counted_twice_are_left_alone(body):
    """Rounding, people who are in two parts, ranks, lists that are not whole."""
    assert told(body) == []
