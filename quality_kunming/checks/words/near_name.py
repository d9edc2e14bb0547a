"""What is almost one of our own names, and is not."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import permutations

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.nearness import Names
from quality_kunming.checks.support.own_names import names_of_people, own_names
from quality_kunming.model.wording import bare
from quality_kunming.reading.document import Document

RULE = Rule(
    id="near-name",
    title="和自己的名字只差一点",
    scope=Scope.COMPARISON,
    languages=SIMPLIFIED,
    reason="活动、单位、人和口号的名字写错一个字，就成了别的东西；名单里没有列出的写错法，也要看得出来。",
    source="名字以 data/ 里的记录和 data/vocabularies/terms.yaml 为准；声音和样子像的字见《通用规范汉字表》",
    bad=Example.in_article("市民参加昆明品牌“联连看”。"),
    good=Example.in_article("市民参加昆明品牌“连连看”。"),
)

INNER = str.maketrans("“”", "‘’")
"""Quotation marks as they stand within others."""
_APART = re.compile(r"[ \u3000、，]")
"""What stands between the parts of a motto."""
PERSON = 3
"""Characters of a person's name that is known by all but one of them."""


@dataclass(frozen=True)
class Known:
    """Names with the file that says each; what else is right, or told by another rule."""

    names: Mapping[str, str]
    people: Mapping[str, str]
    others: tuple[str, ...]

    @cached_property
    def looked_for(self) -> tuple[Names, Names]:
        """All names, and those of people, which are looked for in a way of their own."""
        return (
            Names(self.names, self.others),
            Names(self.people, (*self.names, *self.others), shortest=PERSON),
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
    orders = (_APART.pattern.join(map(re.escape, order)) for order in permutations(parts))
    return re.compile("|".join(orders))


def known(project: Project) -> Known:
    """What the data call by a name."""
    wording = project.policy.wording
    told = {bare(form) for one in (*wording.names, *wording.mistakes) for form in one.wrong}
    allowed = (word for one in wording.names for word in one.allowed)
    people = names_of_people(project.collection)
    return Known(own_names(project.collection) | people, people, (*allowed, *sorted(told)))


def find(document: Document, known: Known) -> Iterator[Slip]:
    """Each such place in our own words; where the slip is by no likeness of characters it is a reminder."""
    for pattern, right in known.motto_parts:
        for match in pattern.finditer(document.composed):
            if _APART.split(match[0]) != right.split():
                message = (
                    f"“{match[0]}”的次序和 {known.names[right]} 里的“{right}”不一样；"
                    "说的是它，请照着写；确实是别的，请申请例外"
                )
                yield Slip(*match.span(), message, severity=Severity.WARNING)
    for one in (one for names in known.looked_for for one in names.near(document.composed)):
        words = document.text[one.start : one.end].replace("\n", "").translate(INNER)
        message = (
            f"“{words}”和 {known.names[one.name]} 里的“{one.name.translate(INNER)}”只差一点；"
            "说的是它，请照着写；确实是别的，请申请例外"
        )
        yield Slip(one.start, one.end, message, severity=None if one.is_sure else Severity.WARNING)
