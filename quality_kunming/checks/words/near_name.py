"""What is almost one of our own names, and is not."""

import re
from collections.abc import Iterator, Sequence

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.framed_names import APART
from quality_kunming.checks.support.known_names import INNER, KnownNames, known_names
from quality_kunming.checks.support.nearness import Near
from quality_kunming.checks.support.quoted_terms import near_terms
from quality_kunming.checks.support.slipped_names import Slipped
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


def known(project: Project) -> KnownNames:
    """What the data call by a name."""
    return known_names(project)


def find(document: Document, known: KnownNames) -> Iterator[Slip]:
    """Each such place in our own words; where the slip is by no likeness of characters it is a reminder."""
    for pattern, right in known.motto_parts:
        for match in pattern.finditer(document.composed):
            if re.split(APART, match[0]) != right.split():
                message = (
                    f"“{match[0]}”的次序和 {known.names[right]} 里的“{right}”不一样；"
                    "说的是它，请照着写；确实是别的，请申请例外"
                )
                yield Slip(*match.span(), message, severity=Severity.WARNING)
    near = [one for names in known.looked_for for one in names.near(document.composed)]
    near += [one for one in known.slipped.find(document.composed) if not _overlaps(one, near)]
    for one in near:
        words = document.text[one.start : one.end].replace("\n", "").translate(INNER)
        message = (
            f"“{words}”和 {known.names[one.name]} 里的“{one.name.translate(INNER)}”只差一点；"
            "说的是它，请照着写；确实是别的，请申请例外"
        )
        yield Slip(one.start, one.end, message, severity=None if one.is_sure else Severity.WARNING)
    for one in near_terms(document.composed, known.quoted):
        if not _overlaps(one, near):
            yield _term_slip(document.text[one.start : one.end], one, known.quoted[one.name])
    for start, end, framed in known.framed.near(document.composed):
        one = Slipped(start, end, framed.name)
        if not _overlaps(one, near):
            yield _term_slip(document.text[start:end], one, framed.file)


def _term_slip(words: str, one: Slipped, file: str) -> Slip:
    message = f"“{words}”和 {file} 里的“{one.name}”只差一点；说的是同一个，请照着写；确实是别的，请申请例外"
    return Slip(one.start, one.end, message, severity=Severity.WARNING)


def _overlaps(place: Slipped, others: Sequence[Near | Slipped]) -> bool:
    return any(one.start < place.end and place.start < one.end for one in others)
