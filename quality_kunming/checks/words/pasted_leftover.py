"""Words and signs that came along when a text was pasted from Word, WeChat or a page of the web."""

from collections.abc import Iterator

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.font_signs import font_signs
from quality_kunming.checks.support.overlaps import without_overlaps
from quality_kunming.checks.support.phrases import described
from quality_kunming.checks.support.views import is_written
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="pasted-leftover",
    title="粘贴带来的字",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="“错误！未找到引用源”“预览时标签不可点”是程序写的，不是文章里的话，读者看到就知道没有人看过这一页。",
    source="《政府网站发展指引》（国办发〔2017〕47号）对内容规范的要求",
    bad=Example.in_article("各区的任务见错误！未找到引用源。\n\n第2页 共5页\n\n预览时标签不可点"),
    good=Example.in_article("各区的任务见第二部分的表格，一共两页，第2页是联系人。"),
    languages=CHINESE,
)

_MENTIONED = "“‘《「『〈"
"""Behind one of these a text tells of the words themselves."""


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such word, also in a reprint; what is told of in quotation marks, or stands in code, is left."""
    if not is_written(document):
        return
    text = document.prose
    for slip in without_overlaps(described(text, "pasted")):
        is_link = f"{text[slip.start : slip.end]}:" in document.text
        if not is_link and text[max(slip.start - 1, 0)] not in _MENTIONED:
            yield slip
    yield from font_signs(document)
