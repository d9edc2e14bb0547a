"""Characters that nobody sees, and those that turn the direction of a line."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

RULE = Rule(
    id="invisible-character",
    title="看不见的字符",
    scope=Scope.TEXT,
    reason="粘贴带进来的看不见的字符，会让搜索、朗读和复制出错，改变文字方向的还能让人看到的和写的不一样。",
    source="《政府网站发展指引》对内容规范的要求；Unicode 技术报告 36（安全考虑）",
    bad=Example.in_article("质量\u200b月启动。"),
    good=Example.in_article("质量月启动。"),
    is_told_once=True,
)

_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e01ef"
)
_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029"
_RUN = re.compile(rf"[{_INVISIBLE}]+|[{_CONTROL}]+|\ufffd+")
_REFERENCE = re.compile(
    r"&(?:shy|zwnj|zwj|lrm|rlm|ZeroWidthSpace|NoBreak|#(?:173|820[3-7]|823[4-8]|8288|829[4-7]|65279)"
    r"|#[xX]0*(?:ad|200[b-fB-F]|202[a-eA-E]|206[0-9a-fA-F]|feff|FEFF));"
)
_JOINS_PICTURES = re.compile("[\u200d\ufe0e\ufe0f]+")
_TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each run of such characters, also in code, comments and keys; and those written as &…;."""
    if document.kind is Kind.EXTRACTED:
        return
    for match in _RUN.finditer(document.text):
        if slip := _slip(document.text, match):
            yield slip
    if "&" in document.text:
        for match in _REFERENCE.finditer(document.text):
            yield Slip(*match.span(), f"“{match[0]}”是看不见的字符，请删去", "")


def _slip(text: str, match: re.Match) -> Slip | None:
    """What to say of a run; nothing where it holds a picture sign together."""
    code = "、".join(f"U+{ord(sign):04X}" for sign in sorted(set(match[0])))
    near = f"{_visible(text[max(match.start() - 6, 0) : match.start()])}”后面"
    if "\ufffd" in match[0]:
        return Slip(
            *match.span(), f"“{near}有乱码“{match[0]}”，原来的字已经丢了，请对照原稿重新输入"
        )
    if _TURNS.search(match[0]):
        told = f"“{near}有改变文字方向的字符（{code}），看到的和写的会不一样，请删去"
        return Slip(*match.span(), told, "")
    if _JOINS_PICTURES.fullmatch(match[0]) and _is_picture(text, match):
        return None
    replacement = None if re.search(r"[\x0b\x0c\x85\u2028\u2029]", match[0]) else ""
    return Slip(*match.span(), f"“{near}有看不见的字符（{code}），请删去", replacement)


def _visible(text: str) -> str:
    return "".join(_RUN.sub("", text).split("\n")[-1:]).strip() or "行首"


def _is_picture(text: str, match: re.Match) -> bool:
    """Whether the sign before is an emoji or a symbol that has two shapes."""
    before = text[max(match.start() - 1, 0) : match.start()]
    return before >= "\U0001f000" or bool(re.match("[#*0-9©®‼-㊙]", before))
