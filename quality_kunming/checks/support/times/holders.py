"""Leaders with an office that they do not hold at the time that is told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from operator import eq

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.times.dated import sentence_around, years_in
from quality_kunming.checks.tables import table

_ONCE = re.compile(
    "时任|[原前老]任?(?=[一-龥]{0,10}(?:总理|主席|书记|省长|局长|部长|外长|委员长))|当年|那年|曾|后来|回忆|担任|出任|[当候]选|任命|接任|历任|卸任|提名|拟任|去世|逝世|已故|诞辰"
    "|去年|前年|之前|以前|日记|[上本]世纪|[一二]届任|任内"
)
_MOURNED = re.compile("哀悼|缅怀|悼念|逝世|唁电|追悼")
"""What a text tells of somebody who is called as when alive."""
_CLAUSE = re.compile(r"(?:\d{4}年[\d月日]*，)?[^，；：。\n]*$")
"""What stands before a name in its clause, and the day before that."""
_MARGIN = timedelta(days=45)
"""Around the day of an appointment either is let pass."""


_LONG_NAME = 3
"""Characters of a name of which one may be wrong without its being anybody's."""


@dataclass(frozen=True)
class Term:
    """Who held which office from which day to which."""

    who: str
    office: str
    first: date
    last: date


def wrong_holders(text: str, written: date | None) -> Iterator[Slip]:
    """Each of them in a text of a day."""
    for match in _almost().finditer(text):
        for name in _names():
            if match["name"] != name and _are_near(match["name"], name):
                told = f"“{match[0]}”的姓名写错了，应写“{name}”；请核对原文"
                yield Slip(*match.span(), told)
    if written is None:
        return
    for match in _offices().finditer(text):
        yield from _judged(match, {match.lastgroup}, written)
    for match in _titles().finditer(text):
        offices = {*table("holders")["titles"][match["title"]].split()}
        yield from _judged(match, offices, written, is_title=True)


def _are_near(written: str, name: str) -> bool:
    """Whether a name of three characters is another but for one character of the given name."""
    is_long = len(written) == len(name) == _LONG_NAME and written[0] == name[0]
    return is_long and written not in _names() and sum(map(eq, written, name)) == _LONG_NAME - 1


def _judged(
    match: re.Match, offices: set[str], written: date, *, is_title: bool = False
) -> Iterator[Slip]:
    """A title behind a name is today's also where it is told of long ago: 2003年，某某总书记在浙江工作时."""
    sentence = sentence_around(match.string, match.start())
    if (
        _ONCE.search(sentence)
        or _MOURNED.search(match.string)
        or match.string[: match.start()].endswith("副")
    ):
        return
    who = next(name for name in _names() if name in match[0])
    terms = [one for one in _terms() if one.who == who and one.office in offices]
    years = set(years_in(sentence)) - {written.year}
    is_right = any(_holds(one, written, years) for one in terms)
    if is_title or not years_in(_CLAUSE.search(match.string[: match.start()])[0]):
        is_right = is_right or any(_holds(one, written, set()) for one in terms)
    if is_right or (years and min(years) > written.year) or written > table("holders")["known"]:
        return
    holders = {one.who for one in _terms() if one.office in offices and _holds(one, written, years)}
    right = f"那时是{'、'.join(sorted(holders))}" if len(holders) == 1 else "请核对姓名和职务"
    yield Slip(*match.span(), f"“{match[0]}”的职务和姓名对不上，{right}；请核对原文")


def _holds(term: Term, written: date, years: set[int]) -> bool:
    """Whether somebody held it on the day of a text, or in one of the years that its sentence names."""
    if years:
        return any(term.first.year <= year <= term.last.year for year in years)
    return term.first - _MARGIN <= written <= term.last + _MARGIN


@cache
def _terms() -> tuple[Term, ...]:
    terms = []
    for line in table("holders")["terms"]:
        who, office, first, *last = line.split()
        end = date.fromisoformat(last[0]) if last else table("holders")["known"]
        terms.append(Term(who, office, date.fromisoformat(first), end))
    return tuple(terms)


@cache
def _names() -> tuple[str, ...]:
    return tuple(sorted({one.who for one in _terms()}, key=len, reverse=True))


@cache
def _offices() -> re.Pattern:
    """Each office before a name, as a group that is called as the office is."""
    ways = []
    for office, said in table("holders")["offices"].items():
        national = not office.startswith("云南")
        names = _names() if national else sorted({x.who for x in _terms() if x.office == office})
        ways.append(rf"(?P<{office}>(?:{said})(?:{'|'.join(names)})(?![一-龥]*?(?:日记|传)))")
    return re.compile("|".join(ways))


@cache
def _titles() -> re.Pattern:
    titles = "|".join(sorted(table("holders")["titles"], key=len, reverse=True))
    return re.compile(rf"(?:{'|'.join(_names())})(?P<title>{titles})(?!团|令|台|府|助理)")


@cache
def _almost() -> re.Pattern:
    """Each office before three characters that begin as a name does."""
    said = "|".join(table("holders")["offices"].values())
    begins = "".join({name[0] for name in _names()})
    return re.compile(rf"(?<!副)(?<!原)(?:{said})(?P<name>[{begins}][一-龥]{{2}})")
