"""Editions that go to the public with what was only copied from a former year."""

from collections.abc import Iterator

from quality_kunming.authoring.frame import CHECK, unchecked
from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope, Severity
from quality_kunming.checks.support.standing import is_edition_closed
from quality_kunming.model.activity import Activity
from quality_kunming.model.edition import Edition
from quality_kunming.reading.text import read_text

FILE = "data/editions/2027.yaml"
_EDITION = """\
# {}“名称”：2026 年写的是 2026年“质量月”；今年叫什么？
name: 2027年“质量月”
summary: 六大主题活动。
{}sources: [launch]
"""


def _example(announced: str, word: str = CHECK) -> Example:
    text = _EDITION.format(word, announced)
    return Example({FILE: text}, shown=text)


RULE = Rule(
    id="edition-unconfirmed",
    title="照往年抄来的，公布以前要核对",
    scope=Scope.PROJECT,
    severity=Severity.WARNING,
    reason="第几届、办法、材料是照往年推算、抄来的，不核对就公布，错的也成了真的。",
    source="本项目的约定：没有根据的不写",
    bad=_example("announced: 2027-07-20\n"),
    good=_example("", "说明"),
)


def find(project: Project) -> Iterator[Finding]:
    """Each file of an edition with a day of its announcement in which something still waits to be looked over."""
    for name, record in project.collection.records.items():
        if not isinstance(record, Edition | Activity) or not _goes_out(project, record):
            continue
        text = read_text(project.root / name, name)
        marked = [number for number, _ in unchecked(text)] if isinstance(text, str) else []
        if marked:
            message = (
                f"这一届已经定了公布的日子，还有 {len(marked)} 处照往年抄来没有核对；"
                f"请一处处看，对的、改好的，删去写着“{CHECK}”的那一行"
            )
            yield Finding(name, marked[0], message)


def _goes_out(project: Project, record: Edition | Activity) -> bool:
    year = record.year if isinstance(record, Edition) else record.edition
    edition = project.collection.find("edition", year)
    return bool(edition and edition.announced) and not is_edition_closed(project, year)
