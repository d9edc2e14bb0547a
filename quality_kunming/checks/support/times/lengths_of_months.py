"""Leap years, and years and months of so many days, or with such a last day, as they have not."""

import re
from calendar import isleap, monthrange
from collections.abc import Iterator

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import (
    sentence_around,
    sentence_span,
    year_called,
    years_in,
)
from quality_kunming.model.numerals import whole_number

_YEAR = r"(?P<year>(?<!\d)(?:19|20)\d\d年|今年|去年|明年)"
_LEAP = re.compile(
    rf"{_YEAR}[，,]?(?:正好|恰好|恰逢|又|正|就)?是?(?:个|一个)?(?P<not>不)?是?(?P<kind>闰年|平年)"
)
_DAYS_OF_YEAR = re.compile(
    rf"{_YEAR}(?:全年|一年|一共|总共|共|有|是|整整|里)*(?P<days>36[4-7])天(?=[，。；、）]|$)"
)
_MONTH = r"(?<![\d个])(?P<month>\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份)?"
_DAYS_OF_MONTH = re.compile(
    rf"{_MONTH}[，,]?(?:一共|总共|共|只|仅|都)*有?(?P<days>2[89]|3[0-2]|二十[八九]|三十[一二]?)天(?P<end>(?=[，。；、）]|$))?"
)
_EDGE_OF = (
    r"(?P<of>\d{1,2}月份?|十[一二]?月份?|[一二三四五六七八九]月份?|[“\"]?质量月[”\"]?|[本当这该]个?月|今年|去年|[这当]一?年)的?"
    r"(?P<edge>最后一天|末日|第一天|头一天|首日)"
)
_DAY = r"(?<![\d到至—-])(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]"
_EDGES = (
    re.compile(rf"{_DAY}(?:[，,（(]|正?是|就是|正值|也就?是|恰是|，?即)+{_EDGE_OF}"),
    re.compile(rf"{_EDGE_OF}(?:[，,（(]|正?是|就是|也就是|，?即)+{_DAY}"),
)
_LUNAR = re.compile("农历|阴历|腊月|正月|闰[一二三四五六七八九十]+月|黄历|历年")
_QUALITY_MONTH = 9
_MONTHS = 12


def wrong_lengths_of_months(text: str, now: int | None) -> Iterator[Slip]:
    """Each such year and month; those of the farmer's calendar are let pass."""
    for match in _LEAP.finditer(text):
        year = year_called(match["year"], now)
        is_told_leap = (match["kind"] == "闰年") != bool(match["not"])
        if year and is_told_leap != isleap(year) and not _is_lunar(match):
            yield _slip(match, f"{year}年是{'闰年' if isleap(year) else '平年'}")
    for match in _DAYS_OF_YEAR.finditer(text):
        year = year_called(match["year"], now)
        if year and int(match["days"]) != 365 + isleap(year) and not _is_lunar(match):
            yield _slip(match, f"{year}年有{365 + isleap(year)}天")
    for match in _DAYS_OF_MONTH.finditer(text):
        yield from _month(match, now)
    for pattern in _EDGES:
        for match in pattern.finditer(text):
            yield from _edge(match, now)


def _month(match: re.Match, now: int | None) -> Iterator[Slip]:
    month, days = whole_number(match["month"]), whole_number(match["days"])
    year = _year_of(match, now)
    if not 1 <= month <= _MONTHS or _is_lunar(match) or (month == 2 and year is None):
        return
    right = monthrange(year or 1, month)[1]
    if days > right or (match["end"] is not None and days != right):
        told = f"{year}年2月" if month == 2 else f"{month}月"
        yield _slip(match, f"{told}有{right}天")


def _year_of(match: re.Match, now: int | None) -> int | None:
    """The year before it in the sentence, or that of the text."""
    start, _ = sentence_span(match.string, match.start())
    lead = match.string[start : match.start()]
    called = re.findall("去年|明年|前年|后年", lead)
    years = years_in(lead)
    if years:
        return years[-1]
    return year_called(called[-1], now) if called else now


def _edge(match: re.Match, now: int | None) -> Iterator[Slip]:
    month, day, of = int(match["month"]), int(match["day"]), match["of"]
    is_last = match["edge"] in ("最后一天", "末日")
    if not 1 <= month <= _MONTHS or _is_lunar(match):
        return
    meant = _month_meant(of, month, is_last)
    year = _year_of(match, now)
    if year is None and meant == 2:
        return
    right = (meant, monthrange(year or 1, meant)[1] if is_last else 1)
    if (month, day) != right:
        yield _slip(match, f"{of}的{match['edge']}是{right[0]}月{right[1]}日")


def _month_meant(of: str, month: int, is_last: bool) -> int:
    """Of which month it is the first or the last day: of that which is named, or of its own."""
    if of.endswith("年"):
        return _MONTHS if is_last else 1
    if "质量月" in of:
        return _QUALITY_MONTH
    named = of.removesuffix("份").removesuffix("月")
    return month if named[0] in "本当这该" else whole_number(named)


def _is_lunar(match: re.Match) -> bool:
    return bool(_LUNAR.search(sentence_around(match.string, match.start())))


def _slip(match: re.Match, reason: str) -> Slip:
    return Slip(*match.span(), f"“{match[0]}”不对，{reason}；请核对", severity=Severity.WARNING)
