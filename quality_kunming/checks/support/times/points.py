"""Days, months and years that a text tells, as points in time that can be compared."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from quality_kunming.checks.support.times.dated import real_day, sentences_of

_POINT = re.compile(
    r"(?<!\d)(?P<then>(?:19|20)\d\d)年的?[这那]一?天"
    r"|(?<!\d)(?P<year>(?:19|20)\d\d)年(?![代度级以来间])(?:(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})[日号])?)?"
    r"|(?<![\d.])(?P<of>\d{1,2})月(?P<on>\d{1,2})[日号](?!线|楼|院|门)"
)

_HALF = timedelta(days=183)
_OTHER_YEAR = re.compile(r"(?:19|20)\d\d年|[去前往历每]年|当年|那年")


@dataclass(frozen=True)
class Point:
    """A day, a month or a year of the calendar: what of it is not told is 0."""

    start: int
    end: int
    words: str
    year: int
    month: int
    day: int
    has_year: bool
    """Whether the year stands with it; else it is that of the point before it in the sentence, or 0."""

    def is_after(self, other: "Point") -> bool:
        """Whether it is later, as far as both are told."""
        return _known(self, other) > _known(other, self)

    def first_day(self, year: int) -> date:
        """The first day that may be meant, of a year where the sentence tells none."""
        month, day = self.month or 1, self.day or 1
        return real_day(self.year or year, month, day) or date(self.year or year, month, day - 1)


@dataclass(frozen=True)
class Told:
    """A point with its sentence: what stands before it, and behind it up to the next one."""

    point: Point
    lead: str
    behind: str


def points_told(text: str, start: int = 0, end: int | None = None) -> list[Point]:
    """Those of a sentence, in order; 2022年的这一天 is the day that was told before."""
    found: list[Point] = []
    year = month = day = 0
    for match in _POINT.finditer(text, start, len(text) if end is None else end):
        own = int(match["year"] or match["then"] or 0)
        year = own or year
        if not match["then"]:
            month, day = (
                int(match["month"] or match["of"] or 0),
                int(match["day"] or match["on"] or 0),
            )
        if real_day(year or 2024, month or 1, day or 1):
            found.append(Point(*match.span(), match[0], year, month, day, bool(own)))
    return found


def points_in_sentences(text: str) -> Iterator[Told]:
    """Each with its surroundings; a year of which the point is one does not end what is said of it."""
    for sentence in sentences_of(text):
        points = points_told(text, *sentence.span())
        for number, point in enumerate(points):
            following = (
                one.start
                for one in points[number + 1 :]
                if one.month or (point.year and one.year != point.year)
            )
            end = next(following, sentence.end())
            yield Told(point, text[sentence.start() : point.start], text[point.end : end])


def is_near(point: Point, text: str, written: date) -> bool:
    """Whether a day without a year is of that of the text: within half a year, and no other year stands before it."""
    paragraph = text[text.rfind("\n", 0, point.start) + 1 : point.start]
    apart = abs(point.first_day(written.year) - written)
    return apart < _HALF and not _OTHER_YEAR.search(paragraph)


def _known(one: Point, other: Point) -> tuple[int, ...]:
    """As much of one as of the other is told."""
    if not (one.month and other.month):
        return (one.year,)
    if not (one.day and other.day):
        return one.year, one.month
    return one.year, one.month, one.day
