"""Somebody of the data with an office that is another's."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.offices import IN_OFFICE
from quality_kunming.reading.document import Document

_BAD = "市局局长叶明走进检验室。"
_GOOD = "市局副局长叶明走进检验室。"
_FILE = {
    "data/brands/hua.yaml": "name: 斗南花卉\nbrand_kind: 产业名片\nrecognition: 花卉产业名片\nsummary: 句。\n"
    "text: 2022年9月1日，市局副局长叶明介绍斗南花卉。\nsources: [launch]\n"
}

RULE = Rule(
    id="person-office",
    title="人的职务和资料里的不一样",
    scope=Scope.COMPARISON,
    languages=SIMPLIFIED,
    severity=Severity.WARNING,
    reason="正职写成副职、副职写成正职，本人和单位都难堪；后来换了职务的，文章里说的是当时的。",
    source="以 data/ 里的记录为准",
    bad=Example(Example.in_article(_BAD).files | _FILE, shown=_BAD),
    good=Example(Example.in_article(_GOOD).files | _FILE, shown=_GOOD),
)

Offices = Mapping[str, Mapping[str, str]]
"""Name → each office that the data give the person → the file that does."""


def known(project: Project) -> Offices:
    """Who holds which office, as the records say; samples say nothing."""
    offices: dict[str, dict[str, str]] = defaultdict(dict)
    for file, record in project.collection.records.items():
        if not record.sample:
            for match in IN_OFFICE.finditer(record.model_dump_json()):
                offices[match["name"]].setdefault(match["office"], file)
    return dict(offices)


def find(document: Document, known: Offices) -> Iterator[Slip]:
    """Each person of the data behind an office that no record gives."""
    text = document.composed
    for match in IN_OFFICE.finditer(text):
        offices = known.get(match["name"])
        if offices and match["office"] not in offices:
            office, file = next(iter(offices.items()))
            message = (
                f"“{match['office']}{match['name']}”：{file} 里{match['name']}是“{office}”；"
                "请核对当时的职务，是同名的人就申请例外"
            )
            yield Slip(*match.span(), message)
