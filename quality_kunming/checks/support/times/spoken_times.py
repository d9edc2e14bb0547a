"""Times that are told from the day of a text, 上周 and 本月30日, and do not go with what is said of them."""

import re
from calendar import isleap, monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.times.dated import (
    real_day,
    sentence_span,
    weekday_of,
    year_called,
    years_in,
)

_PAST = "(?:昨[天日晚]|前[天日]|上周[一二三四五六日天]?|上个?月|去年|前年)"
_NEXT = "(?:明[天日晚]|后天|下周[一二三四五六日天]?|下个?月|明年)"
_PAST_TO_COME = re.compile(
    rf"{_PAST}[^，。；：“”\n]{{0,6}}?(?:即将|将[于在]?|拟于?)(?=[举召开启亮走公发揭赴在市])"
    rf"|(?:将|拟|定)[于在]{_PAST}"
)
_NEXT_OVER = re.compile(
    rf"(?<!到){_NEXT}[，,]?[^，。；：“”\n将拟要会可能前的]{{1,14}}了(?=[。；]|[一两\d])"
    rf"|已经?[于在](?:{_NEXT})"
)
_FULL = r"(?:((?:19|20)\d\d)年)?(?<!\d)(\d{1,2})月(?:(\d{1,2})日|(?P<end>[底末]))?"
_UNTIL = re.compile(
    rf"(?<![名集稿报告票])截至{_FULL}[，,][^。；\n]{{0,12}}?(?:已|共|累计|收到|有\d|报送|完成)"
)
_SINCE = re.compile(rf"[从自]{_FULL}起[，,]?[^。；\n将拟]{{0,14}}?已经?(?=[^，。；]{{0,8}}了?)")
_MONTH = re.compile(r"(上个?月|本月|下个?月)[（(](\d{1,2})月")
_OF_MONTH = {"上": -1, "本": 0, "下": 1}
_PART = re.compile(
    r"(?<!\d)(\d{1,2})月(初|上旬|中旬|下旬|底|末)[，,]?[^，。；：\n\d]{0,10}?(?:将|拟)(?=[公揭举召启开发完上印])"
)
_ENDS = {"初": 10, "上旬": 10, "中旬": 20}
_THIS_DAY = re.compile(
    r"本月(\d{1,2})日[，,]?[^。；：\n将拟要会前]{0,16}?(?:了(?=[，。；\d])|已经)"
)
_MONTHS = 12
_HALF = timedelta(days=183)
_LEAP = re.compile(r"(?P<when>今年|去年|明年|(?<![年\d]))2月29日")
_WEEKEND = re.compile(r"周末[（(](\d{1,2})月(\d{1,2})日?[至到—、和](?:(\d{1,2})月)?(\d{1,2})日")


def misspoken_times(text: str, written: date) -> Iterator[Slip]:
    """Each such time, with what the calendar says from the day of the text."""
    for match in _PAST_TO_COME.finditer(text):
        yield Slip(*match.span(), f"“{match[0]}”里的日子已经过了，后面却说“将”；请核对")
    for match in _NEXT_OVER.finditer(text):
        yield Slip(*match.span(), f"“{match[0]}”里的日子还没有到，却说成已经发生；请核对")
    for match in (*_UNTIL.finditer(text), *_SINCE.finditer(text)):
        day = _day(match, written)
        if day and day > written:
            reason = "那一天还没有到" if match[3] else f"{day.month}月还没有过完"
            yield _slip(match, written, reason)
    for match in _MONTH.finditer(text):
        meant = (written.month - 1 + _OF_MONTH[match[1][0]]) % _MONTHS + 1
        if int(match[2]) != meant:
            yield _slip(match, written, f"{match[1]}是{meant}月")
    for match in _PART.finditer(text):
        month = int(match[1])
        if 1 <= month <= written.month:
            last = monthrange(written.year, month)[1]
            if date(written.year, month, min(_ENDS.get(match[2], last), last)) < written:
                yield _slip(match, written, "那时已经过了")
    for match in _LEAP.finditer(text):
        year = year_called(match["when"] or "今年", written.year)
        first, _ = sentence_span(text, match.start())
        is_of_other = not match["when"] and years_in(text, first, match.start())
        if not is_of_other and not isleap(year):
            yield _slip(match, written, f"{year}年的2月只有28天")
    for match in _WEEKEND.finditer(text):
        first, last = (match[1], match[2]), (match[3] or match[1], match[4])
        days = [real_day(written.year, int(month), int(day)) for month, day in (first, last)]
        if all(days) and [weekday_of(day) for day in days] != ["六", "日"]:
            yield _slip(match, written, "那两天不是星期六、星期日")
    for match in _THIS_DAY.finditer(text):
        if int(match[1]) > written.day:
            yield _slip(match, written, "那一天还没有到")


def _day(match: re.Match, written: date) -> date | None:
    """The day, the first or the last that may be meant; None where there is none, or it may be of another year."""
    year, month = int(match[1] or written.year), int(match[2])
    if not 1 <= month <= _MONTHS:
        return None
    first_or_last = monthrange(year, month)[1] if match["end"] else 1
    day = real_day(year, month, int(match[3] or first_or_last))
    is_far = day is not None and not match[1] and abs(day - written) > _HALF
    return None if is_far else day


def _slip(match: re.Match, written: date, reason: str) -> Slip:
    told = f"这一篇是{written.year}年{written.month}月{written.day}日的，{reason}"
    return Slip(*match.span(), f"“{match[0]}”不对，{told}；请核对")
