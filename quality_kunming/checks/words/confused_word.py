"""Words that are taken for each other, where what stands beside them tells which is meant."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain

from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.compiled import compiled
from quality_kunming.checks.support.neighbours import with_neighbours
from quality_kunming.checks.support.particles import wrong_particles
from quality_kunming.checks.support.quotations import is_said
from quality_kunming.checks.support.views import composed
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


@dataclass(frozen=True, order=True)
class _Confusion:
    number: int
    wrong: str
    right: str
    where: str


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such place with the word that is meant."""
    text = composed(document)
    told = set()
    for at, right, match in wrong_particles(text):
        if not is_said(text, at):
            told.add(at)
            yield _slip(text, at, at + 1, right, match)
    for one in _confusions_of({*text}):
        for match in compiled(one.where).finditer(text) if one.wrong in text else ():
            at = match.start() + match[0].index(one.wrong)
            if not is_said(text, at) and at not in told:
                yield _slip(text, at, at + len(one.wrong), one.right, match)


def _slip(text: str, start: int, end: int, right: str, match: re.Match) -> Slip:
    first, last = with_neighbours(text, *match.span())
    words, whole = text[first:last], f"{text[first:start]}{right}{text[end:last]}"
    message = f"“{words}”里的“{text[start:end]}”多半是“{right}”，请核对，写“{whole}”"
    return Slip(start, end, message)


def _confusions_of(signs: Iterable[str]) -> Iterable[_Confusion]:
    """Those whose wrong word begins with one of the characters, in the order of the table."""
    beginning = _by_beginning()
    return sorted(one for sign in signs for one in beginning.get(sign, ()))


@cache
def _by_beginning() -> Mapping[str, Iterable[_Confusion]]:
    """Those of the table by the first character of the wrong word."""
    lines = chain.from_iterable(
        block["patterns"].splitlines() for block in table("confusions")["blocks"]
    )
    beginning = defaultdict(list)
    for number, line in enumerate(lines):
        one = _Confusion(number, *line.split(" ", 2))
        beginning[one.wrong[0]].append(one)
    return beginning
