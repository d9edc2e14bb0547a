"""One of our own names with another word in it."""

from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.kin_names import Kin
from quality_kunming.checks.support.known_names import INNER, KnownNames, known_names
from quality_kunming.reading.document import Document

RULE = Rule(
    id="name-word",
    title="自己的名字里换了一个词",
    scope=Scope.COMPARISON,
    languages=SIMPLIFIED,
    severity=Severity.WARNING,
    reason="名字里的词换成意思相近的，读着通顺，查起来却没有这个单位、这项活动。",
    source="名字以 data/ 里的记录和 data/vocabularies/terms.yaml 为准",
    bad=Example.in_article("市民参加昆明品牌“连连碰”。"),
    good=Example.in_article("市民参加昆明品牌“连连看”。"),
)

_AROUND = 12
"""Characters around a place in which another rule may tell of the same."""


def known(project: Project) -> KnownNames:
    """What the data call by a name."""
    return known_names(project)


def find(document: Document, known: KnownNames) -> Iterator[Slip]:
    """Each such place in our own words that is not told by the rule about names that are nearly right."""
    text = document.composed
    for one in known.kin.find(text):
        if not _is_told(text, one, known):
            words = document.text[one.start : one.end].replace("\n", "").translate(INNER)
            message = (
                f"“{words}”和 {known.names[one.name]} 里的“{one.name.translate(INNER)}”"
                "差一个词；说的是它，请照着写；确实是别的，请申请例外"
            )
            yield Slip(one.start, one.end, message)


def _is_told(text: str, one: Kin, known: KnownNames) -> bool:
    start = max(one.start - _AROUND, 0)
    around = text[start : one.end + _AROUND]
    near = (slip for names in known.looked_for for slip in names.near(around))
    return any(slip.start + start < one.end and one.start < slip.end + start for slip in near)
