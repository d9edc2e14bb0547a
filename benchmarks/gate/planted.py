"""How many planted faults each rule names at their line, and where right texts are called wrong."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.gate.asking import Answer
from benchmarks.gate.cases import Case


@dataclass(frozen=True)
class Tally:
    """What came of the cases of one rule, each case as its file tells it."""

    rule: str
    faults: int
    missed: tuple[str, ...]
    alarms: tuple[str, ...]
    """Right texts of which this rule said something, whatever rule they are near to."""

    @property
    def named(self) -> int:
        """How many of its faults it named."""
        return self.faults - len(self.missed)


def tallies(cases: Sequence[Case], answers: Iterable[Answer]) -> list[Tally]:
    """One for each rule that has cases or said something of a right text, by rule."""
    answers = list(answers)
    named = {(one.rule, one.file, one.line) for one in answers}
    right = {case.file: case.told for case in cases if case.line is None}
    spoke = {(one.rule, right[one.file]): None for one in answers if one.file in right}
    faults = [case for case in cases if case.line is not None]
    return [
        Tally(
            rule,
            sum(case.rule == rule for case in faults),
            tuple(
                case.told
                for case in faults
                if case.rule == rule and (rule, case.file, case.line) not in named
            ),
            tuple(told for one, told in spoke if one == rule),
        )
        for rule in sorted({case.rule for case in cases} | {rule for rule, _ in spoke})
    ]
