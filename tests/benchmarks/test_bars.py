"""What the numbers are, and whether they keep what was promised."""

import pytest

from benchmarks.bars import BARS, Bar, megabytes, milliseconds, ratio, seconds, steepening


def test_ratio_is_of_medians(results):
    """One slow run, of anybody, moves nothing."""
    made = results({("own", "cold", 10): [3, 90, 1], ("hugo", "cold", 10): [2, 0.1, 2]})

    assert ratio("cold", "hugo", "cold", 10)(made) == 1.5


def test_bar_that_was_not_measured_is_neither_kept_nor_missed(results):
    """A run of 200 articles says nothing of 10,000, and a ratio nothing where the other is not there."""
    made = results({("own", "cold", 200): [1]})

    assert {bar.is_kept(made) for bar in BARS} == {None}
    assert ratio("cold", "hugo", "cold", 200)(made) is None


@pytest.mark.parametrize(("limit", "kept"), [(2.0, True), (1.99, False)])
def test_bar_is_kept_up_to_its_limit(results, limit, kept):
    """What is promised is no more than the limit."""
    made = results({("own", "start", 0): [2, 2, 5]})

    assert Bar("预览启动", "秒", seconds("start", 0), limit).is_kept(made) is kept


def test_units(results):
    """Short times are told in milliseconds, memory in millions of bytes."""
    made = results({("own", "save", 0): [0.2]})

    assert (milliseconds("save", 0)(made), megabytes("save", 0)(made)) == (200, 123.4)


@pytest.mark.parametrize(
    ("times", "steep"), [((2, 5, 11), 1.0), ((2, 5, 17), 2.0), ((2, 2, 2), None)]
)
def test_growth_is_compared_with_a_straight_line(results, times, steep):
    """What every site needs at the start counts for nothing; what each article more takes counts."""
    sizes = (10, 20, 40)
    made = results({("own", "growth", size): [t] for size, t in zip(sizes, times, strict=True)})

    assert steepening(sizes)(made) == steep


def test_each_bar_says_something_else():
    """No line of the table stands for two promises."""
    assert len({bar.what for bar in BARS}) == len(BARS)
    assert all(bar.moonshot is None or bar.moonshot < bar.limit for bar in BARS)
