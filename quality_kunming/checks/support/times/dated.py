"""Of which day a text is, and what is said in one breath with a place in it."""

import re
from collections.abc import Iterator
from datetime import date

from quality_kunming.reading.document import Document

_DATE = re.compile(r"^date:[ \t]*['\"]?(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.MULTILINE)
_SENTENCE_END = re.compile(r"[。！？；!?;\n|]")
_SENTENCE = re.compile(r"[^。！？；!?;\n|]+")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
YEARS_AWAY = {"前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "明年": 1, "后年": 2}
"""How a year is called from that of a text, and by how many it is away."""
THIRDS = {"上": range(1, 11), "中": range(11, 21), "下": range(21, 32)}
"""The days of a month that 上旬, 中旬 and 下旬 are."""
_WEEK = "一二三四五六日"
_LONGEST = 300
"""Characters of a sentence that are read before a place in it."""


def written_on(document: Document) -> date | None:
    """The day that stands at the head of a text, None where it has none."""
    match = _DATE.search(_head(document))
    if not match or not match[3]:
        return None
    return real_day(int(match[1]), int(match[2]), int(match[3]))


def written_year(document: Document) -> int | None:
    """The year that stands at the head of a text."""
    match = _DATE.search(_head(document))
    return int(match[1]) if match else None


def year_called(words: str, now: int | None) -> int | None:
    """The year that words call: 2022 or 2022年 as it stands, 今年 and its like from that of a text."""
    digits = words.removesuffix("年")
    if digits.isdigit():
        return int(digits)
    return None if now is None else now + YEARS_AWAY[words]


def real_day(year: int, month: int, day: int) -> date | None:
    """The day of the calendar, None where there is no such one."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def years_in(text: str, start: int = 0, end: int | None = None) -> list[int]:
    """The years that a text, or a part of it, names, in order."""
    return [int(one) for one in _YEAR.findall(text, start, len(text) if end is None else end)]


def weekday_of(day: date) -> str:
    """The character by which a week calls a day: 一 to 日."""
    return _WEEK[day.weekday()]


def is_weekday_of(day: date, named: str) -> bool:
    """Whether a day is called so, 天 for 日 as well."""
    return weekday_of(day) == named.replace("天", "日")


def sentences_of(text: str) -> Iterator[re.Match]:
    """Each sentence, in order."""
    return _SENTENCE.finditer(text)


def sentence_around(text: str, at: int) -> str:
    """The sentence in which a character stands."""
    return text[slice(*sentence_span(text, at))]


def sentence_span(text: str, at: int) -> tuple[int, int]:
    """From where to where it goes."""
    first = max(at - _LONGEST, 0)
    start = max((end.end() for end in _SENTENCE_END.finditer(text, first, at)), default=first)
    end = _SENTENCE_END.search(text, at)
    return start, end.start() if end else len(text)


def _head(document: Document) -> str:
    """The lines above the text of an article, or the whole of a record."""
    if document.name.endswith(".md"):
        end = document.text.find("\n---", 3)
        return document.text[: max(end, 0)]
    return document.text
