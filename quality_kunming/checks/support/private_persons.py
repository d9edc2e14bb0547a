"""Who of the people in a sentence is a private person, called so that everybody around knows who it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quality_kunming.checks.support.usage import usage
from quality_kunming.checks.tables import table
from quality_kunming.model.surnames import SURNAME
from quality_kunming.reading.minors import NAME, NOT_IN_NAME

_RARE = "沙窦穆符丛储滕闫缪岑巫戚卞佘卓栗禹臧蒲骆褚屠鄢邬蔺郁佟阙冼鞠糜虞瞿晁隋苟寇阚郗奚邝仲卯覃甄娄竺付"
_START = re.compile(r"(?:^|[，,。：:；;、“（(！？\s|>*])$")
_POLITE = ("女士", "先生")
_TITLE = f"{'|'.join(_POLITE)}|经理|师傅|大姐|大哥|大爷|大妈|大叔|大嫂|大娘|老伯|伯伯|叔|婶|嫂"
_IS_MASKED = re.compile(r"[某*×○X]|化名")
_PLACE = re.compile(r"[\u4e00-\u9fff]{0,2}[村镇县市乡寨庄屯州省区局院厂校司会队]")
_NO_NAME = re.compile(
    r"[\u4e00-\u9fff](?:女士|先生|小姐|太太|老师|同志|主任|[一二三四五六七八九十百]|某)"
    r"|和(?![志学丽秀春文国建永云红玉光晓金])|钱[财款物币用]|付[款钱费清出给了完定首全现诸]|于(?=[是在今昨前去19])"
)
_LED_IN = re.compile("[的是有和让]$")
_ALSO_WORDS = "付钱和于时方单高任常车季段石马边牛田白金向江温安关"
"""Surnames that are taken for one only behind a role or where a clause begins."""
_IN_NAMES = str.maketrans("有向长小大", "友项常晓达")
_IS_OF_PERSON = re.compile(rf"{SURNAME}建[国军华]")
"""What the dictionary takes for places."""
_SHORTEST = 2
_NEAR = 8
_HELD_BACK = re.compile(r"化名|姓名(?:已|未|不|我们)|隐去姓名|不愿(?:透露|公开)姓名")


@dataclass(frozen=True)
class Private:
    """Where somebody is called, and by what surname."""

    start: int
    end: int
    surname: str
    is_named: bool
    """Whether it is more than a surname with a title or a familiar word before it."""

    is_titled: bool = False
    """Whether it is a surname with 女士 or 先生 behind a job."""


@cache
def _words(name: str, end: str = "") -> re.Pattern:
    """One of the words of a list of the table, as the last thing before a name."""
    return re.compile(f"(?:{'|'.join(table('called')[name].split())}){end}")


@cache
def _called() -> re.Pattern:
    given = table("called")["given"].strip()
    return re.compile(
        rf"(?P<short>(?!小{_words('no_nickname').pattern})[小老阿](?P<family>{SURNAME})(?!们)"
        rf"|[小阿](?!{_words('no_nickname').pattern})[{given}](?!朋)|(?P<titled>{SURNAME})(?:{_TITLE}))"
        rf"|(?P<full>{NAME}|[{_RARE}][\u4e00-\u9fff]{{2}})"
    )


def private_persons(said: str) -> Iterator[Private]:
    """Each private person of a sentence, from its beginning; those of history and in office are none."""
    if _HELD_BACK.search(said):
        return
    edges = _edges(said)
    at = 0
    while match := _called().search(said, at):
        at = match.start() + 1
        before = said[max(0, match.start() - _NEAR) : match.start()]
        if _words("public", "$").search(before):
            continue
        is_titled = match[0].endswith(_POLITE)
        if is_titled and not _words("jobs", "$").search(before):
            continue
        has_role = bool(_words("roles", "[“]?$").search(before))
        if not (has_role or _may_begin(match[0], before)):
            continue
        if match["full"] and (
            match.start() not in edges or not _is_of_somebody(said, match.start())
        ):
            continue
        end = _end_of_name(said, match.start(), is_known=has_role) if match["full"] else match.end()
        if end and not _IS_MASKED.match(said, end) and not _IS_MASKED.search(match[0]):
            family = match["family"] or match["titled"]
            surname = family or (match[0] if match["short"] else match[0][0])
            yield Private(match.start(), end, surname, not family, is_titled)
            at = end


def _may_begin(name: str, before: str) -> bool:
    """Whether a name may stand here though nothing says who it is."""
    return bool(_START.search(before)) or (
        bool(_LED_IN.search(before)) and name[0] not in _ALSO_WORDS
    )


def _is_of_somebody(said: str, start: int) -> bool:
    """Whether it is no place, no body, and nobody called by a title only."""
    return not _PLACE.match(said, start + 1) and not _NO_NAME.match(said, start)


def _edges(said: str) -> frozenset[int]:
    """Where a name may begin, by the words of the dictionary: not within a word, nor where one that is no name does."""
    from rjieba import tag  # reads its dictionary when it is imported

    edges, at = set(), 0
    for word, kind in tag(said, False):
        if len(word) == 1 or kind in ("nr", "nz") or _IS_OF_PERSON.fullmatch(word):
            edges.add(at)
        at += len(word)
    return frozenset(edges)


def _end_of_name(said: str, start: int, *, is_known: bool) -> int:
    """Where the shortest full name that begins here ends; 0 where none does, or one that everybody knows."""
    names = [said[start : start + length] for length in (2, 3, 4)]
    if not is_known and any(map(_is_famous, names)):
        return 0
    is_word = names[0] in usage().words and names[0][1:] != "小"
    if is_word and not (is_known and _is_famous(names[1])):
        return 0
    return start + _SHORTEST if any(map(_may_be, names[:2])) else 0


def _may_be(name: str) -> bool:
    plain = name
    if len(name) > _SHORTEST:
        plain = name[0] + name[1:].translate(_IN_NAMES).replace("才", "财")
    return (
        bool(_whole().fullmatch(plain))
        and not NOT_IN_NAME.search(plain)
        and name not in usage().words
    )


@cache
def _whole() -> re.Pattern:
    return re.compile(rf"{NAME}|[{_RARE}][\u4e00-\u9fff]{{1,2}}")


@cache
def _is_famous(name: str) -> bool:
    """Whether a name stands in the dictionary, as those of history and literature do."""
    from rjieba import cut  # reads its dictionary when it is imported

    return list(cut(name, False)) == [name]
