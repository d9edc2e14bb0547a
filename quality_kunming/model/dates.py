"""Days and minutes as the campaign reports them: often a whole date, sometimes only a month or a year."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from pydantic_core import core_schema

from quality_kunming.model.spoken_dates import understand

SHANGHAI = ZoneInfo("Asia/Shanghai")

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_MIDNIGHT = re.compile(r"\d{4}-\d{2}-\d{2}[ T]24:00(?::00)?", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?)?", re.ASCII)


@dataclass(frozen=True)
class PartialDate:
    """A day, a month or a year of the Gregorian calendar, written as in ISO 8601: 2022-09-01, 2022-09, 2022."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, value: object) -> "PartialDate":
        """Read an ISO 8601 text; raise ValueError with a Chinese sentence for anything else."""
        text = str(value).strip()
        match = _ISO.fullmatch(text) if isinstance(value, str | int) else None
        if not match:
            usual = "请写成 2022-09-01；只知道月份写 2022-09，只知道年份写 2022"
            raise ValueError(f"日期看不懂，{_suggestion(text) or usual}")
        parts = [int(part) if part else None for part in match.groups()]
        _refuse_year(parts[0])
        try:
            date(parts[0], parts[1] or 1, parts[2] or 1)
        except ValueError:
            raise ValueError("日历上没有这一天，请核对月份和日子") from None
        return cls(*parts)

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """The whole date of a calendar day."""
        return cls(day.year, day.month, day.day)

    @property
    def first_day(self) -> date:
        """The first calendar day it covers."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last calendar day it covers."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def begins(self) -> datetime:
        """The first instant that it covers, in Kunming."""
        return datetime.combine(self.first_day, time.min, SHANGHAI)

    @property
    def ends(self) -> datetime:
        """The instant at which it is over, in Kunming: the midnight after its last day."""
        return datetime.combine(self.last_day + timedelta(days=1), time.min, SHANGHAI)

    @property
    def is_day(self) -> bool:
        """Whether a single day is known."""
        return self.day is not None

    @property
    def reached(self) -> datetime:
        """The instant from which it has surely come: of a month or year, only when that is over."""
        return self.begins if self.is_day else self.ends

    @property
    def iso(self) -> str:
        """ISO 8601, as precise as it is known."""
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    @property
    def text(self) -> str:
        """As one writes it in Chinese (GB/T 15835): 2022年9月1日, 2022年9月, 2022年."""
        text = f"{self.year}年"
        if self.month:
            text += f"{self.month}月"
        if self.day:
            text += f"{self.day}日"
        return text

    def __str__(self) -> str:
        return self.iso

    @classmethod
    def __get_pydantic_core_schema__(cls, source, handler):
        return core_schema.no_info_plain_validator_function(
            lambda value: value if isinstance(value, cls) else cls.parse(value),
            serialization=core_schema.to_string_ser_schema(),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema, handler):
        return {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}


@dataclass(frozen=True)
class When(PartialDate):
    """The same, or a minute of a day, Asia/Shanghai: 2027-09-20 18:00."""

    hour: int | None = None
    minute: int | None = None

    @classmethod
    def parse(cls, value: object) -> "When":
        """Read a partial date, or a day with a time; raise ValueError with a Chinese sentence for anything else."""
        text = str(value).strip()
        if isinstance(value, int) or _ISO.fullmatch(text):
            day = PartialDate.parse(value)
            return cls(day.year, day.month, day.day)
        if _MIDNIGHT.fullmatch(text):
            raise ValueError(f"一天里没有 24:00，到这一天结束请只写 {text[:10]}")
        moment = parse_moment(value)
        return cls(moment.year, moment.month, moment.day, moment.hour, moment.minute)

    @classmethod
    def of(cls, day: date) -> "When":
        """The whole day, or the minute, that a calendar day or an instant is."""
        if isinstance(day, datetime):
            there = day.astimezone(SHANGHAI)
            return cls(there.year, there.month, there.day, there.hour, there.minute)
        return cls(day.year, day.month, day.day)

    @property
    def has_time(self) -> bool:
        """Whether the minute is known."""
        return self.hour is not None

    @property
    def begins(self) -> datetime:
        """The first instant that it covers, in Kunming."""
        return self._at_its_minute or super().begins

    @property
    def ends(self) -> datetime:
        """The instant at which it is over: a minute's is itself, so that who comes at 18:00 sharp is late."""
        return self._at_its_minute or super().ends

    @property
    def _at_its_minute(self) -> datetime | None:
        if not self.has_time:
            return None
        return datetime(self.year, self.month, self.day, self.hour, self.minute, tzinfo=SHANGHAI)

    @property
    def iso(self) -> str:
        """ISO 8601, as precise as it is known: a minute with its offset, +08:00."""
        return self.begins.isoformat(timespec="minutes") if self.has_time else super().iso

    @property
    def text(self) -> str:
        """As one writes it in Chinese: 2022年9月1日9:00."""
        return super().text + self.time_text

    @property
    def time_text(self) -> str:
        """The time alone, 9:00; empty where only a day is known."""
        return f"{self.hour}:{self.minute:02}" if self.has_time else ""

    @property
    def stamp(self) -> str:
        """As the rules for government sites want a publishing time: 2022-09-01 09:00; without a time, the day alone."""
        return super().iso + (f" {self.hour:02}:{self.minute:02}" if self.has_time else "")

    def __str__(self) -> str:
        return self.stamp

    @classmethod
    def __get_pydantic_json_schema__(cls, schema, handler):
        return {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2}([ T]\d{2}:\d{2})?)?)?$"}


def _refuse_year(year: int) -> None:
    """ValueError for a year of which no page of ours tells; calendars and clocks also end somewhere."""
    if not 1300 <= year <= 2200:
        raise ValueError(f"年份 {year} 不合理，请核对")


def _suggestion(text: str) -> str:
    """How a date that a Chinese reader would understand is to be written; empty for anything else."""
    spoken = understand(text)
    if not spoken or spoken.day == text:
        return ""
    if not spoken.day:
        return "缺少年份，请写成 2022-09-03 这样"
    return f"请写成 {spoken.day}" + ("（这里只写日期）" if spoken.time else "")


def parse_moment(value: object) -> datetime:
    """Read “2022-09-01” or “2022-09-01 10:30” as Asia/Shanghai time; ValueError with a Chinese sentence otherwise."""
    text = str(value).strip()
    if not isinstance(value, str) or not _MOMENT.fullmatch(text):
        usual = "请写成 2022-09-01 或 2022-09-01 10:30"
        raise ValueError(f"时间看不懂，{_moment_suggestion(text) or usual}")
    _refuse_year(int(text[:4]))
    try:
        return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)
    except ValueError:
        raise ValueError("日历或钟表上没有这个时间，请核对") from None


def _moment_suggestion(text: str) -> str:
    """How a moment that a Chinese reader would understand is to be written; empty for anything else."""
    spoken = understand(text)
    if not spoken:
        return ""
    if not spoken.day:
        return "缺少年份，请写成 2022-09-03 这样"
    if not spoken.has_day:
        return f"要写到哪一天，例如 {spoken.day[:4]}-09-01"
    return f"请写成 {spoken.day} {spoken.time}".rstrip()


def span_text(start: When, end: When) -> str:
    """2022年9月1日至10月, 2027年9月4日9:00至11:30: what both ends share is said once."""
    if start == end:
        return start.text
    text = end.text
    if start.year == end.year and end.month:
        text = text.removeprefix(f"{end.year}年")
        if end.day and start.month == end.month:
            text = text.removeprefix(f"{end.month}月")
            if end.has_time and start.day == end.day:
                text = end.time_text
    return f"{start.text}至{text}"
