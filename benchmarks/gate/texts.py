"""Texts that others wrote, what the rules find in them, and what a person has judged of it; the texts are not kept."""

import csv
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from benchmarks.gate.asking import own_policy
from quality_kunming.checks.measurement import Measured
from quality_kunming.checks.running import slips_in
from quality_kunming.model.policy import Policy
from quality_kunming.parallel import each_in_parallel
from quality_kunming.reading import documents

FOLDER = Path(__file__).parent
SOURCES, JUDGEMENTS = FOLDER / "texts.tsv", FOLDER / "judgements.tsv"

MANY, SAMPLE = 60, 30
"""Of a rule with more places than that a sample is judged: those whose keys are the smallest numbers by SHA-256."""

_FRAME = "---\ntitle: 真文章\ndate: {day}\ntopic: launch\norigin: 质量昆明编辑部\n---\n\n"
_AROUND = 24


class Verdict(StrEnum):
    """What a person says of a place that a rule has found."""

    TRUE = "true"
    DEBATABLE = "debatable"
    FALSE = "false"


@dataclass(frozen=True)
class Key:
    """A place without its words: the text and the words by their SHA-256, the line of the text from 1."""

    text: str
    rule: str
    line: int
    words: str

    @cached_property
    def number(self) -> str:
        """What decides whether the place belongs to a sample; no seed, so that it stays what it is."""
        return digest(f"{self.text} {self.rule} {self.line} {self.words}")


@dataclass(frozen=True)
class Place:
    """What a rule found in a text: with the file and the words around, for the person who judges."""

    key: Key
    file: str
    around: str
    message: str


def places(folder: Path) -> list[Place]:
    """Everything that the rules about words find in the texts of a folder, each place once."""
    days = {row["sha256"]: row["day"] for row in rows(SOURCES)}
    paths = sorted(folder.glob("*.txt"))
    found: dict[Key, Place] = {}
    for several in each_in_parallel(lambda: _Reader(own_policy(), days), paths):
        for one in several:
            found.setdefault(one.key, one)
    return list(found.values())


class _Reader:
    """Asks the rules about one text after another, as if each were a piece of news of its day."""

    def __init__(self, policy: Policy, days: dict[str, str]):
        self._policy = policy
        self._days = days

    def __call__(self, path: Path) -> list[Place]:
        return [*self._of(path)]

    def _of(self, path: Path) -> Iterator[Place]:
        data = path.read_bytes()
        text = hashlib.sha256(data).hexdigest()
        head = _FRAME.format(day=self._days.get(text, "2022-09-02"))
        document = documents.read("content/news/2022/text.md", head.encode() + data)
        for rule, line, slip in slips_in(document, self._policy):
            start, end = slip.start or 0, slip.end or 0
            words = document.text[start:end]
            before, after = document.text[max(start - _AROUND, 0) : start], document.text[end:]
            around = f"{before}⟦{words}⟧{after[:_AROUND]}".replace("\n", "⏎").replace("\t", "⇥")
            key = Key(text, rule, line - head.count("\n"), digest(words)[:16])
            yield Place(key, path.name, around, slip.message.replace("\n", "⏎"))


def to_judge(found: Iterable[Place]) -> dict[str, list[Place]]:
    """By rule, what is to be judged: everything, or a sample of what is very much."""
    of_rules: dict[str, list[Place]] = defaultdict(list)
    for one in found:
        of_rules[one.key.rule].append(one)
    return {rule: _sampled(ones) for rule, ones in sorted(of_rules.items())}


def _sampled(ones: Sequence[Place]) -> list[Place]:
    by_number = sorted(ones, key=lambda one: one.key.number)
    return by_number[:SAMPLE] if len(ones) > MANY else by_number


def judgements() -> dict[Key, Verdict]:
    """What has been judged."""
    return {
        Key(row["text"], row["rule"], int(row["line"]), row["words"]): Verdict(row["verdict"])
        for row in rows(JUDGEMENTS)
    }


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The lines of a table, each by the names of its columns."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def row(key: Key) -> str:
    """The line of the table of judgements for a place, but for the verdict at its end."""
    return f"{key.text}\t{key.rule}\t{key.line}\t{key.words}\t"


def digest(words: str) -> str:
    """The SHA-256 of words."""
    return hashlib.sha256(words.encode("utf-8", "surrogateescape")).hexdigest()


def judged(measured: Mapping[str, Measured], found: Sequence[Place]) -> dict[str, Measured]:
    """The numbers of each rule with how many places it has found and what was judged of them."""
    known, all_of = judgements(), Counter(one.key.rule for one in found)
    told = {
        rule: Counter(known.get(one.key) for one in ones) for rule, ones in to_judge(found).items()
    }
    return {
        rule: replace(
            measured.get(rule, Measured()),
            found=all_of[rule],
            **{str(verdict): told.get(rule, Counter())[verdict] for verdict in Verdict},
        )
        for rule in {*measured, *told}
    }


def not_judged(found: Iterable[Place]) -> Iterator[Place]:
    """What nobody has judged of what is to be judged."""
    known = judgements()
    for ones in to_judge(found).values():
        yield from (one for one in ones if one.key not in known)
