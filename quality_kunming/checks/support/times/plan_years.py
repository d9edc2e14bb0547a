"""Years that are not the first, the last or any of the five-year plan beside which they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.known_names import INNER
from quality_kunming.checks.support.times.dated import YEARS_AWAY, year_called
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import value_of

_YEAR = rf"(?:(?<!\d)(?:19|20)\d\d年|(?<!大)(?:{'|'.join(YEARS_AWAY)}))"
_FIRST = "开局之?年?|起步之?年?|第一年|首年|头一年|开启之年"
_LAST = "收官之?年?|最后一年|末年?|收尾之?年?|末尾|期末"
_WHICH = rf"(?P<first>{_FIRST})|(?P<last>{_LAST})|第(?P<number>[一二三四五])年|(?P<within>期间|时期|中期|期内)"
_THAT_IS = "(?:的|[，,]?(?:也就是|即|就是|是)|[（(])"


@dataclass(frozen=True)
class _Plan:
    name: str
    first: int
    last: int


def wrong_plan_years(text: str, now: int | None) -> Iterator[Slip]:
    """Each such year; 今年 and its like where the year of the text is known."""
    for pattern in (_behind(), _before()):
        for match in pattern.finditer(text):
            plan, told = _plan(match), year_called(match["year"], now)
            if told and (reason := _fault(match, plan, told)):
                yield _slip(match, reason)
    for match in _spans().finditer(text):
        plan = _plan(match)
        if (int(match["from"]), int(match["to"])) != (plan.first, plan.last):
            yield _slip(match, f"“{plan.name}”是{plan.first}年到{plan.last}年")


def _fault(match: re.Match, plan: _Plan, told: int) -> str:
    if match["within"]:
        is_in = plan.first <= told <= plan.last
        return "" if is_in else f"“{plan.name}”是{plan.first}年到{plan.last}年"
    right = plan.last if match["last"] else plan.first
    if match["number"]:
        right = plan.first + value_of(match["number"]) - 1
    which = match["first"] or match["last"] or f"第{match['number']}年"
    return "" if told == right else f"“{plan.name}”的{which}是{right}年"


def _plan(match: re.Match) -> _Plan:
    return _Plan(match["plan"], *table("times")["plans"][match["plan"]])


def _slip(match: re.Match, reason: str) -> Slip:
    return Slip(*match.span(), f"“{match[0].translate(INNER)}”的时间不对，{reason}；请核对")


def _names() -> str:
    names = "|".join(sorted(table("times")["plans"], key=len, reverse=True))
    return rf"(?:[“\"]|(?<![一-龥“\"])|(?<=[到在从于是为]))(?P<plan>{names})[”\"]?(?:规划|计划|时期)?(?:实施)?"


@cache
def _behind() -> re.Pattern:
    """“十二五”末的2020年."""
    return re.compile(
        rf"{_names()}的?(?:{_WHICH}){_THAT_IS}(?P<year>{_YEAR})(?!代|[和、与及至到—]|以[前来])"
    )


@cache
def _before() -> re.Pattern:
    """2022年是“十四五”的第三年."""
    return re.compile(
        rf"(?P<year>{_YEAR})[，,]?[^，。；\d\n]{{0,4}}?[是为即]?{_names()}的?(?:(?P<first>开局之?年|第一年|首年|起步之年)"
        r"|(?P<last>收官之?年|最后一年)|第(?P<number>[一二三四五])年)(?P<within>)"
    )


@cache
def _spans() -> re.Pattern:
    """“十三五”时期，从2011年到2015年."""
    return re.compile(
        rf"{_names()}(?:时期|期间|规划期?)[，,]?(?:即|也就是|是|为|指的是|指)?从?(?P<from>20\d\d)年?(?:至|到|—|－|-)(?P<to>20\d\d)年(?=[，,。；的])"
    )
