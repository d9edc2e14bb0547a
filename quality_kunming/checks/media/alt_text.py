"""Alternative texts that say nothing of the picture."""

from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope
from quality_kunming.checks.support.alternative_texts import why_empty
from quality_kunming.checks.support.drawn import in_article
from quality_kunming.checks.support.shown_pictures import shown_pictures


def _example(alt: str) -> Example:
    return in_article("dounan.png", alt, "花市的早晨｜摄影：张三｜授权：作者授权本站使用")


RULE = Rule(
    id="alt-text",
    title="替代文字要说图里有什么",
    scope=Scope.PROJECT,
    reason="看不见图的人听到的就是这句话，“图片1”等于什么也没有说。",
    source="GB/T 37668—2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》",
    bad=_example("IMG_1234.jpg"),
    good=_example("清晨的斗南花市，一位花农抱着一捆玫瑰"),
)


def find(project: Project) -> Iterator[Finding]:
    """Every alternative text that is a file's name, a bare “图片”, or hardly a word."""
    for shown in shown_pictures(project):
        if shown.alt and (reason := why_empty(shown.alt, shown.name)):
            message = (
                f"图片 {shown.name} 的替代文字写成了“{shown.alt}”，{reason}；"
                "请写图里有什么，例如 清晨的斗南花市，一位花农抱着一捆玫瑰"
            )
            yield Finding(shown.file, shown.line, message)
