"""Articles that were imported from a document and go out with questions that nobody has answered."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.model.article import Status
from quality_kunming.model.placeholder import TO_CONFIRM
from quality_kunming.reading.document import Document, Kind

_HEAD = re.compile(r"---\n.*?^---$", re.DOTALL | re.MULTILINE)
_QUESTION = re.compile(rf"^[ \t]*#[ \t]*({TO_CONFIRM}.*)$", re.MULTILINE)
_DRAFT = re.compile(rf"^status: *{Status.DRAFT.value} *$", re.MULTILINE)

RULE = Rule(
    id="import-unconfirmed",
    title="导入的文章，发布以前要核对",
    scope=Scope.TEXT,
    reason="导入时认出来的日期、来源、栏目可能不对，认不出的还空着；不核对就发布，错的也成了真的。",
    source="本项目的约定：没有根据的不写",
    bad=Example.in_article("市民走进检验室。", "# 待核对：日期取自落款，请核对（date）\n"),
    good=Example.in_article("市民走进检验室。"),
)


def find(document: Document, policy: object) -> Iterator[Slip]:
    """Each question at the head of a text that is no draft any more."""
    if document.kind is not Kind.MARKDOWN or TO_CONFIRM not in document.text:
        return
    head = _HEAD.match(document.text)
    if head is None or _DRAFT.search(head[0]):
        return
    for found in _QUESTION.finditer(head[0]):
        message = f"“{found[1]}”还没有核对；看过、改好以后，请删去这一行"
        yield Slip(found.start(), found.end(), message)
