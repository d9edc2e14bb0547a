"""Days as the campaign reports them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality_kunming.model.base import Period
from quality_kunming.model.dates import PartialDate, parse_moment

DATES = st.dates(date(1300, 1, 1), date(2200, 12, 31))


@given(DATES, st.sampled_from([4, 7, 10]))
def test_partial_date_reads_what_it_writes(day, length):
    """What an editor wrote comes back letter for letter, as precise as it was."""
    written = day.isoformat()[:length]

    assert PartialDate.parse(written).iso == written


@given(DATES, st.sampled_from([4, 7, 10]))
def test_partial_date_covers_the_day_it_was_cut_from(day, length):
    """A month covers each of its days, a year each of its months."""
    partial = PartialDate.parse(day.isoformat()[:length])

    assert partial.first_day <= day <= partial.last_day


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("2022年9月3日", "请写成 2022-09-03"),
        ("2022.9.3", "请写成 2022-09-03"),
        ("2022/9", "请写成 2022-09"),
        ("2022-9-3", "请写成 2022-09-03"),
        ("去年九月", "请写成 2022-09-01"),
        ("2022-02-30", "日历上没有这一天"),
        ("0022-02-03", "不合理"),
        (True, "请写成 2022-09-01"),
        (12.5, "请写成 2022-09-01"),
    ],
)
def test_other_ways_of_writing_a_date_are_refused_with_the_right_one(written, advice):
    """A date that is not understood is never guessed at: the editor is told what to write."""

    with pytest.raises(ValueError, match=advice):
        PartialDate.parse(written)


@given(st.text(max_size=20) | st.integers() | st.floats() | st.none())
def test_no_input_breaks_the_date_reader(value):
    """Anything that is no date is a ValueError, whatever it is."""
    for read in (PartialDate.parse, parse_moment):
        try:
            read(value)
        except ValueError as error:
            assert str(error)


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2022-09-01", "2022-10", "2022年9月1日至10月"),
        ("2022-09-01", "2022-09-30", "2022年9月1日至30日"),
        ("2022-12", "2023-01", "2022年12月至2023年1月"),
        ("2022-09-01", "2022-09-01", "2022年9月1日"),
    ],
)
def test_period_is_said_as_one_says_it(start, end, text):
    """A period names its year once."""

    assert Period.model_validate({"start": start, "end": end}).text == text
