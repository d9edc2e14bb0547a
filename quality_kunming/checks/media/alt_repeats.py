"""Alternative texts that only say again what stands below the picture."""

import re
from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope, Severity
from quality_kunming.checks.support.drawn import in_article
from quality_kunming.checks.support.shown_pictures import shown_pictures


def _example(alt: str) -> Example:
    return in_article("dounan.png", alt, "斗南花市的早晨｜摄影：张三｜授权：作者授权本站使用")


RULE = Rule(
    id="alt-repeats",
    title="替代文字和图片说明一样",
    scope=Scope.PROJECT,
    severity=Severity.WARNING,
    reason="看不见图的人会把一句话听两遍，图里有什么还是不知道。",
    source="WCAG 2.2 第 1.1.1 条；GB/T 37668—2019",
    bad=_example("斗南花市的早晨"),
    good=_example("一位花农抱着一捆玫瑰，身后是成排的花车"),
)

_SIGN = re.compile(r"[\W_]+|^图\d*")


def find(project: Project) -> Iterator[Finding]:
    """Every alternative text with the words of the caption, but for signs."""
    for shown in shown_pictures(project):
        if shown.alt and _words(shown.alt) == _words(shown.caption):
            message = (
                f"图片 {shown.name} 的替代文字和说明一样（“{shown.alt}”）；"
                "替代文字请写图里看得见什么，说明写时间、地点、人物"
            )
            yield Finding(shown.file, shown.line, message)


def _words(text: str) -> str:
    return _SIGN.sub("", _SIGN.sub("", text)).lower()
