"""Mailboxes that no office has declared as its own."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.checks.support.matching import Hit, matches
from quality_kunming.masking import masked_mailbox
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document
from quality_kunming.reading.spoken import plain

_DECLARED = """\
contacts:
  - kind: 邮箱
    value: KMPP2022@126.com
    name: 昆明品牌故事征集
"""

RULE = Rule(
    id="mailbox",
    title="没有登记的邮箱",
    scope=Scope.TEXT,
    reason="个人的邮箱是个人信息；单位的邮箱登记过，才知道没有写错、还有人收。",
    source="《中华人民共和国个人信息保护法》第四条、第十条",
    bad=Example.in_article("材料发到 zhangsan(at)qq.com。"),
    good=Example(
        {
            **Example.in_article("材料发到 kmpp2022@126.com。").files,
            "data/contacts.yaml": _DECLARED,
        },
        shown=f"data/contacts.yaml\n{_DECLARED}\n材料发到 kmpp2022@126.com。",
    ),
)
MESSAGE = "有没登记的邮箱“{}”；单位公开的请先写进 data/contacts.yaml，个人的请删去"

_LOCAL = r"(?<![A-Za-z0-9._%+\-])(?P<local>[A-Za-z0-9][A-Za-z0-9._%+\-]{0,63})"
_AT = r"[ ]?(?:@{1,3}|[☆★◎]|[(\[{<【] ?(?:at|a|@|艾特) ?[)\]}>】]| at |艾特|#|AT)[ ]?"
_DOT = r"[ ]?(?:[.。]|[(\[{<【] ?(?:dot|\.|点) ?[)\]}>】]| dot |点|DOT)[ ]?"
_MAILBOX = re.compile(
    rf"{_LOCAL}(?P<at>{_AT})(?P<domain>[A-Za-z0-9\-]{{1,63}}(?:{_DOT}[A-Za-z0-9\-]{{2,63}}){{1,4}})(?![A-Za-z0-9\-])",
    re.IGNORECASE,
)
_KNOWN = re.compile(
    r"(?:vip\.)?(?:qq|foxmail|163|126|188|139|189|wo|yeah|sina|sohu|tom|21cn|263|aliyun|gmail|outlook|hotmail"
    r"|live|msn|icloud|yahoo|proton|protonmail)\.",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"png|jpe?g|webp|avif|gif|svg|css|js|md|ya?ml|html?|pdf|docx?|xlsx?|pptx?|csv|txt"
)
_CALLED = re.compile(r"邮箱|邮件|信箱|(?i:mail)")
_NEAR = 12
_REPOSITORY = re.compile(r":[A-Za-z0-9._~-]*/")
"""What follows the host where it is no mailbox: git@example.com:owner/project."""
_MASK = re.compile(r"\*+")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Every mailbox that is not declared as official."""
    read = plain(document.text)
    for hit in hits(read.text, policy.contacts):
        start, end = read.origin(hit.start), read.origin(hit.end - 1) + 1
        if not _is_masked(document.text, start, max(start, end)):
            yield Slip(start, max(start + 1, end), MESSAGE.format(hit.shown))


def hits(text: str, contacts: Contacts) -> Iterator[Hit]:
    """Every undeclared mailbox of a plain text."""
    for match in matches(_MAILBOX, text, _is_mailbox):
        domain = _domain(match)
        if not contacts.has_mail(f"{match['local']}@{domain}"):
            yield Hit(*match.span(), masked_mailbox(match["local"], domain))


def _domain(match: re.Match) -> str:
    return re.sub(_DOT, ".", match["domain"], flags=re.IGNORECASE).lower()


def _is_mailbox(match: re.Match) -> bool:
    domain = _domain(match)
    ending = domain.rpartition(".")[2]
    if _FILE.fullmatch(ending) or ending.isdigit():
        return False
    if _REPOSITORY.match(match.string, match.end()):
        return False
    is_spoken = match["at"].lower() == " at "
    if (
        is_spoken
        and "." in match["domain"]
        and not _CALLED.search(match.string, *_just_before(match))
    ):
        return False
    return "@" in match["at"] or bool(_KNOWN.match(domain))


def _just_before(match: re.Match) -> tuple[int, int]:
    return max(0, match.start() - _NEAR), match.start()


def _is_masked(text: str, start: int, end: int) -> bool:
    """Whether stars stand for letters of the name; those of an emphasis come in pairs, one of them before the name."""
    local = re.split(r"[@＠﹫]", text[start:end])[0]
    opened = re.search(r"\*+$", text[max(0, start - 3) : start])
    return bool(_MASK.search(local)) and not opened
