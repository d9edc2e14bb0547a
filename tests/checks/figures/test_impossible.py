"""Numbers that cannot be, and units that are written otherwise than the standards have them."""

import pytest

from quality_kunming.checks.figures import impossible_figure, unit_form
from quality_kunming.model.policy import Policy
from quality_kunming.reading.documents import read


def told(rule, body: str) -> list[str]:
    text = f"---\ntitle: 介绍\ndate: 2022-09-02\ntopic: launch\norigin: 质量昆明编辑部\n---\n\n{body}\n"
    document = read("content/news/2022/x.md", text.encode())
    return [document.text[one.start : one.end] for one in rule.find(document, Policy())]


IMPOSSIBLE = [
    "抽检合格率101.5%",
    "满意率达到了９９９%".replace("９", "9"),
    "女性占比120%",
    "投诉量下降150%",
    "成本降低了2倍",
    "能耗减少三倍",
    "产值3亿万元",
    "投资5万万元",
    "观看1,000,00人次",
    "补助10000,000元",
    "收入1,0000元",
    "甲、乙、丙分别占50%、40%、30%",
]


@pytest.mark.parametrize("body", IMPOSSIBLE)
def test_number_that_cannot_be_is_told(body):
    """More than the whole, a fall of more than all, scales on scales, thousands of two digits."""

    assert told(impossible_figure, body)


@pytest.mark.parametrize(
    "body",
    [
        "合格率98.5%，产值增长150%，是去年的2倍，增加两倍，满意率提高到100%，完成率120%。",
        "产值3万亿元，1,000,000人次，10,000元，2021,2022两年，第1,2,3项，降低了50%。",
        "甲、乙分别占50%、50%；分别占33.3%、33.3%、33.4%。",
        "合格率比2016年提高120%。",
    ],
)
def test_number_that_can_be_is_left_alone(body):
    """Growth may be more than all; rounded parts may be a little more than the whole."""

    assert told(impossible_figure, body) == []


UNITS = {
    "重5KG": "KG",
    "重5 Kg。": "Kg",
    "全长3KM": "KM",
    "功率10KW": "KW",
    "用电10kwh": "kwh",
    "容量500ML": "ML",
    "压力2Mpa": "Mpa",
    "面积30㎡": "㎡",
    "面积300平米": "平米",
    "用水5立方": "立方",
    "高20公分": "公分",
    "￥20元": "￥20元",
    "￥100万元": "￥100万元",
    "¥5万": "¥5万",
    "提高3%百分点": "%百分点",
    "买5公斤，再买2千克": "2千克",
    "走3公里，再走2km": "2km",
}


@pytest.mark.parametrize(("body", "words"), UNITS.items())
def test_unit_that_is_not_of_the_standards_is_told(body, words):
    """Which one, at its place."""

    assert told(unit_form, body) == [words]


@pytest.mark.parametrize(
    "body",
    [
        "重5千克，长3千米，功率10kW，容量500mL，面积300平方米、5立方米、30m²，￥20，20元。",
        "DB5301/T 125-2025，5G，M2广义货币，型号KG200，5公斤、6公斤。",
    ],
)
def test_units_of_the_standards_are_left_alone(body):
    """And what is no unit."""

    assert told(unit_form, body) == []
