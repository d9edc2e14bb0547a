"""去年, 下个月, 本季度 with another year, month or quarter written beside them than the day of the text gives."""

import re
from collections.abc import Iterator
from datetime import date

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.times.dated import sentence_span, years_in
from quality_kunming.model.numerals import whole_number

_YEARS = {
    "大前年": -3,
    "前年": -2,
    "去年": -1,
    "上一年": -1,
    "今年": 0,
    "明年": 1,
    "后年": 2,
    "大后年": 3,
}
_NAMES = "|".join(sorted(_YEARS, key=len, reverse=True))
_MONTHS = {"上": -1, "本": 0, "这": 0, "下": 1}
_THAT_IS = r"(?:[，,]?(?:也就是|即|就是|正是|那是|那就是|指的是)|[，,]?也即|是|的)"
_CALLED_YEAR = re.compile(
    rf"(?<![一两三四五六七八九十\d几])(?P<called>{_NAMES})"
    rf"{_THAT_IS}?(?P<year>(?:19|20)\d\d)年(?!代|度)"
)
_YEAR_CALLED = re.compile(
    rf"(?<!\d)(?P<year>(?:19|20)\d\d)年[，,]?(?:也就是|就是|即|恰是)(?P<called>{_NAMES})"
    "(?=[，,。；]|[一-龥])"
)
_CALLED_MONTH = re.compile(
    r"(?P<called>[上本这下])(?:个)?月[，,]?(?:也就是|即|就是|正是)(?P<month>\d{1,2}|十[一二]?|[一二三四五六七八九])月(?!\d|后|前)"
)
_CALLED_QUARTER = re.compile(
    r"(?P<called>[上本这下])(?:个|一)?季度[，,（(]?(?:也就是|即|就是)?第?(?P<quarter>[一二三四1-4])季度"
)
_OLD = re.compile("说|写道|回忆|当时|那时")
"""Words before which it may be called from another year than that of the text."""


def wrongly_called(text: str, written: date) -> Iterator[Slip]:
    """Each that is written beside what it is not; from another year of its sentence it may be called as well."""
    for pattern in (_CALLED_YEAR, _YEAR_CALLED):
        for match in pattern.finditer(text):
            away, told = _YEARS[match["called"]], int(match["year"])
            if told != written.year + away and not _is_called_from_another(match, told - away):
                yield _slip(match, f"{match['called']}是{written.year + away}年", written)
    for match in _CALLED_MONTH.finditer(text):
        right = (written.month - 1 + _MONTHS[match["called"]]) % 12 + 1
        if whole_number(match["month"]) != right and not _is_old(match):
            yield _slip(match, f"{match['called']}月是{right}月", written)
    for match in _CALLED_QUARTER.finditer(text):
        right = ((written.month - 1) // 3 + _MONTHS[match["called"]]) % 4 + 1
        if whole_number(match["quarter"]) != right and not _is_old(match):
            yield _slip(match, f"{match['called']}季度是{'一二三四'[right - 1]}季度", written)


def _is_called_from_another(match: re.Match, base: int) -> bool:
    start, _ = sentence_span(match.string, match.start())
    return base in years_in(match.string, start, match.start()) or _is_old(match)


def _is_old(match: re.Match) -> bool:
    start, _ = sentence_span(match.string, match.start())
    return bool(_OLD.search(match.string, start, match.start()))


def _slip(match: re.Match, right: str, written: date) -> Slip:
    told = f"这一篇是{written.year}年{written.month}月的，{right}；请核对"
    return Slip(*match.span(), f"“{match[0]}”不对，{told}")
