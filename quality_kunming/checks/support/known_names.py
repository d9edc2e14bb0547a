"""Our own names, ready to be looked for in a text in each way."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import permutations

from quality_kunming.checks.project import Project
from quality_kunming.checks.support.kin_names import KinNames
from quality_kunming.checks.support.nearness import Names
from quality_kunming.checks.support.own_names import leads_of_people, names_of_people, own_names
from quality_kunming.model.wording import bare

INNER = str.maketrans("“”", "‘’")
"""Quotation marks as they stand within others."""
APART = re.compile(r"[ \u3000、，]")
"""What stands between the parts of a motto."""
PERSON = 3
"""Characters of a person's name that is known by all but one of them."""


@dataclass(frozen=True)
class KnownNames:
    """Names with the file that says each; what else is right, or told by another rule."""

    names: Mapping[str, str]
    people: Mapping[str, str]
    leads: Mapping[str, str]
    """What each of the people is, as it stands before the name."""

    others: tuple[str, ...]

    @cached_property
    def looked_for(self) -> tuple[Names, Names]:
        """All names, and those of people, which are looked for in a way of their own."""
        return (
            Names(self.names, self.others),
            Names(self.people, (*self.names, *self.others), shortest=PERSON),
        )

    @cached_property
    def kin(self) -> KinNames:
        """All names but those of people, looked for by all their words but one."""
        return KinNames((one for one in self.names if one not in self.people), self.others)

    @cached_property
    def led_people(self) -> tuple[tuple[re.Pattern, str], ...]:
        """For each person what finds all but the last character of the name behind what he or she is."""
        return tuple(
            (re.compile(f"{lead}、?({name[:-1]}(?!{name[-1]})[一-龥])"), name)
            for name, lead in self.leads.items()
            if len(name) >= PERSON
        )

    @cached_property
    def motto_parts(self) -> tuple[tuple[re.Pattern, str], ...]:
        """For each name of several parts, as a motto has, what finds these parts in whatever order."""
        return tuple(
            (_in_any_order(name.split()), name)
            for name in self.names
            if 2 <= len(name.split()) <= 4
        )


def _in_any_order(parts: list[str]) -> re.Pattern:
    orders = (APART.pattern.join(map(re.escape, order)) for order in permutations(parts))
    return re.compile("|".join(orders))


def known_names(project: Project) -> KnownNames:
    """What the data call by a name."""
    wording = project.policy.wording
    told = {bare(form) for one in (*wording.names, *wording.mistakes) for form in one.wrong}
    allowed = (word for one in wording.names for word in one.allowed)
    people = names_of_people(project.collection)
    leads = leads_of_people(project.collection)
    return KnownNames(
        own_names(project.collection) | people, people, leads, (*allowed, *sorted(told))
    )
