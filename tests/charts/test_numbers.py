"""The numbers in words: a sentence where a drawing would say no more, a list where units differ."""

import pytest

from charts.samples import SimpleDate, draw, indicator


def words(drawing):
    """The list as one reads it: number, then words."""
    return [f"{one.unit_before}{one.value}{one.unit} {one.words}" for one in drawing.numbers]


def test_two_numbers_are_a_sentence_with_their_change(few_ranks):
    """Two dots make no chart: the reader is told both numbers, and the step between them."""

    drawing = draw(few_ranks, "few")

    assert not drawing.is_drawn
    assert drawing.sentences == (
        "昆明：2018年第64位，2020年第4位，比2018年前进60位。",
        "2019年无数据。",
    )


@pytest.mark.parametrize(
    ("unit", "first", "second", "change"),
    [
        ("%", 93.65, 93.93, "比2020年高0.28个百分点"),
        ("分", 80, 78.5, "比2020年低1.5分"),
        ("家", 12, 15, "比2020年多3家"),
        ("家", 12, 12, "比2020年没有变"),
    ],
)
def test_a_change_follows_from_published_numbers(unit, first, second, change):
    """A difference is told in its unit; of a number that was worked out there is none."""
    points = {"year": 2020, "value": first}, {"year": 2021, "value": second}

    assert draw(indicator(*points, unit=unit), "x").numbers[1].words == f"2021年，昆明，{change}"
    derived = indicator(points[0], points[1] | {"derived": True}, unit=unit)
    assert draw(derived, "x").numbers[1].words == "2021年，昆明"


def test_different_units_never_share_a_scale(help_to_firms):
    """Firms, forms and demands are listed each with its own unit, and not drawn against each other."""

    drawing = draw(help_to_firms, "help")

    assert not drawing.is_drawn
    assert drawing.sentences == ()
    assert words(drawing) == [
        "666家 截至2025年10月31日，昆明走访企业",
        "833份 截至2025年10月31日，昆明发放问卷",
        "268条 截至2025年10月31日，昆明收集需求",
    ]


def test_a_number_carries_its_own_year_and_the_day_of_a_later_report():
    """What a report of 2021 says of 2020 is not told as of 2021."""
    late = {"year": 2020, "value": 4, "as_of": SimpleDate("2021年9月3日")}
    within = {"year": 2021, "value": 3, "as_of": SimpleDate("2021年6月")}
    drawing = draw(indicator(late, within, unit="位", lower_is_better=True), "x")

    assert words(drawing)[0] == "第4位 2020年（截至2021年9月3日），昆明"
    assert words(drawing)[1] == "第3位 截至2021年6月，昆明，比2020年前进1位"


def test_a_year_of_a_report_is_told_as_such():
    """Where only the report's day is known, no year of measurement is claimed, and no change."""
    points = (
        {"year": 2021, "value": 2, "as_of": SimpleDate("2021年9月3日")},
        {"year": 2022, "value": 3, "as_of": SimpleDate("2022年9月1日")},
    )

    drawing = draw(indicator(*points, unit="年", reported=True), "x")

    assert drawing.sentences == ("昆明：2021年9月3日报道2年，2022年9月1日报道3年。",)
