"""Our own names, ready to be looked for in a text in each way."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import permutations

from quality_kunming.checks.project import Project
from quality_kunming.checks.support.framed_names import (
    APART,
    Framed,
    FramedNames,
    framed_mottos,
    framed_names,
)
from quality_kunming.checks.support.kin_names import KinNames
from quality_kunming.checks.support.nearness import Names
from quality_kunming.checks.support.own_names import own_names, personal_names
from quality_kunming.checks.support.quoted_terms import quoted_terms
from quality_kunming.checks.support.slipped_names import SlippedNames
from quality_kunming.model.wording import bare

INNER = str.maketrans("“”", "‘’")
"""Quotation marks as they stand within others."""
LONG = 5
"""Characters of a name of ours from which on any one may be wrong."""
PERSONAL = 3
"""Characters of a personal name that is known by all but one of them."""


@dataclass(frozen=True)
class KnownNames:
    """Names with the file that says each; what else is right, or told by another rule."""

    names: Mapping[str, str]
    personal: Mapping[str, str]
    within: tuple[Framed, ...]
    """Names that are known by what stands beside them."""

    quoted: Mapping[str, str]
    """Terms that the data quote, with the file that does."""

    others: tuple[str, ...]

    @cached_property
    def looked_for(self) -> tuple[Names, Names]:
        """All names, and personal ones, which are looked for in a way of their own."""
        return (
            Names(self.names, self.others, long=LONG),
            Names(self.personal, (*self.names, *self.others), shortest=PERSONAL),
        )

    @cached_property
    def kin(self) -> KinNames:
        """All names but personal ones, looked for by all their words but one."""
        return KinNames((one for one in self.names if one not in self.personal), self.others)

    @cached_property
    def framed(self) -> FramedNames:
        """Those that are known by what stands beside them, looked for by all their characters but one."""
        return FramedNames(self.within)

    @cached_property
    def slipped(self) -> SlippedNames:
        """All names, looked for with two characters in each other's place, one twice, or one missing."""
        return SlippedNames(self.names, self.others)

    @cached_property
    def motto_parts(self) -> tuple[tuple[re.Pattern, str], ...]:
        """For each name of several parts, as a motto has, what finds these parts in whatever order."""
        return tuple(
            (_in_any_order(name.split()), name)
            for name in self.names
            if 2 <= len(name.split()) <= 4
        )


def _in_any_order(parts: list[str]) -> re.Pattern:
    orders = (APART.join(map(re.escape, order)) for order in permutations(parts))
    return re.compile("|".join(orders))


def known_names(project: Project) -> KnownNames:
    """What the data call by a name."""
    wording = project.policy.wording
    told = {bare(form) for one in (*wording.names, *wording.mistakes) for form in one.wrong}
    allowed = (word for one in wording.names for word in one.allowed)
    personal = personal_names(project.collection)
    names = own_names(project.collection) | personal
    framed = (*framed_names(project.collection), *framed_mottos(names))
    within = {(one.name, one.before, one.after): one for one in reversed(framed)}
    quoted = quoted_terms(project.collection)
    return KnownNames(names, personal, tuple(within.values()), quoted, (*allowed, *sorted(told)))
