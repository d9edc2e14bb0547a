"""Days and times that no calendar and no clock has, ends before their beginnings, festivals on another day."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.checks.support.overlaps import apart_from
from quality_kunming.checks.support.times.afternoon_spans import turned_afternoons
from quality_kunming.checks.support.times.clock_spans import wrong_spans
from quality_kunming.checks.support.times.clock_times import times
from quality_kunming.checks.support.times.dated import (
    is_weekday_of,
    weekday_of,
    written_on,
    written_year,
)
from quality_kunming.checks.support.times.day_programmes import turned_programmes
from quality_kunming.checks.support.times.day_ranges import wrong_ranges
from quality_kunming.checks.support.times.day_spans import miscounted_spans
from quality_kunming.checks.support.times.daylight import wrong_scenes
from quality_kunming.checks.support.times.days_apart import wrong_distances
from quality_kunming.checks.support.times.festivals import misdated_festivals
from quality_kunming.checks.support.times.halves_of_day import hours_told_twice, misplaced_hours
from quality_kunming.checks.support.times.lengths_of_months import wrong_lengths_of_months
from quality_kunming.checks.support.times.neighbouring_days import mistaken_neighbours
from quality_kunming.checks.support.times.numbered_days import disordered_days
from quality_kunming.checks.support.times.opening_hours import wrong_hours
from quality_kunming.checks.support.times.order_of_steps import steps_out_of_order
from quality_kunming.checks.support.times.ordered_lists import unordered_lists
from quality_kunming.checks.support.times.steps import turned_steps
from quality_kunming.checks.support.times.time_units import wrong_units
from quality_kunming.checks.support.views import composed
from quality_kunming.model.numerals import DIGITS, value_of
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="impossible-date",
    title="日历上没有的日子",
    scope=Scope.TEXT,
    reason="日期、星期和时刻写错一个数，读者就会白跑一趟。",
    source="GB/T 15835—2011《出版物上数字用法》；公历",
    bad=Example.in_article("2022年9月31日报名截止，9月1日25:30开始，2022年9月1日（星期五）启动。"),
    good=Example.in_article("2024年2月29日报名截止，9月1日9:30开始，2022年9月1日（星期四）启动。"),
)

_LEAP_YEAR = 2024
_DAY = re.compile(
    r"(?<![\d.])(?:((?:19|20)\d\d)年)?(\d{1,2})月(\d{1,2})[日号](?!线|楼|院|门)"
    r"(?:[（(](?:星期|周|礼拜)([一二三四五六日天])[）)])?"
)
_MONTH = re.compile(r"(?<=[12]\d{3}年)(\d{1,2})月(?!\d)")
_N = "(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_IN_WORDS = re.compile(
    rf"(?<![{DIGITS}十年])({_N})月({_N})日(?!报)|年([一二三]?十[一二三四五六七八九]?)月"
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such date, weekday and time of day that we have written."""
    text = composed(document)
    for match in _DAY.finditer(text):
        if reason := _fault_of_day(*match.groups()):
            yield Slip(*match.span(), f"日期“{match[0]}”不对，{reason}；请核对原稿")
    for match in _MONTH.finditer(text):
        if not 1 <= int(match[1]) <= 12:
            yield Slip(*match.span(), f"月份“{match[0]}”不对，一年只有12个月；请核对原稿")
    for match in _IN_WORDS.finditer(text):
        month, day = value_of(match[1] or match[3]), value_of(match[2] or "一")
        if reason := _fault_of_day(None, str(month), str(day), None):
            yield Slip(*match.span(), f"日期“{match[0]}”不对，{reason}；请核对原稿")
    yield from times(text)
    yield from turned_afternoons(text)
    yield from misplaced_hours(text)
    yield from hours_told_twice(text)
    yield from wrong_scenes(text)
    yield from wrong_spans(text)
    yield from turned_programmes(text)
    yield from disordered_days(text)
    yield from wrong_hours(text)
    yield from wrong_units(text)
    yield from wrong_lengths_of_months(text, written_year(document))
    ranges = [*wrong_ranges(text)]
    yield from ranges
    yield from apart_from(ranges, turned_steps(text))
    yield from unordered_lists(text)
    yield from steps_out_of_order(text)
    yield from miscounted_spans(text, written_year(document))
    if written := written_on(document):
        yield from mistaken_neighbours(text, written)
        yield from wrong_distances(text, written)
    yield from misdated_festivals(text, written_on(document))


def _fault_of_day(year: str | None, month: str, day: str, weekday: str | None) -> str | None:
    """What is wrong with a day; without a year the 29th of February is let pass."""
    if not 1 <= int(month) <= 12:
        return "一年只有12个月"
    last = monthrange(int(year or _LEAP_YEAR), int(month))[1]
    if not 1 <= int(day) <= last:
        return f"{f'{year}年' if year else ''}{int(month)}月只有{last}天"
    meant = date(int(year), int(month), int(day)) if year else None
    if weekday and meant and not is_weekday_of(meant, weekday):
        return f"那天是星期{weekday_of(meant)}"
    return None
