"""Years and months as a sentence tells them, in digits or characters, or as 去年: for patterns, with their values."""

from quality_kunming.checks.support.times.dated import YEARS_AWAY
from quality_kunming.model.numerals import whole_number

_DIGIT = "[〇零○一二三四五六七八九]"
YEAR = rf"(?:(?<!\d)(?:1[89]|20)\d\d年|(?<!{_DIGIT})[一二]{_DIGIT}{{3}}年|今年|去年|前年)"
MONTH = r"(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?:[上中下]旬)?"


def year_told(words: str, now: int | None) -> int | None:
    """The year that is told, 今年 and its like from the year of the text, None where that is not known."""
    if words in YEARS_AWAY:
        return None if now is None else now + YEARS_AWAY[words]
    return whole_number(words.removesuffix("年"))


def month_told(words: str | None) -> int | None:
    """The month that is told, None where none is."""
    return whole_number(words) if words else None
