"""Steps of one thing that are told on days in the wrong order: in force before it is published."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.compiled import compiled
from quality_kunming.checks.tables import table

_SENTENCE = re.compile(r"(?:[^。！？；\n]|。(?=请|欢迎))+")
_DAY = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)年(?:(?P<of>\d{1,2})月(?:(?P<on>\d{1,2})[日号]|(?P<last>底|末)|(?![\d份至到—-]))|(?![\d代度级以来间]))"
    r"|(?P<same>同年|当年|)(?<![\d.])(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})[日号]|(?P<end>底|末)|(?![\d份至到—-]))"
)
_OTHER = re.compile(
    "上次|去年|往年|另[一外]|下一|第二[次批期轮]|重新|补[考检]|再次|延期|新一|修订|此前|原|明年|次年|今天|截至|以来|废止|至今"
)
"""What says that the two steps are not of one thing."""
_NEAR = 14
"""Characters behind a day in which its step is named."""
_BEFORE = 8
"""Characters before it that belong to the same clause."""
_MONTH_END = 31


@dataclass(frozen=True)
class _Chain:
    """Steps, the earlier first; whether only those told in that order count; what says they are of two things."""

    steps: tuple[str, ...]
    is_in_order: bool = False
    unless: str = ""


@dataclass(frozen=True)
class _Step:
    """A day as year, month and day, each 0 where it is not told; from where to where; what is done."""

    when: tuple[int, int, int]
    start: int
    end: int
    chain: _Chain
    place: int
    words: str


def turned_steps(text: str) -> Iterator[Slip]:
    """Each pair of days in a sentence, of which the one of the later step is the earlier."""
    for sentence in _SENTENCE.finditer(text):
        if len(_DAY.findall(sentence[0])) < 2 or _OTHER.search(sentence[0]):
            continue
        for one, other in combinations(_steps(sentence[0]), 2):
            if (
                one.chain is other.chain
                and _are_turned(one, other)
                and _is_of_one(one.chain, sentence[0])
            ):
                first, last = sorted((one, other), key=lambda step: step.place)
                yield Slip(
                    sentence.start() + one.start,
                    sentence.start() + other.end,
                    f"“{last.words}”写在“{first.words}”以前，日子的先后反了；请核对",
                    severity=Severity.WARNING,
                )
                break


def _are_turned(one: _Step, other: _Step) -> bool:
    """Whether the days go one way and the steps the other; a day that is not told is any of its month."""
    if bool(one.when[0]) != bool(other.when[0]):
        return False
    pairs = [*zip(one.when, other.when, strict=True)]
    known = next((at for at in (1, 2) if not all(pairs[at])), len(pairs))
    days = one.when[:known], other.when[:known]
    are_years = known == 1 and not one.chain.unless
    if (one.chain.is_in_order or are_years) and one.place > other.place:
        return False
    return (
        days[0] != days[1]
        and one.place != other.place
        and ((days[0] < days[1]) != (one.place < other.place))
    )


def _is_of_one(chain: _Chain, sentence: str) -> bool:
    return not (chain.unless and compiled(chain.unless).search(sentence))


def _steps(sentence: str) -> Iterator[_Step]:
    days = [*_DAY.finditer(sentence)]
    year = 0
    for match, following in zip(days, [*days[1:], None], strict=True):
        year = int(match["year"] or year)
        before = re.split("[，,、：]", sentence[: match.start()])[-1][-_BEFORE:]
        behind = sentence[match.end() : following.start() if following else None][:_NEAR]
        around = before + behind
        is_end = match["end"] or match["last"]
        day = int(match["day"] or match["on"] or (_MONTH_END if is_end else 0))
        when = (year, int(match["month"] or match["of"] or 0), day)
        for chain in _chains():
            if found := _first(chain.steps, around):
                place, words, end = found
                until = match.end() + max(end - len(before), 0)
                yield _Step(when, match.start(), until, chain, place, words)


def _first(chain: tuple[str, ...], around: str) -> tuple[int, str, int] | None:
    """The step of a chain that is named first: its place, its words and their end."""
    found = min(
        (
            (step.start(), place, step[0], step.end())
            for place, words in enumerate(chain)
            if (step := compiled(words).search(around))
        ),
        default=None,
    )
    return found and found[1:]


@cache
def _chains() -> tuple[_Chain, ...]:
    told = table("steps")
    return (
        *(_Chain(tuple(steps)) for steps in told["chains"]),
        *(_Chain(tuple(steps), is_in_order=True) for steps in told["in_order"]),
        *(_Chain(tuple(one["steps"]), unless=one["unless"]) for one in told["lives"]),
    )
