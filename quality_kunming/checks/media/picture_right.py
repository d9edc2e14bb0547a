"""Pictures of which nobody knows who made them, or by what right they are shown."""

from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope
from quality_kunming.checks.support.credits import is_nobody
from quality_kunming.checks.support.drawn import in_article
from quality_kunming.checks.support.shown_pictures import ShownPicture, shown_pictures


def _example(words: str) -> Example:
    return in_article("dounan.png", "清晨的斗南花市", words)


RULE = Rule(
    id="picture-right",
    title="图片要写明谁拍的、凭什么可以用",
    scope=Scope.PROJECT,
    reason="从网上找来的图片没有授权，用了就是侵权。",
    source="《中华人民共和国著作权法》第二十四条、第五十三条",
    bad=_example("花市的早晨｜来源：网络"),
    good=_example("花市的早晨｜摄影：张三｜授权：作者授权本站使用"),
)


def find(project: Project) -> Iterator[Finding]:
    """Every picture without a licence, or with a credit that is none."""
    for shown in shown_pictures(project):
        if reason := _fault(shown):
            yield Finding(shown.file, shown.line, f"图片 {shown.name} {reason}")


def _fault(shown: ShownPicture) -> str | None:
    for field, text in (("来源", shown.credit), ("授权", shown.licence)):
        if text and is_nobody(text):
            return (
                f"的{field}写成了“{text}”，等于没有权利使用；请换成有授权的图片，写明谁拍的、谁授权"
            )
    if shown.credit and not shown.licence:
        if shown.file.endswith(".md"):
            return "没有写授权；请在来源后面接着写，例如 ｜授权：作者授权本站使用"
        return "没有写授权；请加一行，例如 licence: 作者授权本站使用"
    return None
