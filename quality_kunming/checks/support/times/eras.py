"""Centuries and decades that are not those of the year beside them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.times.dated import sentence_around
from quality_kunming.model.numerals import whole_number

_THAT_IS = "(?:[，,（(]|那是|那时是|也就是|具体(?:来?说)?|正?是|正[值逢]|恰逢|即|就是|正好是?|属于|说的是|处在){1,3}"
_YEAR = r"(?<!\d)(?P<year>1[0-9]\d\d|20\d\d)年(?!代)"
_CENTURY = "(?P<century>1[0-9]|2[01]|十[一二三四五六七八九]|二十一?)世纪"
_LAST_CENTURY = "上个?世纪"
_TENS = "[一二三四五六七八九]十|[1-9]0"
_PART = "(?P<part>初期?|末期?|中期|中叶|后期|前期|后半叶|前半叶|上半叶|下半叶)?"
_EDGES = {
    "初": (0, 3),
    "前": (0, 5),
    "上": (0, 5),
    "中": (2, 7),
    "末": (6, 10),
    "后": (4, 10),
    "下": (4, 10),
}
"""Beginning of what a part is called → from which tenth to which it goes."""
_PAST = re.compile(
    "始于|起源|诞生|成立|创[办建立]|建成|建于|建起|开[办设始业张]|出生|起步|兴起|起[，,]|以来|曾|已经?|了|第一次|首次|当年|那时|来自|出现|生产的"
)
_PLANNED = re.compile(
    "将|预计|预测|规划|目标|力争|计划|未来|科幻|到21世纪|到本世纪|展望|想象|如果|假如|争取|有望|愿景|届时"
)
_TODAY = 10
"""Years from the text on of which one may speak as of now."""


@dataclass(frozen=True)
class _Kind:
    pattern: re.Pattern
    fault: Callable[[re.Match, int], str]


def wrong_eras(text: str, now: int | None) -> Iterator[Slip]:
    """Each such century or decade, and each part of one in which the year is not."""
    told: list[tuple[int, int]] = []
    for kind in _kinds():
        for match in kind.pattern.finditer(text):
            reason = kind.fault(match, now or 0)
            if reason and not any(
                start < match.end() and match.start() < end for start, end in told
            ):
                told.append(match.span())
                yield Slip(*match.span(), f"“{match[0]}”的时间不对，{reason}；请核对")


def _century(match: re.Match, now: int) -> str:
    year, named = int(match["year"]), whole_number(match["century"])
    if named not in ((year - 1) // 100 + 1, year // 100 + 1):
        return f"{year}年在{(year - 1) // 100 + 1}世纪"
    part = match.groupdict().get("part")
    if part and named == year // 100 + 1 and not _is_in_part(part, year % 100 / 10):
        return f"{year}年不在{named}世纪{part}"
    return ""


def _last_century(match: re.Match, now: int) -> str:
    year = int(match["year"])
    return f"{year}年在21世纪，不是上世纪" if now and year // 100 == now // 100 else ""


def _this_century(match: re.Match, now: int) -> str:
    decade = whole_number(match["decade"])
    is_to_come = now and now // 100 * 100 + decade > now + _TODAY
    return f"本世纪的{decade}年代还没有到" if is_to_come else ""


def _decade(match: re.Match, now: int) -> str:
    year, decade = int(match["year"]), whole_number(match["decade"]) // 10
    if year // 10 % 10 != decade or (year // 100 != 19 and match["century"]):
        return f"{year}年是{year // 10}0年代"
    part = match["part"]
    return "" if not part or _is_in_part(part, year % 10) else f"{year}年不在{decade}0年代{part}"


def _whole_decade(match: re.Match, now: int) -> str:
    """A decade with its century in digits beside a year: 1978年，那是19世纪70年代末."""
    year, decade = int(match["year"]), whole_number(match["decade"])
    first = (whole_number(match["century"]) - 1) * 100 + decade
    if not first <= year <= first + 9:
        return f"{year}年是{year // 100 + 1}世纪{year // 10 % 10}0年代"
    part = match["part"]
    return "" if not part or _is_in_part(part, year % 10) else f"{year}年不在{decade}年代{part}"


def _decade_to_come(match: re.Match, now: int) -> str:
    """A decade that is told of as past and has not come yet: 始于21世纪70年代."""
    century, decade = whole_number(match["century"]), whole_number(match["decade"])
    is_to_come = now and (century - 1) * 100 + decade > now
    is_past = _PAST.search(sentence_around(match.string, match.start()))
    if (
        not is_to_come
        or not is_past
        or _PLANNED.search(sentence_around(match.string, match.start()))
    ):
        return ""
    return f"{century}世纪{decade}年代还没有到"


def _full_decade(match: re.Match, now: int) -> str:
    year, first = int(match["year"]), int(match["decade"])
    if not first <= year <= first + 9:
        return f"{year}年是{year // 10}0年代"
    part = match["part"]
    return "" if not part or _is_in_part(part, year % 10) else f"{year}年不在{first}年代{part}"


def _is_in_part(part: str, tenths: float) -> bool:
    first, last = _EDGES[part[0]]
    return first <= tenths <= last


@cache
def _kinds() -> tuple[_Kind, ...]:
    decade = f"(?P<century>{_LAST_CENTURY}|20世纪|二十世纪)?(?<![\\d十])(?P<decade>{_TENS})年代"
    whole = rf"{_CENTURY}的?(?P<decade>{_TENS})年代{_PART}"
    patterns = {
        rf"{_YEAR}[^。；\n]{{0,24}}?(?:那|也|正|都)?是(?:在)?{_CENTURY}(?!\d|初|末)": _century,
        rf"{_CENTURY}{_PART}的?[，,]?{_YEAR}": _century,
        rf"{_LAST_CENTURY}{_PART}的?{_YEAR}": _last_century,
        rf"{_LAST_CENTURY}(?P<year>20\d0)年代": _last_century,
        rf"{_YEAR}(?:[^。；\d\n]{{0,24}}?是在?|[（(]){whole}": _whole_decade,
        rf"(?<!20世纪)(?<!二十世纪){whole}(?:{_THAT_IS}|的){_YEAR}": _whole_decade,
        rf"(?<![到至]){_CENTURY}(?P<decade>{_TENS})年代(?!中叶|{_PART}的?(?:{_THAT_IS})?\d)": _decade_to_come,
        rf"(?<![到至])本世纪(?P<decade>{_TENS})年代(?!将|要|中叶)": _this_century,
        rf"{_YEAR}{_THAT_IS}(?P<century>{_LAST_CENTURY}|20世纪|二十世纪)(?P<decade>{_TENS})年代(?P<part>)": _decade,
        rf"{decade}{_PART}(?:{_THAT_IS}(?:(?:确切|准确)(?:地?来?说)?，?是)?|的)"
        r"(?P<year>(?:19|20)\d\d)年(?!代)": _decade,
        rf"(?:^|(?<=[。！？；\n])){decade}{_PART}[，,][^，。；\d\n]{{1,10}}?[在于]"
        r"(?P<year>19\d\d)年(?!代|以|之?前|出生)": _decade,
        rf"(?<!\d)(?P<decade>(?:19|20)\d0)年代{_PART}的(?P<year>(?:19|20)\d\d)年": _full_decade,
        r"20世纪[012]0年代的?(?:今天|现在|当下)": lambda match, now: "今天在21世纪",
    }
    return tuple(_Kind(re.compile(one), fault) for one, fault in patterns.items())
