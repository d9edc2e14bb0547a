"""Standards that another version, or another standard, has taken the place of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quality_kunming.checks.support.times.dated import sentence_around, written_year, years_in
from quality_kunming.checks.support.views import composed
from quality_kunming.checks.tables import table
from quality_kunming.reading.document import Document

_DASH = "[ ]?[-—–－―‐‑:：]{1,2}[ ]?"
_SLASH = "[ ]?[/／]?[ ]?"
_OF_THEN = re.compile(
    "代替|替代|取代|替换|废止|作废|失效|修订|换版|转版|改版|升级|更新|过渡|对比|相比|比[^，。；]{0,12}[严高多新增]"
    "|[旧老](?:标准|国标|版|规则|规范|规程)|新旧|[上前]一版|原(?:来|先|标准|国标|版|规则|有的?标准)"
    "|当时|那时|曾|最[早初]|起初|第一版|过去|以前|从前|历史|当年|不再|停止|生产日期|出厂|标[注称示]|明示|标签上"
)
"""In a sentence that tells of the old version as of an old one, or of goods that were made under it."""


@dataclass(frozen=True)
class FormerStandard:
    """A standard, the last year in which it may be cited, and what has taken its place."""

    name: str
    last: int
    by: str


def former_standards(document: Document) -> Iterator[tuple[int, int, FormerStandard]]:
    """Each one that is cited as of later than its last year: from, to, which."""
    text, written = composed(document), written_year(document)
    for match in _pattern().finditer(text):
        one = _known()[_key(match[0])]
        sentence = sentence_around(text, match.start())
        is_of_then = (
            (written is not None and written <= one.last)
            or any(year <= one.last for year in years_in(sentence))
            or _OF_THEN.search(sentence) is not None
        )
        if not is_of_then:
            yield *match.span(), one


def latest(one: FormerStandard, year: int | None) -> str:
    """What has taken its place until a year, over all the versions in between; None: until now."""
    following = _known().get(_key(one.by))
    if following is None or (year is not None and year <= following.last):
        return one.by
    return latest(following, year)


def _key(words: str) -> str:
    """A number of a standard as it is compared, without what differs from writer to writer."""
    return "".join(re.findall("[A-Za-z0-9.]+", words)).upper()


@cache
def _known() -> dict[str, FormerStandard]:
    return {
        _key(name): FormerStandard(name, group["last"], group["by"])
        for group in table("former")["standards"]
        for name in group["names"]
    }


@cache
def _pattern() -> re.Pattern:
    names = "|".join(_loosely(one.name) for one in _known().values())
    return re.compile(rf"(?<![A-Za-z0-9/／])(?:{names})(?![\d.])", re.IGNORECASE)


def _loosely(name: str) -> str:
    """A number of a standard with any spaces, slashes and dashes."""
    signs = {"/": _SLASH, "-": _DASH, ":": _DASH, " ": "[ ]?"}
    return "".join(signs.get(sign, re.escape(sign)) for sign in name)
