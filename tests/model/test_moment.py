"""The moment of a run: what `--on` may hold, and what it stands for."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality_kunming.model.dates import parse_moment
from quality_kunming.model.moment import Moment


def test_day_lasts_until_its_end_and_a_minute_until_itself():
    """Who looks at a day sees all of it; who looks at a minute nothing that comes after."""
    day, minute = Moment.at("2022-09-10"), Moment.at("2022-09-10 10:30")

    assert parse_moment("2022-09-10 23:59") < day.instant < parse_moment("2022-09-11")
    assert minute.instant == parse_moment("2022-09-10 10:30")
    assert minute.day == day.day == date(2022, 9, 10)


def test_moment_is_that_of_kunming_whatever_the_zone():
    """A server in another zone publishes at the same moment."""
    abroad = Moment(datetime(2022, 9, 9, 16, 30, tzinfo=UTC))

    assert abroad == Moment.at("2022-09-10 00:30")
    assert abroad.day == date(2022, 9, 10)


@given(st.dates().map(Moment.end_of) | st.datetimes(min_value=datetime(1902, 1, 1)).map(Moment))
def test_text_gives_the_same_moment_again(moment):
    """A build by another process is of the same day, or of the same minute."""
    again = Moment.at(moment.text)

    assert again.text == moment.text
    assert again.instant.replace(second=0, microsecond=0) == moment.instant.replace(
        second=0, microsecond=0
    )


def test_now_is_a_whole_minute():
    """What is told of now can be asked for again with `--on`."""
    now = Moment.now()

    assert Moment.at(now.text) == now


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2022-9-1", "请写成 2022-09-10 这样的日期"),
        ("2022-09", "请写成 2022-09-10 这样的日期"),
        ("2022-09-10T10:30:00", "请写成 2022-09-10 这样的日期"),
        ("２０２２-09-10", "请写成 2022-09-10 这样的日期"),
        ("2022-09-31", "日历或钟表上没有这个时间"),
        ("2022-09-10 24:00", "日历或钟表上没有这个时间"),
    ],
)
def test_what_is_no_day_and_no_minute_is_refused_with_what_to_write(written, told):
    """Who mistypes a day gets no site of another day."""
    with pytest.raises(ValueError, match=told):
        Moment.at(written)
