"""From values to places: linear scales with nice ticks, and slots for years."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal


def tidy(place: float) -> float:
    """A place in the drawing to one decimal, whole ones as integers: 12, 12.5, never 12.500001."""
    rounded = round(float(place), 1)
    return int(rounded) if rounded == int(rounded) else rounded


def nice_number(value: Decimal, nearest: bool) -> Decimal:
    """1, 2, 5 or 10 times a power of ten: the nearest one, or the first not below `value` (> 0).

    Paul Heckbert, Nice Numbers for Graph Labels, Graphics Gems, 1990.
    """
    power = Decimal(1).scaleb(value.adjusted())
    fraction = value / power
    limits = ("1.5", "3", "7") if nearest else ("1", "2", "5")
    for limit, nice in zip(limits, (1, 2, 5), strict=True):
        below = fraction < Decimal(limit) if nearest else fraction <= Decimal(limit)
        if below:
            return nice * power
    return 10 * power


def nice_ticks(low: Decimal, high: Decimal, count: int = 3) -> tuple[Decimal, ...]:
    """About `count` round values in equal steps; low < high lie between the first and the last."""
    step = nice_number(nice_number(high - low, nearest=False) / max(count - 1, 1), nearest=True)
    first = (low / step).to_integral_value(ROUND_FLOOR)
    last = (high / step).to_integral_value(ROUND_CEILING)
    return tuple((first + index) * step for index in range(int(last - first) + 1))


@dataclass(frozen=True)
class LinearScale:
    """Places the values from `low` to `high` evenly between `start` and `end`."""

    low: Decimal
    high: Decimal
    start: float
    end: float

    def __call__(self, value: Decimal) -> float:
        """The place of a value."""
        share = float((value - self.low) / (self.high - self.low))
        return tidy(self.start + share * (self.end - self.start))


@dataclass(frozen=True)
class YearScale:
    """Gives each year a slot of the same width, missing years too."""

    years: Sequence[int]
    start: float
    end: float

    @property
    def slot(self) -> float:
        """The width of one year."""
        return (self.end - self.start) / len(self.years)

    def __call__(self, year: float) -> float:
        """The middle of the year's slot; half a year on is the edge between two slots."""
        return tidy(self.start + (year - self.years[0] + 0.5) * self.slot)
