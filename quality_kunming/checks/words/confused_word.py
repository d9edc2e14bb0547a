"""Words that are taken for each other, where what stands beside them tells which is meant."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.compiled import compiled
from quality_kunming.checks.support.many_patterns import ManyPatterns
from quality_kunming.checks.support.neighbours import with_neighbours
from quality_kunming.checks.support.particles import wrong_particles
from quality_kunming.checks.support.quotations import is_said
from quality_kunming.checks.support.views import composed
from quality_kunming.checks.support.word_table import places
from quality_kunming.checks.tables import table
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="confused-word",
    title="容易混的词",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="“反映”和“反应”、“权利”和“权力”、“的”“地”“得”声音一样，意思不一样，写混了就是另一句话。",
    source="《现代汉语词典》；各组的依据见 quality_kunming/checks/tables/confusions.yaml",
    bad=Example.in_article("市民反应的问题，有效的推动了整改，消费者权力得到保护。"),
    good=Example.in_article("市民反映的问题，有效地推动了整改，消费者权利得到保护。"),
    languages=SIMPLIFIED,
)

_JOINS = "[“”]?(?:[与和或同及、]|还是|不是|给人)[“”]?"
_JOINED_BEFORE, _JOINED_BEHIND = re.compile(f"{_JOINS}$"), re.compile(_JOINS)
_CLOSE = 4
"""Characters of what joins a word to the other, where a text tells the two apart."""
_MOST_QUOTED = 16
"""Characters that are quoted with a word; of what is longer only what is near."""
_NEAR = 5
_BESIDE = re.compile(r"[\u4e00-\u9fff]*$")


@dataclass(frozen=True)
class _Confusion:
    number: int
    wrong: str
    right: str
    where: str


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such place with the word that is meant."""
    text = composed(document)
    told, variants = set(), places("variants", document, text)
    for at, right, match in wrong_particles(text):
        if not is_said(text, at):
            told.add(at)
            yield _slip(text, at, at + 1, right, match)
    for one, match in sorted((*_of_characters(text), *_of_words(text)), key=_place):
        at = text.find(one.wrong, match.start(), match.end())
        is_left = at < 0 or at in told or at in variants or is_said(text, at)
        is_right = is_left or _is_told_apart(text, at, one)
        if not is_right:
            yield _slip(text, at, at + len(one.wrong), one.right, match)


def _is_told_apart(text: str, at: int, one: _Confusion) -> bool:
    """Whether the word that would be right is beside it: 定金与订金一字之差, 招聘启事给人启示."""
    before = _JOINED_BEFORE.search(text, max(at - _CLOSE, 0), at)
    behind = _JOINED_BEHIND.match(text, at + len(one.wrong))
    return len(one.right) > 1 and bool(
        (before and text.endswith(one.right, 0, before.start()))
        or (behind and text.startswith(one.right, behind.end()))
    )


def _slip(text: str, start: int, end: int, right: str, match: re.Match) -> Slip:
    first, last = with_neighbours(text, *match.span())
    if last - first > _MOST_QUOTED:
        first, last = with_neighbours(text, start, end)
        first = min(first, _BESIDE.search(text, max(0, start - _NEAR), start).start())
    words, whole = text[first:last], f"{text[first:start]}{right}{text[end:last]}"
    if words == text[start:end]:
        return Slip(start, end, f"“{words}”多半是“{right}”，请核对")
    message = f"“{words}”里的“{text[start:end]}”多半是“{right}”，请核对，写“{whole}”"
    return Slip(start, end, message)


def _place(found: tuple[_Confusion, re.Match]) -> tuple[int, int]:
    """As the table has them, and from left to right."""
    one, match = found
    return one.number, match.start()


def _of_characters(text: str) -> Iterator[tuple[_Confusion, re.Match]]:
    """Places of single characters, which every text has: by what a pattern begins with."""
    ones, patterns = _characters()
    for number, match in patterns.matches(text):
        yield ones[number], match


def _of_words(text: str) -> Iterator[tuple[_Confusion, re.Match]]:
    """Places of longer words, of which a text has few: by the words themselves."""
    beginning = _words_by_beginning()
    for sign in {*text}:
        for one in beginning.get(sign, ()):
            for match in compiled(one.where).finditer(text) if one.wrong in text else ():
                yield one, match


@cache
def _characters() -> tuple[Sequence[_Confusion], ManyPatterns]:
    ones = [one for one in _confusions() if len(one.wrong) == 1]
    return ones, ManyPatterns(one.where for one in ones)


@cache
def _words_by_beginning() -> Mapping[str, Sequence[_Confusion]]:
    beginning = defaultdict(list)
    for one in _confusions():
        if len(one.wrong) > 1:
            beginning[one.wrong[0]].append(one)
    return beginning


@cache
def _confusions() -> Sequence[_Confusion]:
    """Those of the table."""
    lines = chain.from_iterable(
        block["patterns"].splitlines() for block in table("confusions")["blocks"]
    )
    return [_Confusion(number, *line.split(" ", 2)) for number, line in enumerate(lines)]
