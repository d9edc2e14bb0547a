"""People who have been taken off the site and are still named elsewhere."""

from collections.abc import Iterator

from quality_kunming.checks import reading
from quality_kunming.checks.privacy.minors import named_minors
from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope, Severity
from quality_kunming.loading.people import Withdrawal
from quality_kunming.loading.text import read_text
from quality_kunming.model.ambassador import Ambassador

_PERSON = """\
name: 甄有质
profession: 市民
edition: 2022
summary: 讲了自己的故事。
consents: [tys-001]
sources: [launch]
"""


def _example(valid_until: str) -> Example:
    consent = f"scope: [姓名]\nvalid_until: {valid_until}\nminor: false\n"
    files = {
        **Example.in_article("甄有质讲了自己的故事。").files,
        "data/ambassadors/zhen-youzhi.yaml": _PERSON,
        "data/consents/tys-001.yaml": consent,
    }
    return Example(files, shown=f"甄有质讲了自己的故事。（甄有质的同意书到 {valid_until} 为止）")


RULE = Rule(
    id="withdrawn-name",
    title="撤下的人还写在别处",
    scope=Scope.PROJECT,
    reason="同意书到期，人已经撤下，别的文章里还写着姓名，等于没有撤。",
    source="《中华人民共和国个人信息保护法》第四十七条",
    severity=Severity.WARNING,
    bad=_example("2026-10-31"),
    good=_example("2030-01-01"),
)


def find(project: Project) -> Iterator[Finding]:
    """Each other file with the name of somebody who was taken off."""
    collection = project.collection
    withdrawal = Withdrawal(collection, project.day)
    gone = {name: model for name, model in collection.described.items() if withdrawal.covers(model)}
    names = {who for name, model in gone.items() for who in _names(project, name, model)}
    for path in reading.readable_files(project.root) if names else ():
        file = path.relative_to(project.root).as_posix()
        text = read_text(path, file)
        if file in gone or not isinstance(text, str):
            continue
        for who in sorted(names):
            if who in text:
                line = text.count("\n", 0, text.index(who)) + 1
                message = (
                    f"“{who}”的同意书已经到期，人已撤下，这里还写着姓名；请改成“某某”，或者删去"
                )
                yield Finding(file, line, message)


def _names(project: Project, name: str, model: object) -> Iterator[str]:
    if isinstance(model, Ambassador):
        yield model.name
        return
    for *_, who in named_minors(str(read_text(project.root / name, name))):
        yield who
