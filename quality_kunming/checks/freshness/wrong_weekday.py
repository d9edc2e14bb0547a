"""Days with the weekday of another day."""

import re
from collections.abc import Iterator
from datetime import date

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.times.dated import (
    is_weekday_of,
    sentence_around,
    weekday_of,
    written_on,
    years_in,
)
from quality_kunming.checks.support.times.day_ranges import DayRange, day_ranges
from quality_kunming.checks.support.times.festivals import misnamed_weekdays
from quality_kunming.checks.support.times.nth_weekdays import wrong_nth_weekdays
from quality_kunming.checks.support.times.weekday_lists import wrong_weekday_lists
from quality_kunming.checks.support.times.weekdays_apart import BESIDE, weekdays_apart
from quality_kunming.checks.support.times.workday_services import misplaced_services
from quality_kunming.checks.support.times.workdays import misnamed_workdays
from quality_kunming.checks.support.views import composed
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="wrong-weekday",
    title="日期和星期对不上",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="日期和星期有一个错了，读者不知道该哪一天去，多半白跑一趟。",
    source="公历；GB/T 15835—2011《出版物上数字用法》",
    bad=Example.in_article("活动定在9月10日星期天，9月3日至4日（周五至周六）试讲。"),
    good=Example.in_article("活动定在9月10日星期六，9月3日至4日（周六至周日）试讲。"),
    languages=CHINESE,
)

_NAME = "(?:星期|礼拜|周)([一二三四五六日天])(?![年期月刊报到至—～、])(?P<closes>[）)])?"
_AFTER = re.compile(rf"(?:((?:19|20)\d\d)年)?(?<!\d)(\d{{1,2}})月(\d{{1,2}})[日号]{BESIDE}{_NAME}")
_BEFORE = re.compile(
    r"(?:星期|礼拜|周)([一二三四五六日天])(?:[（(]|[，,]?(?:也就是|即|就是))(?:((?:19|20)\d\d)年)?(\d{1,2})月(\d{1,2})[日号]"
)
_WEEKDAY = "(?:星期|礼拜|周)([一二三四五六日天])"
_OF_RANGE = re.compile(rf"[（(]{_WEEKDAY}[至到、—～和-]{_WEEKDAY}[）)]")
_OTHER_YEAR = re.compile("去年|明年|前年|后年|上届|往年|每年|当年")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such day that we have written; without a year the one that is nearest to the text's date is meant."""
    text = composed(document)
    if written := written_on(document):
        yield from misnamed_workdays(text, written)
        yield from wrong_nth_weekdays(text, written)
        yield from weekdays_apart(text, written)
        yield from wrong_weekday_lists(text, written)
        yield from misplaced_services(text, written)
    if "周" not in text and "星期" not in text and "礼拜" not in text:
        return
    for match in _AFTER.finditer(text):
        year, month, day, named, _ = match.groups()
        if not _is_told_elsewhere(match):
            yield from _slips(document, text, match, year, month, day, named)
    for match in _BEFORE.finditer(text):
        named, year, month, day = match.groups()
        yield from _slips(document, text, match, year, month, day, named)
    yield from misnamed_weekdays(text, written_on(document))
    for one in day_ranges(text):
        yield from _of_ends(document, text, one)


def _of_ends(document: Document, text: str, one: DayRange) -> Iterator[Slip]:
    """The weekdays in brackets behind two days: 9月3日至4日（周六至周日）."""
    named = _OF_RANGE.match(text, one.match.end())
    if named is None:
        return
    sentence, year = sentence_around(text, one.match.start()), one.match["year"]
    for day, weekday in zip((one.start, one.end), named.groups(), strict=True):
        meant = _day(document, sentence, year, day.month, day.day)
        if meant and not is_weekday_of(meant, weekday):
            told = f"{meant.month}月{meant.day}日是星期{weekday_of(meant)}，写的是星期{weekday}"
            yield Slip(
                one.match.start(),
                named.end(),
                f"“{one.match[0]}{named[0]}”的星期不对，{told}；请核对",
            )
            return


def _is_told_elsewhere(match: re.Match) -> bool:
    """Whether the weekday stands in brackets behind a whole date, which another rule looks at."""
    return bool(match[1] and match["closes"]) and re.search("[日号][（(]", match[0]) is not None


def _slips(
    document: Document, text: str, match: re.Match, year: str, month: str, day: str, named: str
) -> Iterator[Slip]:
    meant = _day(document, sentence_around(text, match.start()), year, int(month), int(day))
    if meant and not is_weekday_of(meant, named):
        told = f"{meant.year}年{meant.month}月{meant.day}日是星期{weekday_of(meant)}"
        yield Slip(*match.span(), f"“{match[0]}”的星期不对，{told}；请核对是日期错了还是星期错了")


def _day(document: Document, sentence: str, year: str, month: int, day: int) -> date | None:
    """The day that is meant; None where its year is not known, as in a text that tells of another year than its own."""
    written = written_on(document)
    years = years_in(sentence)
    try:
        if year or len({*years}) == 1:
            return date(int(year or years[0]), month, day)
        if written is None or years or _OTHER_YEAR.search(sentence):
            return None
        if "今年" in sentence:
            return date(written.year, month, day)
        if {*years_in(document.prose)} - {written.year}:
            return None
        near = [date(written.year + by, month, day) for by in (-1, 0, 1)]
    except ValueError:
        return None
    return min(near, key=lambda one: abs(one - written))
