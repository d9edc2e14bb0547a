"""Times that a text tells have the values that a reader would give them."""

from datetime import date

import pytest

from quality_kunming.checks.support.times.time_expressions import (
    clocks_told,
    days_told,
    lengths_told,
    years_told,
)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("9月3日开幕，10月1日闭幕。", [(2022, 9, 3), (2022, 10, 1)]),
        ("2021年9月30日，也就是10月1日前一天。", [(2021, 9, 30), (2021, 10, 1)]),
        (
            "9月5日至9日，9月13日办到15日。",
            [(2022, 9, 5), (2022, 9, 9), (2022, 9, 13), (2022, 9, 15)],
        ),
        ("2021年9月1日。9月2日。", [(2021, 9, 1), (2022, 9, 2)]),
        ("9月31日，13月1日，地铁9月1日线。", []),
    ],
)
def test_days_are_of_the_year_that_is_told(text, days):
    """Without one, of the year before in the sentence, else of the text; what no calendar has is none."""
    assert [one.day for one in days_told(text, 2022)] == [date(*day) for day in days]


def test_day_of_a_text_without_a_year_is_none():
    """Nobody knows which."""
    assert [*days_told("9月3日开幕。", None)] == []


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("上午9时到11时", [540, 660]),
        ("下午2时至5时", [840, 1020]),
        ("晚上八点半（8:15）", [1230, 1215]),
        ("9点一刻，10:30", [555, 630]),
        ("中午1点，晚上12点", [780, 1440]),
        ("提高了一点，第3点意见", []),
    ],
)
def test_times_of_day_are_minutes_since_midnight(text, minutes):
    """Half of a day is taken over from the time before, right beside it."""
    assert [one.minutes for one in clocks_told(text)] == minutes


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("一个半小时，三刻钟，半小时", [(1.5, "小时"), (45, "分"), (30, "分")]),
        ("十年，15个年头，半个世纪", [(10, "年"), (15, "年"), (50, "年")]),
        ("两周，5个工作日，半个月", [(2, "周"), (5, "工作日"), (15, "天")]),
        ("半年，三个月", [(6, "月"), (3, "月")]),
        ("2022年，九月，第三天", []),
    ],
)
def test_lengths_have_a_number_and_a_unit(text, lengths):
    """A year and a month that are dates are none."""
    assert [(one.amount, one.unit) for one in lengths_told(text)] == lengths


def test_length_that_is_not_exact_says_so():
    """What is near it, or more, is no mistake."""
    assert [one.is_about for one in lengths_told("近十年，一个多小时，十余天，三天")] == [
        True,
        True,
        True,
        False,
    ]


def test_years_are_called_from_that_of_the_text():
    """前年 is two years before."""
    assert [one.year for one in years_told("2012年，今年，去年，前年", 2022)] == [
        2012,
        2022,
        2021,
        2020,
    ]
