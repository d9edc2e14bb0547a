"""Dates and times as people write them, to say how they are to be written; what may mean two is not understood."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from quality_kunming.model.numerals import in_digits

_SEPARATOR = r"\s*[年月./\-–—‐−、,，]\s*"
_DATE = re.compile(
    rf"(?P<year>\d{{4}})(?:\s*年\s*$|{_SEPARATOR}(?P<month>\d{{1,2}})"
    rf"(?:{_SEPARATOR}(?P<day>\d{{1,2}})(?:\s*[日号]|(?!\d))|\s*月(?!\s*\d)|(?!\d)))"
)
_COMPACT = re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?!\d)")
_YEARLESS = re.compile(r"\d{1,2}\s*月\s*\d{1,2}\s*[日号]?(?!\d)")
_WEEKDAY = re.compile(r"\s*[(（]?(?:星期|周)([一二三四五六日天])[)）]?")
_WEEK = "一二三四五六日"
_ZONED = re.compile(
    r"[T\s]\s*(\d{2}):(\d{2})(?P<seconds>:\d{2}(?:\.\d+)?)?\s*"
    r"(?:(?P<utc>Z)|(?P<sign>[+]|(?(seconds)-|(?!)))(\d{2}):?(\d{2}))"
)
"""A minute with its distance from Greenwich; 9:00-11:00 is a period."""
_TIME = re.compile(
    r"[T,]?\s*(?P<part>凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚)?\s*"
    r"(?P<hour>\d{1,2})\s*(?:[:](?P<minute>\d{2})(?::[0-5]\d(?:\.\d+)?)?"
    r"|[点时]\s*(?:(?P<half>半)|(?P<quarter>[一三])刻|(?P<spoken>\d{2})|(?P<spoken_ended>\d{1,2})\s*分)?)"
    r"\s*(?P<half_day>[AaPp][Mm])?"
)
_HOURS = {
    "凌晨": range(1, 6),
    "清晨": range(4, 9),
    "早晨": range(5, 11),
    "早上": range(5, 11),
    "上午": range(6, 12),
    "中午": range(11, 13),
    "下午": range(13, 19),
    "傍晚": range(17, 21),
    "晚上": range(17, 24),
    "晚": range(17, 24),
}
"""Part of the day → the hours that it has beyond doubt; 晚上12点 and 凌晨0点 may be of two days."""
_FROM_NOON = ("中午", "下午", "傍晚", "晚上", "晚")
_WAKING = range(7, 25)
"""Hours that nobody who says them without a part of the day means twelve hours later."""
_NUMERAL = re.compile(
    r"[〇零○一二三四五六七八九十]+(?=\s*[年月日号点时分])|[〇零○一二三四五六七八九]{4}"
)
_KUNMING = timezone(timedelta(hours=8))


@dataclass(frozen=True)
class Spoken:
    """What was meant: the day (or month, or year; empty without a year) and the time in the site's own way."""

    day: str
    time: str = ""

    @property
    def has_day(self) -> bool:
        """Whether it names a single day."""
        return len(self.day) == len("2022-09-01")


def understand(text: str) -> Spoken | None:
    """What a person would take a text for; None where that is unclear, or on no calendar."""
    plain = _NUMERAL.sub(lambda match: in_digits(match[0]), unicodedata.normalize("NFKC", text))
    plain = plain.strip()
    if match := _YEARLESS.match(plain):
        return Spoken("", _time(_WEEKDAY.sub("", plain[match.end() :], count=1)) or "")
    match = _DATE.match(plain) or _COMPACT.match(plain)
    if not match:
        return None
    parts = [int(part) for part in match.group("year", "month", "day") if part]
    rest = plain[match.end() :]
    if not _is_on_the_calendar(parts):
        return None
    if weekday := _WEEKDAY.match(rest):
        if len(parts) == 3 and _WEEK[date(*parts).weekday()] != weekday[1].replace("天", "日"):
            return None
        rest = rest[weekday.end() :]
    if (zoned := _ZONED.fullmatch(rest)) and len(parts) == 3:
        return _in_kunming(date(*parts), zoned)
    time = _time(rest)
    if time is None:
        return None
    return Spoken("-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])]), time)


def _in_kunming(day: date, zoned: re.Match) -> Spoken | None:
    """The day and minute that clocks in Kunming show."""
    hour, minute, _, _, sign, hours, minutes = zoned.groups("0")
    distance = timedelta(hours=int(hours), minutes=int(minutes))
    try:
        zone = timezone(-distance if sign == "-" else distance)
        instant = datetime(day.year, day.month, day.day, int(hour), int(minute), tzinfo=zone)
        here = instant.astimezone(_KUNMING)
    except (ValueError, OverflowError):
        return None
    return Spoken(f"{here:%Y-%m-%d}", f"{here:%H:%M}")


def _time(text: str) -> str | None:
    """HH:MM; empty where nothing stands, None where something else does, or what may mean two times."""
    text = text.strip()
    if not text:
        return ""
    match = _TIME.fullmatch(text)
    if not match:
        return None
    hour = _hour(match)
    minute = int(match["minute"] or match["spoken"] or match["spoken_ended"] or 0)
    if match["half"]:
        minute = 30
    if match["quarter"]:
        minute = {"一": 15, "三": 45}[match["quarter"]]
    return f"{hour:02}:{minute:02}" if hour is not None and hour < 24 and minute < 60 else None


def _hour(match: re.Match) -> int | None:
    """The hour from 0 to 23; None where the words around the number leave it open."""
    hour, part, half_day = int(match["hour"]), match["part"], (match["half_day"] or "").upper()
    if half_day:
        return hour % 12 + 12 * (half_day == "PM") if not part and 1 <= hour <= 12 else None
    if not part:
        is_clear = match["minute"] or not hour or hour in _WAKING
        return hour if is_clear else None
    if part in _FROM_NOON and 0 < hour < 12 and hour not in _HOURS[part]:
        hour += 12
    is_just_after_noon = part == "中午" and hour in (13, 14)
    return hour if hour in _HOURS[part] or is_just_after_noon else None


def _is_on_the_calendar(parts: list[int]) -> bool:
    try:
        date(*parts, *[1] * (3 - len(parts)))
    except ValueError:
        return False
    return True
