"""Titles of laws and regulations that are almost right: a word left out, put in, or exchanged."""

import re
from collections import defaultdict
from functools import cache

from quality_kunming.checks.support.alike import are_alike
from quality_kunming.checks.support.nearness import shared
from quality_kunming.checks.tables import table

STATE = "中华人民共和国"
_BRACKETS = re.compile(r"[（(][^（）()]*[)）]$|[ \u3000]")
_KIND = re.compile("(?:暂行)?(?:条例|办法|规定|细则|规范|纲要|法)$")
_PLACE = re.compile("[省市县区州]")
"""What follows the name of a place: another one there is another place."""
_LONGEST = 40
"""Characters of a title, more than any has."""
_KINDS = ("条例", "办法", "规定")
_FAR = 6
"""Characters that may be different."""
_SHORT = 2
"""Characters of a title that is only its kind."""
_LONG = 7
"""Characters of a title of which one may be wrong that is not alike."""


def right_title(written: str) -> str | None:
    """The title that is meant where one is written almost so; None where it is right, or nothing like one."""
    core = _BRACKETS.sub("", written).removeprefix(STATE)
    laws, by_kind = _titles()
    kind = _kind(core)
    if not kind or not _SHORT < len(core) < _LONGEST or core in by_kind[kind]:
        return None
    if law := _of_other_kind(core, kind, written.startswith(STATE)):
        return law
    near = ((weight, one) for one in by_kind[kind] if (weight := _distance(core, one)))
    weight, right = min(near, default=(0, ""))
    if not right:
        return None
    return STATE + right if written.startswith(STATE) and right in laws else right


def _of_other_kind(core: str, kind: str, is_of_state: bool) -> str | None:
    """The law or regulation that has the same name, and is of another kind."""
    stem = core.removesuffix(kind)
    laws, by_kind = _titles()
    for other in _KINDS if len(stem) > _FAR else ():
        if stem + other in by_kind[other]:
            return stem + other
    if kind == "法" and f"{stem}条例" in by_kind["条例"]:
        return f"{stem}条例"
    return f"{STATE}{stem}法" if is_of_state and f"{stem}法" in laws else None


def is_national(written: str) -> bool:
    """Whether a title is that of a law of the state, by its form."""
    return written.startswith(STATE) and _kind(written) == "法"


def is_known(written: str) -> bool:
    """Whether there is, or was, a law of this title."""
    return written.removeprefix(STATE) in _titles()[0]


def _kind(title: str) -> str:
    kind = _KIND.search(title)
    return kind[0][-2:] if kind else ""


def _distance(written: str, right: str) -> int | None:
    """How many characters of a title are written otherwise; None where it is another title."""
    before = shared(written, right)
    after = shared(written[before:][::-1], right[before:][::-1])
    here, there = written[before : len(written) - after], right[before : len(right) - after]
    weight = len(here) + len(there)
    kept = before + after - len(_kind(right))
    if weight > 2 * _FAR or kept < 2:
        return None
    if _PLACE.match(right, before + len(there)):
        return None
    if len(here) == len(there) == 1:
        is_meant = are_alike(here, there) or (before and len(right) >= _LONG)
        return weight if is_meant and not _is_number(here + there) else None
    if weight == 1 and len(right) > len(_kind(right)) + 1:
        return weight
    if sorted(here) == sorted(there):
        return weight
    is_loose = all(_loose().fullmatch(one) for one in (here, there))
    return weight if is_loose and weight <= _FAR and kept * 2 >= weight else None


def _is_number(signs: str) -> bool:
    return any(one in "一二三四五六七八九十" or one.isdigit() for one in signs)


@cache
def _titles() -> tuple[frozenset[str], dict[str, frozenset[str]]]:
    """The laws, and all titles by their kind, each without the name of the state."""
    read = table("titles")
    laws = frozenset(read["laws"]["list"].split())
    by_kind = defaultdict(set)
    for title in (*laws, *read["rules"]["list"].split()):
        by_kind[_kind(title)].add(title.removeprefix(STATE))
    return laws, defaultdict(frozenset, {kind: frozenset(ones) for kind, ones in by_kind.items()})


@cache
def _loose() -> re.Pattern:
    """What two titles may differ in and still be one: words that many titles have."""
    words = sorted(table("titles")["loose"].split(), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(words)}){{0,4}}")
