"""Links that show one address, number or mailbox and lead to another."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.link_words import Link, links
from quality_kunming.checks.support.matching import digits
from quality_kunming.masking import masked, masked_mailbox
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document
from quality_kunming.reading.link_targets import authority

RULE = Rule(
    id="disguised-link",
    title="写的是一个网址，去的是另一个",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="读者照看见的网址、号码相信它，去的却是别处；骗人的链接就是这样做的。",
    source="《政府网站发展指引》（国办发〔2017〕47号）",
    bad=Example.in_article("见[www.km.gov.cn](https://scjgj.km.gov.cn/)。"),
    good=Example.in_article("见[scjgj.km.gov.cn](https://scjgj.km.gov.cn/)。"),
)

_TOP = r"(?:[a-z0-9-]+\.)+(?:com|cn|net|org|gov|edu|info|top|xyz)(?![\w@-]|\.[a-z0-9])"
_ADDRESS = re.compile(
    rf"(?:https?://(?P<whole>[^\s/:?#]+)|(?<![\w@.-])(?P<host>www\.{_TOP}|(?<=[（(]){_TOP}(?=[）)])|^{_TOP}(?=[/:?#]\S*$|$)))"
    r"(?P<path>[/:?#][^\s，。；）]*)?",
    re.IGNORECASE | re.ASCII,
)
_SHARED = re.compile(r"\.(?:gov|edu)(?:\.cn)?$")
"""Hosts whose subdomains belong to other bodies."""
_NUMBER = re.compile(r"\d(?:[ \-—－()（）]{0,2}\d){4,}")
_MAILBOX = re.compile(r"([\w.+-]+)@([\w-]+(?:\.[\w-]+)+)", re.ASCII)
_CUT = ("…", "...")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each link whose words name another host, page, number or mailbox than its own."""
    for link in links(document):
        if told := _fault(link):
            yield Slip(
                link.start, link.end, f"链接写的是 {told[0]}，去的是 {told[1]}；请改成一样的"
            )


def _fault(link: Link) -> tuple[str, str] | None:
    """What a link says and where it leads; None where that is the same, or it says nothing of it."""
    scheme, _, rest = link.address.partition(":")
    if scheme.lower() == "tel":
        said = _NUMBER.search(link.words)
        is_other = said and not _ends_alike(digits(said[0]), digits(rest))
        return (masked(said[0]), masked(rest)) if is_other else None
    if scheme.lower() == "mailto":
        said, leads = _MAILBOX.search(link.words), _MAILBOX.match(unquote(rest))
        is_other = said and leads and said[0].lower() != leads[0].lower()
        return (
            (masked_mailbox(*said.groups()), masked_mailbox(*leads.groups())) if is_other else None
        )
    return _other_page(link) if scheme.lower() in ("http", "https") else None


def _ends_alike(one: str, other: str) -> bool:
    """Whether two numbers are the same but for what is dialled before them, or behind one of them."""
    return one.endswith(other[-7:]) or other.endswith(one[-7:]) or one.startswith(other)


def _other_page(link: Link) -> tuple[str, str] | None:
    said = _ADDRESS.search(link.words)
    if not said or _is_title(link.words, said):
        return None
    host, shown = authority(link.address).host.lower(), (said["whole"] or said["host"]).lower()
    is_same = host.removeprefix("www.") == shown.removeprefix("www.")
    if not is_same and (_SHARED.search(shown) or not host.endswith(f".{shown}")):
        return shown, host
    path = said["path"] or ""
    if len(path) < 2 or path.endswith(_CUT) or _path(link.address).startswith(_tidy(path)):
        return None
    return said[0], link.address


def _is_title(words: str, said: re.Match) -> bool:
    """Whether the address is part of a title that goes on behind it: 打开 https://example.com/a.json 出错的办法."""
    before, after = words[: said.start()].strip(), words[said.end() :].strip()
    return len(before) > 1 and len(after) > 1 and words[said.end()].isspace()


def _path(address: str) -> str:
    return _tidy(re.sub(r"^https?://[^/?#]*", "", address, flags=re.IGNORECASE))


def _tidy(path: str) -> str:
    return unquote(path).rstrip("/").lower()
