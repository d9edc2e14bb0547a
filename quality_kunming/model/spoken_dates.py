"""Dates and times as people write them, to say how they are to be written; nothing is ever taken from them unasked."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from quality_kunming.model.numerals import in_digits

_SEPARATOR = r"\s*[年月./\-–—‐−、,，]\s*"
_DATE = re.compile(
    rf"(?P<year>\d{{4}})(?:\s*年\s*$|{_SEPARATOR}(?P<month>\d{{1,2}})"
    rf"(?:{_SEPARATOR}(?P<day>\d{{1,2}})(?!\d)\s*[日号]?|\s*月)?(?!\d))"
)
_COMPACT = re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?!\d)")
_YEARLESS = re.compile(r"\d{1,2}\s*月\s*\d{1,2}\s*[日号]?(?!\d)")
_TIME = re.compile(
    r"[T,，]?\s*(?:[(（]?(?:星期|周)[一二三四五六日天][)）]?)?\s*"
    r"(?P<part>凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚)?\s*"
    r"(?P<hour>\d{1,2})\s*[:点时]\s*(?:(?P<half>半)|(?P<quarter>[一三])刻|(?P<minute>\d{1,2}))?\s*分?"
    r"(?:\s*[:]?\s*\d{1,2}(?:\.\d+)?\s*秒?)?\s*(?P<half_day>[AaPp][Mm])?\s*(?:Z|[+-]\d{2}:?\d{2})?"
)
_AFTERNOON = ("下午", "傍晚", "晚上", "晚")
_NUMERAL = re.compile(
    r"[〇零○一二三四五六七八九十]+(?=\s*[年月日号点时分])|[〇零○一二三四五六七八九]{4}"
)


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
        return Spoken("", _time(plain[match.end() :]) or "")
    match = _DATE.match(plain) or _COMPACT.match(plain)
    if not match:
        return None
    parts = [int(part) for part in match.group("year", "month", "day") if part]
    time = _time(plain[match.end() :])
    if time is None or not _is_on_the_calendar(parts):
        return None
    return Spoken("-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])]), time)


def _time(text: str) -> str | None:
    """HH:MM; empty where nothing stands, None where something else does."""
    text = text.strip()
    if not text or re.fullmatch(r"[(（]?(?:星期|周)[一二三四五六日天][)）]?", text):
        return ""
    match = _TIME.fullmatch(text)
    if not match:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    is_late = match["part"] in _AFTERNOON or (match["half_day"] or "").upper() == "PM"
    if is_late and hour < 12:
        hour += 12
    if match["half"]:
        minute = 30
    if match["quarter"]:
        minute = {"一": 15, "三": 45}[match["quarter"]]
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def _is_on_the_calendar(parts: list[int]) -> bool:
    try:
        date(*parts, *[1] * (3 - len(parts)))
    except ValueError:
        return False
    return True
