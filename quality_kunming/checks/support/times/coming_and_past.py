"""Quarters, festivals and days that are told as over before they come, or as still to come when they are over."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import sentence_span
from quality_kunming.checks.support.times.named_times import (
    FESTIVALS,
    NamedTime,
    festival_of,
    months_over,
    times_of_year,
)
from quality_kunming.checks.support.times.time_expressions import days_told
from quality_kunming.checks.tables import table

_LEFT_TO_COUNT = timedelta(days=30)
"""How much of a time must be left for the whole of it not to have been counted."""
_LAST_DAYS = 5
"""Days of a month in which it may be called over."""
_HALF = timedelta(days=183)
_SOON = timedelta(days=75)
"""Days before a festival from which on it may be called near."""
_GAP = r"(?:[^，。；：“”\d\n]{0,10}(?:[上中里时晚午]|期间|当天))?[，,]?[^，。；：“”\d\n]{0,12}?"
"""What may stand between a day and 将: at what time of it, and who; a thing that happens on it may have a future."""
_NO_POINT = r"(?!起|[至到—～~-]{1,2}[\d今同次]|[之以]?[前后])"
"""A day that is not the beginning or the end of something longer."""


def misjudged_times(text: str, written: date) -> Iterator[Slip]:
    """Each such time, with on what day the text was written."""
    for time in times_of_year(text, written):
        if end := _end_of_over(time, text, written):
            reason = f"{time.words}还没有{'到' if time.first > written else '过完'}"
            yield _slip(text, time.start, end, written, reason)
    last = monthrange(written.year, written.month)[1] - _LAST_DAYS
    for match in _month_over().finditer(text):
        if int(match["month"]) == written.month and written.day < last:
            yield _slip(text, *match.span(), written, f"{written.month}月还没有过完")
    days = [
        NamedTime(one.start, one.end, one.words, one.day, one.day)
        for one in days_told(text, written.year)
        if one.day < written and (one.has_year or written - one.day < _HALF)
    ]
    told = [*_coming((*days, *months_over(text, written)), text, written)]
    yield from told
    for slip in _festivals_near(text, written):
        if slip.end not in {one.end for one in told}:
            yield slip


def _coming(times: tuple[NamedTime, ...], text: str, written: date) -> Iterator[Slip]:
    """Each time that is over and told as still to come, where it is not what others said then."""
    for time in times:
        sentence = sentence_span(text, time.start)
        if _words("reported").search(text, sentence[0], time.start):
            continue
        ways = (_near, _invited, _ahead, _will, _being_prepared)
        if span := next(filter(None, (way(time, text, *sentence) for way in ways)), None):
            yield _slip(text, *span, written, "那时已经过了")


def _festivals_near(text: str, written: date) -> Iterator[Slip]:
    for match in _festival_near().finditer(text):
        day, following = (festival_of(match["name"], written.year + by) for by in (0, 1))
        is_near = following and following - written < _SOON
        if day and day < written and not is_near:
            reason = f"{day.year}年的{match['name']}是{day.month}月{day.day}日，已经过了"
            yield _slip(text, *match.span(), written, reason)


def _end_of_over(time: NamedTime, text: str, written: date) -> int | None:
    """Where the word ends that says so of a time to come, or counts the whole of one that is going on."""
    is_to_come = time.first > written
    if not is_to_come and time.last - written < _LEFT_TO_COUNT:
        return None
    end = sentence_span(text, time.start)[1]
    if _words("plans").search(text, time.end, end) or re.search("[”》]", text[time.end : end]):
        return None
    found = _words("over" if is_to_come else "totals").search(text, time.end, end)
    return found.end() if found else None


def _near(time: NamedTime, text: str, start: int, end: int) -> tuple[int, int] | None:
    """9月3日快到了."""
    match = _is_near().match(text, time.end, end)
    return (time.start, match.end()) if match else None


def _invited(time: NamedTime, text: str, start: int, end: int) -> tuple[int, int] | None:
    """欢迎居民于9月18日到广场参加."""
    lead, behind = _invites().search(text, start, time.start), _comes().match(text, time.end, end)
    return (lead.start(), behind.end()) if lead and behind else None


def _ahead(time: NamedTime, text: str, start: int, end: int) -> tuple[int, int] | None:
    """再过几天就是9月10日."""
    lead = _days_ahead().search(text, start, time.start)
    return (lead.start(), time.end) if lead else None


def _will(time: NamedTime, text: str, start: int, end: int) -> tuple[int, int] | None:
    """8月，全市将集中开展检查."""
    match = _will_do().match(text, time.end, end)
    if not match or any(_words(one).search(match["gap"]) for one in ("later", "reported")):
        return None
    is_known = time.first == time.last and _told_by_wrong_tense().match(text, match.end("gap"))
    is_done = "了" in text[match.end() : end].split("，")[0]
    return None if is_known or is_done else (time.start, match.end())


def _being_prepared(time: NamedTime, text: str, start: int, end: int) -> tuple[int, int] | None:
    """正在筹备9月10日的比武."""
    lead = _prepares().search(text, start, time.start)
    is_of = text[time.end : time.end + 1] in ("的", "举", "召", "开")
    return (lead.start(), time.end) if lead and is_of else None


def _slip(text: str, start: int, end: int, written: date, reason: str) -> Slip:
    told = f"这一篇是{written.year}年{written.month}月{written.day}日的，{reason}"
    return Slip(start, end, f"“{text[start:end]}”不对，{told}；请核对", severity=Severity.WARNING)


def _told(name: str) -> str:
    return table("coming_and_past")[name]


@cache
def _words(name: str) -> re.Pattern:
    return re.compile(_told(name))


@cache
def _is_near() -> re.Pattern:
    return re.compile(rf"[^，。；：“”\d\n前后]{{0,8}}?(?:{_told('soon')})")


@cache
def _invites() -> re.Pattern:
    return re.compile(rf"(?:{_told('invites')})[^，。；：“”\d\n了]{{0,10}}[于在]?(?:今年)?$")


@cache
def _comes() -> re.Pattern:
    return re.compile(rf"{_NO_POINT}[^，。；“”\n了过]{{0,24}}?(?:{_told('comes')})")


@cache
def _days_ahead() -> re.Pattern:
    return re.compile(
        r"(?:再过|还有|再有)(?:\d{1,3}|[一二两三四五六七八九十几]{1,3})(?:天|周|个?星期|个月)[，,]?"
        r"[就便又才]?(?:是|要?到|将?迎来)了?$"
    )


@cache
def _will_do() -> re.Pattern:
    return re.compile(rf"{_NO_POINT}(?P<gap>{_GAP})(?:即将|将)(?:{_told('will')})")


@cache
def _told_by_wrong_tense() -> re.Pattern:
    """What the rule wrong-tense itself finds after a day."""
    return re.compile(
        "(?:即将|将)(?:举[行办]|召开|开[幕始营班赛展馆放讲播]|启动|闭幕|结束|亮相|上[线市]|走进|发布|公布)"
    )


@cache
def _prepares() -> re.Pattern:
    return re.compile(
        "正在?(?:抓紧|加紧|紧锣密鼓地?|忙着)?(?:筹备|准备|排练|布置|备战|筹划)(?:将?[在于])?$"
    )


@cache
def _month_over() -> re.Pattern:
    return re.compile(
        r"(?<![\d.年—至到、])(?P<month>\d{1,2})月份?(?:已经?|刚刚?|就)?(?:结束|过去|过完|走完)了"
    )


@cache
def _festival_near() -> re.Pattern:
    return re.compile(
        rf"“?(?P<name>{FESTIVALS})”?节?(?:小?长假|假期|佳节)?"
        "(?:很?快|马上|就要|快要|眼看|即将|已经)+就?要?(?:到了|来了)(?!之前)"
    )
