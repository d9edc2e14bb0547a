"""Days and months that are outside of the days of which they are said to be some."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import real_day, sentence_span
from quality_kunming.checks.support.times.time_expressions import Day, days_told

_TO = re.compile(r"(?:[（(][^）)\n]{1,5}[）)])?[ ]?(?:[—–～~－-]{1,2}|[至到])(?:今年)?[ ]?")
_WITHIN = re.compile(
    r"[）)]?(?:的?[^，。；：\d\n]{0,14}?)(?:里|中|期间|内|当中|[会览节周动赛]上)[，,]"
)
_ONE_OF = re.compile(
    r"(?:[（(]?[^。；\n]{0,14}?[两二三四五六七八九十\d]+个?[场次批期堂节][^。；\d\n]{0,10}?[，,](?:其中)?"
    r"(?:最早|最晚|最先|最后|第[一二三四五六七八九]|首|头|末)的?一?[场次天批期堂节个]|其中[^，。；\d\n]{0,4}?[一两][场次天批期堂节])[^，。；\d\n]{0,4}$"
)
_EACH = re.compile(r"[^。；\d\n]{0,24}?分别(?:安排|定|放|排|选)?[在于是为]$")
_CAME = re.compile(r"(?:那|这|当)一?天[^，。；\n]{0,3}(?:来|人|参|最|观|报|访|接|客)")
_LATER = re.compile(
    "加[场一开办]|又|再|另|延|补|后|此前|之前|以前|前[一几]|报名|截止|公布|公示|推迟|改[到在期]|结束|预|提前|次日|除|还|而|原"
)
"""What says that the other day is of something else."""
_BARE = re.compile(r"(?:[、和及与,，](?:\d{1,2}月)?\d{1,2}[日号])")
_OF_MONTH = re.compile(
    r"(?<![\d.至到—～-])(?P<month>\d{1,2})月(?:份)?的[^，。；\d\n]{0,8}?(?:[两三四五六七八九十\d]+)[场次期批堂][^，。；\d\n]{0,10}"
    r"[，,](?:其中)?(?:最早|最晚|最先|最后|第[一二三四五六]|首|头)的?一?[场次期批堂][^，。；\d\n]{0,4}[在于是]"
    r"(?P<of>\d{1,2})月\d{1,2}[日号]"
)


@dataclass(frozen=True)
class _Range:
    start: int
    end: int
    first: date
    last: date


def outside_days(text: str, written: date) -> Iterator[Slip]:
    """Each day of a sentence that is told as one of a range and is not in it."""
    days = [*days_told(text, written.year)]
    for found in _ranges(text, days):
        until = sentence_span(text, found.start)[1]
        inside = [one for one in days if found.end <= one.start < until]
        for one in inside:
            between = text[found.end : one.start]
            if found.first <= one.day <= found.last or not _is_of(text, found, one):
                continue
            if not _LATER.search(between.replace("最后", "")):
                words = text[found.start : found.end]
                told = f"“{one.words}”不在“{words}”里面；请核对"
                yield Slip(found.start, one.end, told, severity=Severity.WARNING)
                break
    for match in _OF_MONTH.finditer(text):
        if match["month"] != match["of"] and real_day(written.year, int(match["month"]), 1):
            told = f"“{match[0]}”不对，那一天不在{match['month']}月；请核对"
            yield Slip(*match.span(), told, severity=Severity.WARNING)


def _ranges(text: str, days: list[Day]) -> Iterator[_Range]:
    for one, other in pairwise(days):
        between = text[one.end : max(other.start, one.end + 1)]
        if other.day > one.day and _TO.fullmatch(between):
            yield _Range(one.start, other.end, one.day, other.day)


def _is_of(text: str, found: _Range, one: Day) -> bool:
    """Whether the day is said to be one of those between the two."""
    between = text[found.end : one.start]
    if _WITHIN.fullmatch(between):
        return bool(_CAME.match(text, one.end)) or not re.match(
            "[，。；]?[前后起]", text[one.end : one.end + 2]
        )
    head = re.sub(_BARE, "", between)
    listed = re.fullmatch(
        r"(?P<lead>.*?分别(?:安排|定|放|排|选)?[在于是为])(?:(?:\d{1,2}月)?\d{1,2}[日号][、和及与])*",
        between,
    )
    if listed and _EACH.fullmatch(listed["lead"]):
        return True
    is_near = "。" not in head and len(between) <= 24 and not re.search(r"\d{1,2}[日号]", between)
    return bool(is_near and _ONE_OF.search(re.sub("[在于是为]$", "", between)))
