"""Days as the campaign reports them: often a whole date, sometimes only a month or a year."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from pydantic_core import core_schema

SHANGHAI = ZoneInfo("Asia/Shanghai")

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_SPOKEN = re.compile(r"(\d{4})\s*[年./-]\s*(\d{1,2})\s*(?:[月./-]\s*(?:(\d{1,2})\s*日?)?)?")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?)?")


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
    match = _SPOKEN.fullmatch(text)
    if not match:
        return ""
    parts = [match[1], *(f"{int(part):02}" for part in match.groups()[1:] if part)]
    return f"请写成 {'-'.join(parts)}"


def parse_moment(value: object) -> datetime:
    """Read “2022-09-01” or “2022-09-01 10:30” as Asia/Shanghai time; ValueError with a Chinese sentence otherwise."""
    text = str(value).strip()
    if not isinstance(value, str) or not _MOMENT.fullmatch(text):
        usual = "请写成 2022-09-01 或 2022-09-01 10:30"
        raise ValueError(f"时间看不懂，{_suggestion(text) or usual}")
    try:
        return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)
    except ValueError:
        raise ValueError("日历或钟表上没有这个时间，请核对") from None
