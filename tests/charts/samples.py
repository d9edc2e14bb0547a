"""Simple stand-ins for the records that charts are drawn from."""

from dataclasses import dataclass
from functools import partial

from quality_kunming import charts

CITY = "昆明"
draw = partial(charts.draw, city=CITY)


@dataclass(frozen=True)
class SimpleDate:
    text: str = "2025年10月31日"


@dataclass(frozen=True)
class SimplePoint:
    year: int | None = None
    value: int | float | None = None
    text: str = ""
    scope: str = CITY
    category: str = ""
    derived: bool = False
    as_of: SimpleDate = SimpleDate()
    note: str = ""
    source: str = "press"


@dataclass(frozen=True)
class SimpleIndicator:
    points: tuple[SimplePoint, ...]
    chart: str = "折线"
    name: str = "服务质量监测得分"
    unit: str = "分"
    lower_is_better: bool = False
    reported: bool = False


@dataclass(frozen=True)
class SimpleSource:
    citation: str = "昆明信息港《启动仪式举行》，2022年9月1日"
    short_citation: str = "昆明信息港，2022年9月1日"
    url: str = "/sources/#press"


SOURCES = {"press": SimpleSource()}


def indicator(*points: dict, **fields) -> SimpleIndicator:
    """An indicator with the given points, each told as a dictionary of its fields."""
    return SimpleIndicator(tuple(map(_point, points)), **fields)


def _point(fields: dict) -> SimplePoint:
    """A point that holds for its year, or for the day of a press conference."""
    day = {"as_of": SimpleDate(f"{fields['year']}年")} if "year" in fields else {}
    return SimplePoint(**day | fields)
