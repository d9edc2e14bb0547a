"""Solar terms begin on the days that the observatory gives, and a text that tells another is asked about it."""

import itertools
from datetime import date

import pytest

from quality_kunming.checks.support.times.days_of_terms import misdated_terms
from quality_kunming.checks.support.times.solar_calendar import days_of_term
from quality_kunming.checks.tables import table


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("立春", date(2021, 2, 3)),
        ("清明", date(2022, 4, 5)),
        ("秋分", date(2022, 9, 23)),
        ("秋分", date(2024, 9, 22)),
        ("冬至", date(2022, 12, 22)),
        ("小寒", date(2023, 1, 5)),
        ("谷雨", date(2020, 4, 19)),
    ],
)
def test_term_is_on_the_day_of_the_almanac(name, day):
    """Those that are published."""
    assert days_of_term(name, day.year) == (day,)


def test_term_at_midnight_may_be_on_either_day():
    """冬至 of 2021 began a minute before."""
    assert days_of_term("冬至", 2021) == (date(2021, 12, 21), date(2021, 12, 22))


@pytest.mark.parametrize("year", [1900, 1978, 2026, 2099])
def test_terms_follow_each_other_by_two_weeks(year):
    """In the order of the list, from 立春 on."""
    terms = table("solar_terms")["terms"].split()
    days = sorted(days_of_term(name, year)[0] for name in terms)

    assert [days_of_term(name, year)[0] for name in (*terms[-2:], *terms[:-2])] == days
    assert all(13 <= (b - a).days <= 17 for a, b in itertools.pairwise(days))


@pytest.mark.parametrize(
    ("text", "told"),
    {
        "2022年的秋分是9月13日。": "秋分是9月23日",
        "9月22日秋分这天，讲一堂分级课。": "秋分是9月23日",
        "2024年9月23日秋分，天凉了。": "2024年的秋分是9月22日",
        "9月7日立秋，晚上凉了。": "立秋是8月7日",
    }.items(),
)
def test_other_day_is_asked_about(text, told):
    """With the right one, of the year that is told or of the text."""
    (slip,) = misdated_terms(text, 2022)

    assert told in slip.message


@pytest.mark.parametrize(
    "text",
    [
        "2022年的秋分是9月23日；8月7日立秋；12月22日冬至。",
        "2021年12月21日冬至，2021年12月22日冬至。",
        "9月7日，白露过后，夜里凉了；立秋后的9月1日。",
    ],
)
def test_right_day_is_left_alone(text):
    """Also where midnight is too near to tell."""
    assert [*misdated_terms(text, 2022)] == []
