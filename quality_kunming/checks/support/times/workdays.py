"""Days that a text calls days of work and that are days of rest, or the other way round; weeks of the wrong length."""

import re
from collections.abc import Iterator
from datetime import date

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import sentence_around, weekday_of
from quality_kunming.checks.support.times.holiday_calendar import is_known, is_workday
from quality_kunming.checks.support.times.time_expressions import Day, days_told
from quality_kunming.model.numerals import whole_number

_WEEK = "一二三四五六日"
_WEEKEND = 5
"""The weekday, counted from 0, with which the weekend begins."""
_N = r"(?P<count>\d|[一二两三四五六七八九])"
_FROM_TO = (
    r"(?:星期|周|礼拜)(?P<first>[一二三四五六日天])(?:到|至|[—–～~-]{1,2})"
    r"(?:星期|周|礼拜)?(?P<last>[一二三四五六日天])"
)
_COUNTED = re.compile(
    rf"(?:一周|每周|一个?星期)(?:[^，。；\d\n]{{0,4}}?){_N}(?:个工作日|天)[^，。；\d\n]{{0,4}}[，,（(]从?{_FROM_TO}"
)
_COUNTED_BEHIND = re.compile(rf"从?{_FROM_TO}(?:这|一共|共|整整|[，,])?{_N}天(?![内前后])")
_WEEKEND_DAYS = re.compile(
    r"(?:双休日|周末(?:两天)?)[（(](?:星期|周)(?P<one>[一二三四五六日天])[、和至到—-](?:星期|周)?(?P<other>[一二三四五六日天])[）)]"
)
_REST_BEFORE = re.compile(r"(?:这个|本)?(?:周末|双休日)(?:两天)?[，,（(是即]{0,2}$")
_REST_BEHIND = re.compile(
    r"(?:[，,]?(?:正?是|恰逢|正逢|正值)?(?:个|这个)?(?:周末|双休日|周末休息日|休息日)(?=[，,。；]|$)|这(?:个|两天)?(?:周末|双休日))"
)
_WORK_BEHIND = re.compile(r"[，,]?(?:是|属于|也是|正好是)(?:一?个)?(?:法定|正常)?工作日")
_ALIKE = re.compile("之后|以后|过后|调休|补[班课]|前一天|后一天|[第前后]")
_ON_SATURDAY = re.compile(r"为(?:法定)?工作日[，,]$")
_KEEPS_WORKING = re.compile(r"[（(](?:星期|周)[六日天][）)](?:[上下]午)?照常")


def misnamed_workdays(text: str, written: date) -> Iterator[Slip]:
    """Each day that is called one of work or of rest and is the other, and each week of the wrong length."""
    for match in (*_COUNTED.finditer(text), *_COUNTED_BEHIND.finditer(text)):
        days = _place(match["last"]) - _place(match["first"]) + 1
        if days > 0 and days != whole_number(match["count"]):
            told = f"星期{match['first']}到星期{match['last']}是{days}天"
            yield _slip(match.start(), match.end(), text, told)
    for match in _WEEKEND_DAYS.finditer(text):
        if {_place(match["one"]), _place(match["other"])} != {5, 6}:
            yield _slip(match.start(), match.end(), text, "双休日是星期六和星期日")
    for day in days_told(text, written.year):
        yield from _of_day(text, day)


def _of_day(text: str, told: Day) -> Iterator[Slip]:
    day, is_off = told.day, not is_workday(told.day)
    sentence = sentence_around(text, told.start)
    if abs(day.weekday() - 5.5) > 1 and not is_off and is_known(day):
        lead = _REST_BEFORE.search(text, max(told.start - 12, 0), told.start)
        behind = _REST_BEHIND.match(text, told.end)
        if (lead or behind) and not _ALIKE.search((lead or behind)[0]):
            start, end = (lead.start(), told.end) if lead else (told.start, behind.end())
            yield _slip(start, end, text, f"{_named(day)}不是周末")
    if is_off and day.weekday() >= _WEEKEND and is_known(day):
        behind = _WORK_BEHIND.match(text, told.end)
        lead = _ON_SATURDAY.search(text, max(told.start - 10, 0), told.start)
        keeps = lead and _KEEPS_WORKING.match(text, told.end)
        if (behind or keeps) and "调休" not in sentence:
            start, end = (told.start, behind.end()) if behind else (lead.start() + 1, keeps.end())
            yield _slip(start, end, text, f"{_named(day)}不是工作日")


def _slip(start: int, end: int, text: str, told: str) -> Slip:
    return Slip(start, end, f"“{text[start:end]}”不对，{told}；请核对", severity=Severity.WARNING)


def _named(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日是星期{weekday_of(day)}，"


def _place(weekday: str) -> int:
    return _WEEK.index(weekday.replace("天", "日"))
