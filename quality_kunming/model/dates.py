"""Days as the campaign reports them: often a whole date, sometimes only a month or a year."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from pydantic_core import core_schema

from quality_kunming.model.spoken_dates import understand

SHANGHAI = ZoneInfo("Asia/Shanghai")

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
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
        if not 1300 <= parts[0] <= 2200:
            raise ValueError(f"年份 {parts[0]} 不合理，请核对")
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


def now() -> datetime:
    """The minute in Kunming, whatever the machine's zone."""
    return datetime.now(SHANGHAI).replace(second=0, microsecond=0)


def latest(as_of: date) -> datetime:
    """The last moment that may be shown as of a day (its end) or a minute (itself)."""
    if isinstance(as_of, datetime):
        return as_of.astimezone(SHANGHAI)
    return datetime.combine(as_of, time.max, SHANGHAI)


def day_of(as_of: date) -> date:
    """The day in Kunming of a day or a minute."""
    return latest(as_of).date()
