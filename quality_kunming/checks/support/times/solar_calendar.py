"""The days on which the 24 solar terms begin in China.

A term begins when the sun's apparent longitude is a multiple of 15 degrees (GB/T 33661—2017《农历的编算和颁行》); its
longitude is that of Jean Meeus, Astronomical Algorithms, chapter 25, which is right to a hundredth of a degree: so a
term within a quarter of an hour of midnight may begin on either day.
"""

from datetime import date, datetime, timedelta
from functools import cache
from math import radians, sin

from quality_kunming.checks.tables import table

_EPOCH = datetime(2000, 1, 1, 12)
"""Of the formula, in terrestrial time."""
_BEIJING = timedelta(hours=8)
_CENTURY = 36525.0
_YEAR = 365.2422
_STEP = 15
"""Degrees from one term to the next."""
_FIRST = 315
"""Degrees at which 立春 begins, the first of the list."""
_NEAR_MIDNIGHT = timedelta(minutes=15)
_ROUNDS = 4


@cache
def days_of_term(name: str, year: int) -> tuple[date, ...]:
    """The day of a year on which a term begins; two where midnight is too near to tell."""
    degrees = (_FIRST + _STEP * table("solar_terms")["terms"].split().index(name)) % 360
    first_of_year = _longitude(datetime(year, 1, 1))
    moment = datetime(year, 1, 1) + timedelta((degrees - first_of_year) % 360 / 360 * _YEAR)
    for _ in range(_ROUNDS):
        off = (degrees - _longitude(moment) + 180) % 360 - 180
        moment += timedelta(off / 360 * _YEAR)
    there = moment + _BEIJING
    return tuple(sorted({(there + by).date() for by in (-_NEAR_MIDNIGHT, _NEAR_MIDNIGHT)}))


def _longitude(moment: datetime) -> float:
    """The apparent longitude of the sun in degrees at a moment of universal time."""
    century = (moment - _EPOCH) / timedelta(days=_CENTURY)
    mean = 280.46646 + 36000.76983 * century + 0.0003032 * century**2
    anomaly = radians(357.52911 + 35999.05029 * century - 0.0001537 * century**2)
    centre = (
        (1.914602 - 0.004817 * century - 0.000014 * century**2) * sin(anomaly)
        + (0.019993 - 0.000101 * century) * sin(2 * anomaly)
        + 0.000289 * sin(3 * anomaly)
    )
    node = radians(125.04 - 1934.136 * century)
    return (mean + centre - 0.00569 - 0.00478 * sin(node)) % 360
