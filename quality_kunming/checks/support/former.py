"""What there was until a year, and what has taken its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quality_kunming.checks.support.abroad import ABROAD
from quality_kunming.checks.support.times.dated import sentence_around, written_year
from quality_kunming.checks.support.views import composed, ours
from quality_kunming.checks.tables import table
from quality_kunming.reading.document import Document

_OLD = re.compile(
    "原(?![料材则本因创产有油始理件告价状点])来?|废止|失效|时任|当时|曾|前身|更名|改名|改称|改为|组建|合并|整合|归并|并[入到进]|取代|停用|划入|划归|撤销|撤并|不再[保使]|机构改革|历史|那时|当年|回忆|旧称|成立于|还[叫称]|[时候][，,][^，。；]{0,20}还是|[这那]一时期|过去(?![一二两三几半数多]|的[一二两三几半])|从前|(?<![日月年天点时])以前|旧(?:挂历|版|号|证)|老(?:号码|证件)|取消"
)
_THEN = re.compile("当时|那时|[这那]一时期|此时的|(?:已经?|都|统一|全部)并[入到]")
_BESIDE = 40
"""Characters around within which another sentence says that it was long ago."""
_IN_MARKS = ("laws", "papers")
"""Kinds whose names themselves stand in marks of books or quotations."""
_OF_A_COUNTRY = re.compile("(?<![中我全])国$")
_FAR = 60
"""Characters before a name within which another country says whose it is."""
_CALLED = re.compile("拨|致电|打(?=[0-9])|热线|电话|投诉|举报|咨询|平台|号码|channels|value")
"""What stands near a number that is one to be called."""
_COUNTED = re.compile("[编型货工批证]号[：:为是]?$")
"""What stands before a number that is none to be called."""
_NEAR = 40
_STANDARD = re.compile(r"[A-Z]{2,}[A-Z0-9/. ]*[ ]?\d[-—–]{1,2}(?:19|20)\d\d(?!\d)")
"""A number of a standard, whose year is its own."""
_YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)")


@dataclass(frozen=True)
class Former:
    """A name or number, the last year in which it was right, and what is right now."""

    name: str
    last: int
    now: str


def former(kind: str, document: Document) -> Iterator[tuple[int, int, Former]]:
    """Each one of a kind that our own words tell of as of later than its last year: from, to, which."""
    text = composed(document) if kind in _IN_MARKS else ours(document)
    known, pattern = _known(kind)
    for match in pattern.finditer(text):
        one = known.get(match[0])
        near = text[max(match.start() - _NEAR, 0) : match.end() + _NEAR]
        is_number = one is not None and one.name.isdigit()
        if not one or (is_number and not _CALLED.search(near)):
            continue
        if is_number and _COUNTED.search(text, max(match.start() - 4, 0), match.start()):
            continue
        if not _is_of_its_time(document, text, match.start(), one):
            yield *match.span(), one


def _is_of_its_time(document: Document, text: str, at: int, one: Former) -> bool:
    """Whether it is told of as of then, or is another country's."""
    written = written_year(document)
    sentence = sentence_around(text, at)
    years = [int(year) for year in _YEAR.findall(_STANDARD.sub("", sentence.replace(one.name, "")))]
    return (
        _OF_A_COUNTRY.search(text[max(at - 2, 0) : at]) is not None
        or ABROAD.search(text[max(at - _FAR, 0) : at]) is not None
        or ABROAD.search(sentence) is not None
        or (written is not None and written <= one.last)
        or any(year <= one.last for year in years)
        or _OLD.search(sentence) is not None
        or _THEN.search(text[max(at - _BESIDE, 0) : at + _BESIDE]) is not None
    )


@cache
def _known(kind: str) -> tuple[dict[str, Former], re.Pattern]:
    """By name; the longest name wins, and longer right words hide it."""
    listed = table("former")
    known = {
        name: Former(name, group["last"], group["now"])
        for group in listed[kind]
        for name in group["names"].split()
    }
    words = sorted((*known, *listed["right"].split()), key=len, reverse=True)
    return known, re.compile(rf"(?<!\d)(?:{'|'.join(words)})(?!\d)")
