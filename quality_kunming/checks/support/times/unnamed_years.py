"""今年 at the head of a paragraph of news, 明年 at that of a sentence, where no year has been named."""

import re

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.times.dated import year_called

_CALLED = re.compile(
    r"^[ ]*(?P<word>今年|去年|前年)(?=[，,])"
    r"|(?:^|(?<=[。！？；]))[ ]*(?P<coming>明年|后年)(?=[，,]|[一-龥]{0,4}?还?将)",
    re.MULTILINE,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def unnamed_year(text: str, body: int, written: int) -> Slip | None:
    """The first such word behind the place where the body begins, if no year is named before it or beside it."""
    match = _CALLED.search(text, body)
    if not match:
        return None
    end = text.find("\n", match.end())
    if _YEAR.search(text, body, end if end >= 0 else len(text)):
        return None
    word = match.lastgroup
    told = f"“{match[word]}”过一年就不知道是哪一年，请写明年份，{match[word]}是{year_called(match[word], written)}年"
    return Slip(*match.span(word), told)
