"""Days that are called the second Saturday of a month, or its last one, and are another."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import is_weekday_of, real_day, sentence_around
from quality_kunming.checks.support.times.time_expressions import Day, days_told
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import whole_number

_MONTH = r"(?<![\d个])(?P<month>\d{1,2}|十[一二]?|[一二三四五六七八九])月份?的?"
_NTH = r"(?:第(?P<nth>[一二三四五])个?|(?P<last>最后)(?:的)?一?个)(?:星期|周|礼拜)(?P<weekday>[一二三四五六日天])"
_TOLD = re.compile(rf"(?:{_MONTH}|(?P<every>每个?月)的?|(?:当|本|这个)月的?)?{_NTH}")
_BEFORE = re.compile("[，,（(]?(?:正?是|即|也就是|正好是|恰逢|为)?(?:今年|当年)?的?")
_BEHIND = re.compile("[，,（(]?(?:也就是|就是|是|为|即|在)?(?:今年|[（(])?")
_OF_EVERY = re.compile(
    r"[^。；！？\n\d]{0,30}?(?:\d{1,2}|本|这个)月的?[^，。；\d\n]{1,8}?(?:是|在|为|于|有|：|定在)"
)
_OTHER = re.compile("改[到为在至期]|调[整至到]|因|推迟|提前|除外|除了")


def wrong_nth_weekdays(text: str, written: date) -> Iterator[Slip]:
    """Each with a day beside it that is not it."""
    days = [*days_told(text, written.year)]
    for match in _TOLD.finditer(text):
        for day in days:
            if _is_of(text, match, day):
                yield from _of_day(text, match, day)
    for match in _fixed().finditer(text):
        month, nth, weekday = table("frequency")["days"][match["name"]]
        told = (
            whole_number(match["month"]),
            match["nth"] and whole_number(match["nth"]),
            match["weekday"],
        )
        if told != (month, nth, weekday):
            which = "一二三四五"[nth - 1]
            reason = f"{match['name']}是{month}月的第{which}个星期{weekday}"
            yield _slip(text, *match.span(), reason)


def _is_of(text: str, match: re.Match, day: Day) -> bool:
    """Whether the day is told to be that one: 9月17日，九月的第三个星期六."""
    if day.end <= match.start():
        return bool(_BEFORE.fullmatch(text, day.end, match.start())) and not match["every"]
    joint = _OF_EVERY if match["every"] else _BEHIND
    if day.start < match.end() or _OTHER.search(sentence_around(text, match.start())):
        return False
    return bool(joint.fullmatch(text, match.end(), day.start))


def _of_day(text: str, match: re.Match, day: Day) -> Iterator[Slip]:
    month = whole_number(match["month"]) if match["month"] else day.day.month
    right = _nth_day(day.day.year, month, match["nth"], match["weekday"])
    if right is None or right == day.day or month != day.day.month:
        return
    which = f"第{match['nth']}个" if match["nth"] else "最后一个"
    reason = f"{right.year}年{month}月{which}星期{match['weekday']}是{right.month}月{right.day}日"
    yield _slip(text, min(match.start(), day.start), max(match.end(), day.end), reason)


def _nth_day(year: int, month: int, nth: str | None, weekday: str) -> date | None:
    """The one of its month, the last where there is no number, None where it has none."""
    days = [day for one in range(1, 32) if (day := real_day(year, month, one))]
    found = [day for day in days if is_weekday_of(day, weekday)]
    place = whole_number(nth) - 1 if nth else -1
    return found[place] if place < len(found) else None


@cache
def _fixed() -> re.Pattern:
    names = "|".join(table("frequency")["days"])
    return re.compile(rf"(?P<name>{names})[”\"]?(?:是|在|定在|为)(?:每年)?的?{_MONTH}{_NTH}")


def _slip(text: str, start: int, end: int, reason: str) -> Slip:
    return Slip(start, end, f"“{text[start:end]}”不对，{reason}；请核对", severity=Severity.WARNING)
