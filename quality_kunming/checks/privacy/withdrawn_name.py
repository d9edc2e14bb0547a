"""People who have been taken off the site and are still named elsewhere."""

from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope, Severity
from quality_kunming.loading.withdrawal import SOMEBODY, Withdrawal
from quality_kunming.masking import masked_name
from quality_kunming.reading import documents
from quality_kunming.reading.text import read_text

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
    reason="同意书到期，人已经撤下，网页上别处的姓名也自动写成“某某”；原文还写着，仓库里就还留着。",
    source="《中华人民共和国个人信息保护法》第四十七条",
    severity=Severity.WARNING,
    bad=_example("2026-10-31"),
    good=_example("2030-01-01"),
)


def find(project: Project) -> Iterator[Finding]:
    """Each place in another file with the name of somebody who was taken off, a line once."""
    withdrawal = Withdrawal(project.collection, project.day)
    if not withdrawal.names:
        return
    described = project.collection.described.items()
    gone = {name for name, model in described if withdrawal.covers(model)}
    for path in documents.readable_files(project.root):
        file = path.relative_to(project.root).as_posix()
        if file not in gone and not file.startswith(documents.DOWNLOADS):
            text = read_text(path, file)
            yield from _in_text(file, text if isinstance(text, str) else "", withdrawal)
    for name in sorted(withdrawal.downloads):
        yield Finding(f"content/{name}", 0, _IN_DOWNLOAD)


def _in_text(file: str, text: str, withdrawal: Withdrawal) -> Iterator[Finding]:
    lines = {(text.count("\n", 0, start) + 1, who) for start, _, who in withdrawal.places(text)}
    for line, who in sorted(lines):
        yield Finding(file, line, _IN_TEXT.format(masked_name(who)))


_IN_TEXT = (
    f"“{{}}”的同意书已经到期，人已撤下，网页上已经自动写成“{SOMEBODY}”；"
    f"这里的原文还写着姓名，请改成“{SOMEBODY}”，或者删去"
)
_IN_DOWNLOAD = "里面还有已经撤下的人的姓名，这个文件已经不放进网站，指向它的链接成了文字；请换成没有姓名的，或者删去"
