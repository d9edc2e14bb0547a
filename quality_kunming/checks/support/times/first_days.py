"""What a text knows of that there was not yet when it was written: words, bodies and documents of later days."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.times.dated import sentence_around
from quality_kunming.checks.tables import table

_AHEAD = re.compile("编制|起草|制定|征求意见|筹备|即将|将[于在要]|拟|草案|未来|研究组建|方案")


def words_of_later_days(text: str, written: date | None) -> Iterator[Slip]:
    """Each of them in a text of a day; what is told of as being prepared is let pass."""
    if written is None:
        return
    for first, pattern in _known():
        if written >= first:
            continue
        for match in pattern.finditer(text):
            if not _AHEAD.search(sentence_around(text, match.start())):
                day = f"{first.year}年{first.month}月{first.day}日"
                told = f"这一篇是{written.year}年{written.month}月{written.day}日的，{day}以后才有"
                yield Slip(*match.span(), f"“{match[0]}”和文章的日期对不上，{told}；请核对")


@cache
def _known() -> tuple[tuple[date, re.Pattern], ...]:
    return tuple((one["first"], re.compile(one["words"])) for one in table("first_days"))
