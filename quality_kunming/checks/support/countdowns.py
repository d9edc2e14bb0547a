"""Days that are told to be so many away from the day of the text."""

import re
from collections.abc import Iterator
from datetime import date

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.dated import real_day
from quality_kunming.model.numerals import whole_number

_DAY = r"(?:((?:19|20)\d\d)年)?(?<!\d)(\d{1,2})月(\d{1,2})日"
_N = r"(\d{1,3}|[一二两三四五六七八九十百]{1,4})"
_LEFT = re.compile(
    rf"(?:距离?|离){_DAY}[^，。；\n\d]{{0,16}}[，,]?(?:还有|还剩|仅剩|只剩|只有|仅有|倒计时)(?:最后)?{_N}天"
)
_OFF = 1
"""Days by which it may be counted otherwise: with the day itself or without it."""


_YEAR_END = re.compile(
    rf"(?:距离?|离)年[底末][^，。；\n\d]{{0,4}}?(?:还有|还剩|只剩|仅剩|不足|不到){_N}个?月"
)
_MONTHS = 12


def miscounted_days(text: str, written: date) -> Iterator[Slip]:
    """Each whose number of days is another than the calendar's."""
    for match in _YEAR_END.finditer(text):
        left = _MONTHS - written.month
        if not left <= whole_number(match[1]) <= left + 1:
            told = f"这一篇是{written.month}月的，到年底还有{left}个多月"
            yield Slip(*match.span(), f"“{match[0]}”不对，{told}；请核对")
    for match in _LEFT.finditer(text):
        day = real_day(int(match[1] or written.year), int(match[2]), int(match[3]))
        days = (day - written).days if day else -1
        if days >= 0 and abs(days - whole_number(match[4])) > _OFF:
            told = f"从这一篇的日期（{written.month}月{written.day}日）数起还有{days}天"
            yield Slip(*match.span(), f"“{match[0]}”不对，{told}；请核对")
