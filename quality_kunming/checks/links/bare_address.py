"""Addresses that stand in a text as they are."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.model.policy import Policy
from quality_kunming.reading import front_matter
from quality_kunming.reading.document import Document, Kind
from quality_kunming.reading.link_targets import targets

RULE = Rule(
    id="bare-address",
    title="写在正文里的一长串网址",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="手机上要照着抄，听的人要听它一个字母一个字母念完；写成链接，点一下就到。",
    source="WCAG 2.2 第 2.4.4 条；GB/T 37668—2019",
    bad=Example.in_article("详见https://www.km.gov.cn/c/2022-09-01/4567.shtml。"),
    good=Example.in_article("详见[通知](https://www.km.gov.cn/c/2022-09-01/4567.shtml)。"),
    is_told_once=True,
)

_CODE = re.compile(r"`[^`\n]+`|^(?:```|~~~).*?^(?:```|~~~)|<!--.*?-->", re.MULTILINE | re.DOTALL)
_WITHIN_LINK = re.compile(r"[^\[\]\n]*\](?:\(|\[)")
"""What follows an address among the words of a link."""
_WEB = re.compile(r"https?://", re.IGNORECASE)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each address of the web in the body of a text that is no link."""
    if document.kind is not Kind.MARKDOWN or "://" not in document.text:
        return
    parts = front_matter.split(document.text)
    start = len(document.text) - len(parts[1]) if parts else 0
    code = [one.span() for one in _CODE.finditer(document.text)]
    for one in targets(document):
        is_code = any(first <= one.start < last for first, last in code)
        if one.is_link or one.start < start or is_code or not _WEB.match(one.address):
            continue
        if not _WITHIN_LINK.match(document.text, one.end):
            told = "网址写在了正文里；请写成链接：[去的地方的名字](网址)"
            yield Slip(one.start, one.end, told)
