"""Days, weeks and months that are told to be left until a day and are more or fewer."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import sentence_span
from quality_kunming.checks.support.times.festivals import day_of
from quality_kunming.checks.support.times.time_expressions import (
    Day,
    Length,
    days_told,
    lengths_told,
)
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import whole_number

_LEFT = "还有|还剩下?|仅剩|只剩下?|仅有|只有|剩下?|不到|不足|倒计时"
_TO = r"(?:^|(?<=[，。今天在日起\n]))到(?=[\d国元中春端重五])"
"""到10月1日, where it says until when."""
_UNTIL = re.compile(
    rf"(?:距离?|离|{_TO})(?P<aim>[^。；！？\n]{{2,24}}?)[，,]?(?:{_LEFT})(?:最后|大约)?"
)
_AHEAD = re.compile(
    r"(?:还有|再过|再有|只剩)(?P<length>[^，。；\n]{1,8}?)[，,]?(?:就要|就会|就|便|又|即将|将)?(?:是|到|迎来)了?(?P<aim>[^。；！？\n]{2,14})"
)
_MONTH_END = re.compile(r"[“\"]?质量月[”\"]?(?:活动)?(?:结束|收官|落幕|闭幕)")
_NOT_THEN = re.compile("当时|那时|那年|去年|往年|曾经?|原定|不是|明年")
_EVENT = re.compile("[一-龥]{2,4}$")
_IN_DAYS = {"天": 1, "周": 7, "月": 30.4}
_OFF = {"天": 1, "周": 2, "月": 4}
"""Days by which it may be counted otherwise, for each of a unit; of days one in all."""
_REACH = 120
"""Characters before a place in which the day may be told that it counts from."""
_YEAR_END = re.compile(
    r"(?:距离?|离)年[底末][^，。；\n\d]{0,4}?(?:还有|还剩|只剩|仅剩|不足|不到)(\d{1,3}|[一二两三四五六七八九十]{1,4})个?月"
)
_MONTHS = 12


def miscounted_days(text: str, written: date) -> Iterator[Slip]:
    """Each that neither the day of the text gives nor one that is told before it."""
    for match in _YEAR_END.finditer(text):
        left = _MONTHS - written.month
        if not left <= whole_number(match[1]) <= left + 1:
            told = f"这一篇是{written.month}月的，到年底还有{left}个多月"
            yield _slip(match.start(), match.end(), text, told)
    days = [*days_told(text, written.year)]
    for match in _UNTIL.finditer(text):
        length = _length_at(text, match.end())
        aim = match["aim"]
        day = _aim(aim, written, days, match.start("aim")) or _event(text, match, days)
        if length and day:
            yield from _miscounted(text, match.start(), length.end, length, day, days, written)
    for match in _AHEAD.finditer(text):
        length = _length_at(text, match.start("length"))
        day = _aim(match["aim"], written, days, match.start("aim"), is_first=True)
        if length and day and length.end == match.end("length"):
            end = match.start("aim") + _words(match["aim"])
            yield from _miscounted(text, match.start(), end, length, day, days, written)


def _miscounted(
    text: str, start: int, end: int, length: Length, aim: date, days: list[Day], written: date
) -> Iterator[Slip]:
    first, last = sentence_span(text, start)
    if _NOT_THEN.search(text[first:last]):
        return
    told = [
        one.day
        for one in days
        if max(start - _REACH, 0) <= one.start < start or start < one.start < last
    ]
    own = [one.day for one in days if first <= one.start < last and one.day != aim]
    bases = [one for one in [*own, written, *told] if one < aim]
    left = [(aim - one).days for one in bases]
    if left and not any(_fits(length, one) for one in left):
        base = bases[0]
        reason = f"从{base.month}月{base.day}日数起，到{aim.month}月{aim.day}日还有{left[0]}天"
        yield _slip(start, end, text, reason)


def _fits(length: Length, left: int) -> bool:
    days = length.amount * _IN_DAYS[length.unit]
    off = _OFF[length.unit] * (1 if length.unit == "天" else length.amount)
    if "半" in length.words:
        off += 1
    if not length.is_about:
        return abs(days - left) <= off
    is_more = re.search("[多余超逾几来]", length.words)
    one_more = _IN_DAYS[length.unit] * (10 if length.unit == "天" else 1)
    least, most = (days, days + one_more) if is_more else (days * 0.7, days)
    if re.search("左右|上下|约", length.words):
        least, most = days * 0.8, days * 1.2
    return least - off <= left <= most + off


def _aim(
    words: str, written: date, days: list[Day], at: int, *, is_first: bool = False
) -> date | None:
    """The day that the words name: as a date, as a festival, or the end of 质量月."""
    told = [one for one in days if at <= one.start < at + (1 if is_first else len(words))]
    if told:
        return told[0].day if told[0].day >= written or told[0].has_year else None
    if re.search(r"\d年|明年|后年", words):
        return None
    if match := _MONTH_END.match(words):
        return date(written.year, 9, 30)
    match = _names().match(words)
    if match is None or not re.match(
        '[”"]?(?:节|佳节|长假|假期|黄金周|这一天)?了?(?:[，,。]|$|还|只|仅)', words[match.end() :]
    ):
        return None
    return _nearest(match["name"], written, days)


def _nearest(name: str, written: date, days: list[Day]) -> date | None:
    """The next time of a festival from the day of the text; from an earlier one that is told where it is over."""
    years = (day_of(name, year) for year in (written.year, written.year + 1))
    known = [day for day in years if day]
    if any(one.day < known[0] < written for one in days if known):
        return None
    return next((day for day in known if day >= written), None)


def _event(text: str, match: re.Match, days: list[Day]) -> date | None:
    """The day on which the thing is told to be in the same sentence: 9月25日开赛, 离开赛."""
    event = match["aim"]
    if not _EVENT.fullmatch(event):
        return None
    first, _ = sentence_span(text, match.start())
    of_it = [
        one.day
        for one in days
        if first <= one.start < match.start()
        and re.match(rf"(?:正式|将)?{re.escape(event)}", text[one.end : one.end + 8])
    ]
    return of_it[0] if len(of_it) == 1 else None


def _length_at(text: str, at: int) -> Length | None:
    """The length of days, weeks or months that begins there; 不到 before it belongs to it."""
    start = at
    for words in ("不到", "不足"):
        if text.endswith(words, 0, at):
            start = at - len(words)
    found = next(lengths_told(text[start : start + 14]), None)
    if found is None or found.start > 0 or found.unit not in _IN_DAYS:
        return None
    return Length(start, start + found.end, found.words, found.amount, found.unit, found.is_about)


def _words(aim: str) -> int:
    """Up to where the aim is named."""
    return next((at for at, sign in enumerate(aim) if sign in "，,"), len(aim))


@cache
def _names() -> re.Pattern:
    named = [one for one, days in table("times")["days"].items() if not one.endswith("月")]
    named += [*table("festivals")["names"], *table("festivals")["lunar"]]
    whole = {one for name in named for one in (name, name.removesuffix("节"))} | {"国庆"}
    return re.compile(rf"今年的?|[“\"]?(?P<name>{'|'.join(sorted(whole, key=len, reverse=True))})")


def _slip(start: int, end: int, text: str, reason: str) -> Slip:
    return Slip(start, end, f"“{text[start:end]}”不对，{reason}；请核对", severity=Severity.WARNING)
