"""The moment for which a run looks at the site: now, or what `--on` names.

One rule: from the command line to `loading.selection`, `checks.project` and `authoring` it is handed down as a
`Moment`, called `as_of`; what is worked out below, in `model/` and on the pages, is given its instant alone, called
`moment`.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from quality_kunming.model.dates import SHANGHAI

_WRITTEN = re.compile(r"\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2})?", re.ASCII)


@dataclass(frozen=True)
class Moment:
    """One instant in Kunming, whatever the zone it is given in."""

    instant: datetime

    def __post_init__(self):
        object.__setattr__(self, "instant", self.instant.astimezone(SHANGHAI))

    @classmethod
    def now(cls) -> "Moment":
        """This minute; asked once a run, so that all of it is of one moment."""
        return cls(datetime.now(SHANGHAI).replace(second=0, microsecond=0))

    @classmethod
    def at(cls, text: str) -> "Moment":
        """The end of the day “2022-09-10”, the minute “2022-09-10 10:30”; ValueError with a Chinese sentence."""
        if not _WRITTEN.fullmatch(text):
            raise ValueError('请写成 2022-09-10 这样的日期，或者 "2022-09-10 10:30"')
        try:
            instant = datetime.fromisoformat(text)
        except ValueError:
            raise ValueError("日历或钟表上没有这个时间") from None
        if ":" in text:
            return cls(instant.replace(tzinfo=SHANGHAI))
        return cls.end_of(instant.date())

    @classmethod
    def end_of(cls, day: date) -> "Moment":
        """The last instant of a calendar day in Kunming."""
        return cls(datetime.combine(day, time.max, SHANGHAI))

    @property
    def day(self) -> date:
        """Its calendar day in Kunming."""
        return self.instant.date()

    @property
    def is_end(self) -> bool:
        """Whether a whole day is meant, not a minute of it."""
        return self.instant.time() == time.max

    @property
    def text(self) -> str:
        """What `at` reads as the same moment: the day alone at its end, else the minute."""
        return self.instant.isoformat(" ")[: 10 if self.is_end else 16]
