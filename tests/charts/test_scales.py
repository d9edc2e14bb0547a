"""Scales: round ticks around the values, and places without noise."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quality_kunming.charts.scales import LinearScale, YearScale, nice_ticks, tidy

numbers = st.decimals(-100_000, 100_000, places=2)


@given(numbers, numbers, st.integers(2, 5))
def test_ticks_are_even_and_enclose_the_values(one, other, count):
    """An axis has even steps and no value beyond its ends."""

    low, high = sorted((one, other))
    assume(low < high)

    ticks = nice_ticks(low, high, count)

    assert ticks[0] <= low
    assert ticks[-1] >= high
    assert len({after - before for before, after in pairwise(ticks)}) == 1
    assert len(ticks) <= 2 * count + 2


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        ("93.29", "93.93", ["93.0", "93.5", "94.0"]),
        ("0", "34", ["0", "20", "40"]),
        ("-7", "26", ["-20", "0", "20", "40"]),
    ],
)
def test_ticks_are_numbers_one_would_choose(low, high, ticks):
    """An axis is labelled as a person would label it."""

    assert nice_ticks(Decimal(low), Decimal(high)) == tuple(map(Decimal, ticks))


@given(numbers, numbers, numbers)
def test_greater_values_stand_farther_along(low, value, high):
    """A greater number never stands before a smaller one."""

    low, value, high = sorted((low, value, high))
    assume(low < high)
    scale = LinearScale(low, high, 0, 340)

    assert scale(low) == 0 <= scale(value) <= scale(high) == 340


@given(st.integers(1978, 2100), st.integers(1, 60))
def test_years_stand_in_slots_of_one_width(first, count):
    """Years are as far apart on paper as in time."""

    scale = YearScale(range(first, first + count), 0, 340)

    assert scale(first) == pytest.approx(scale.slot / 2, abs=0.1)
    assert scale(first + count - 1) == pytest.approx(340 - scale.slot / 2, abs=0.1)


@given(st.floats(-10_000, 10_000))
def test_a_place_has_one_decimal_at_most(place):
    """Places carry no noise that would change the bytes."""

    assert len(f"{tidy(place)}".partition(".")[2]) <= 1
