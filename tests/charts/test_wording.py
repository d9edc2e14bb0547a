"""The words of a chart: whoever cannot see it learns the same from them."""

import pytest

from charts.samples import draw, indicator


def test_the_description_has_every_number_every_gap_and_how_the_axis_runs(pass_rate):
    """Who listens gets all that the eye gets."""

    assert draw(pass_rate, "pass-rate").description == (
        "折线图，单位：%。全国：2017年93.71%，2020年93.39%，2022年93.29%（推算），"
        "2023年93.65%，2024年93.93%。2018—2019年、2021年无数据。"
        "纵轴不从0起，下端为93%。空心点为推算值。"
    )


def test_the_description_keeps_words_apart_from_numbers(evaluations):
    """A statement without a number is not read as one."""

    description = draw(evaluations, "evaluations").description

    assert (
        "一组小图，昆明。公众满意度：2020年第1位，2021年第1位，2022年第1位，2025年“全省领先”。"
        in description
    )
    assert "2023—2024年无数据。" in description


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("first_places", ("2025年，昆明", "", "6", "年")),
        ("rank", ("2020年，昆明", "第", "4", "位")),
        ("scores", ("2021年，昆明", "", "80.88", "分")),
        ("pass_rate", ("2024年，全国", "", "93.93", "%")),
        ("evaluations", ("2022年，昆明3项都是", "第", "1", "位")),
    ],
)
def test_the_headline_is_the_latest_number_with_its_year(name, said, request):
    """The number in large type is the latest, and says of when it is."""

    found = draw(request.getfixturevalue(name), name).headline

    assert (found.words, found.unit_before, found.value, found.unit) == said


def test_a_number_without_a_year_is_told_with_the_day_of_its_report():
    """Without a year the day of the report stands beside the number."""

    found = draw(indicator({"category": "市长质量奖", "value": 34}, chart="条形"), "x").headline

    assert found.words == "截至2025年10月31日，昆明市长质量奖"


def test_numbers_of_different_units_have_no_headline():
    """Apples and pears get no common headline."""

    record = indicator({"category": "走访企业（家）", "value": 666}, chart="条形", unit="")

    assert draw(record, "help").headline is None


def test_words_alone_make_no_headline():
    """No number is made up where only words were published."""

    assert draw(indicator({"year": 2025, "text": "全省领先"}), "words").headline is None
