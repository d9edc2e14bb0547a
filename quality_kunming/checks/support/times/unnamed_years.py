"""今年 at the head of a paragraph, 明年 or 今年以来 with a number at that of a sentence: no year is named before."""

import re

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.times.dated import year_called

_COUNT = (
    r"[，,]?[^。；\n]{0,60}?(?:\d++(?![.:：]?\d|[年月日号时点])"
    r"|(?:[一二两三四五六七八九十百千万]{2,6}|[百千万][余多])[余多]?[家个件人次名户批台种处起条])"
)
_SO_FAR = r"今年(?:以来|[上下]半年|前[一二三四五六七八九十\d]{1,2}个?(?:月|季度))"
_CALLED = re.compile(
    r"^[ ]*(?P<word>今年|去年|前年)(?=[，,])"
    rf"|(?:^|(?<=[。！？；]))[ ]*(?P<since>{_SO_FAR})(?={_COUNT})"
    r"|(?:^|(?<=[。！？；]))[ ]*(?P<part>[今去]年年?[初底末])(?=[，,])"
    r"|(?:^|(?<=[。！？；]))[ ]*(?P<coming>明年|后年)(?=[，,]|[一-龥]{0,4}?还?将)",
    re.MULTILINE,
)
_CALL = 2
"""Characters by which a year is called: 今年."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def unnamed_year(text: str, body: int, written: int) -> Slip | None:
    """The first such word behind the place where the body begins, if no year is named before it or beside it."""
    match = _CALLED.search(text, body)
    if not match:
        return None
    end = text.find("\n", match.end())
    if _YEAR.search(text, body, end if end >= 0 else len(text)):
        return None
    start, words = match.start(match.lastgroup), match[match.lastgroup][:_CALL]
    told = f"“{words}”过一年就不知道是哪一年，请写明年份，{words}是{year_called(words, written)}年"
    return Slip(start, start + _CALL, told)
