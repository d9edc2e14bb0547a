"""Links that no reader can see, as they stand in a text."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.checks.support.hiding import hides
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

RULE = Rule(
    id="hidden-link",
    title="看不见的链接",
    scope=Scope.TEXT,
    reason="读者看不见的链接是“暗链”，多半是被人偷偷放进来的。",
    source="《政府网站发展指引》（国办发〔2017〕47号），外部链接要在页面上显示，避免出现“暗链”",
    bad=Example.in_article("活动开始了。[ ](https://www.12315.cn/)"),
    good=Example.in_article("消费者可以上[全国12315平台](https://www.12315.cn/)。"),
)

_WORDLESS = re.compile(r"\[(?P<words>[^\[\]\n]{0,80})\](?:\([^()\s]|\[[^\]\n]{1,80}\])")
_PICTURE = re.compile(r"\[!\[[\s\u200b-\u200f\ufeff]{0,9}\]\([^()\n]{0,500}\)\s{0,9}\]\(")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]{0,30})(?P<rest>[^<>]{0,3000})>")
_LINK = re.compile(r"(?<!\\)\]\((?=[^)\s])|<a\s|https?://", re.IGNORECASE)
_VOID = {
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "wbr",
}
_BY_A_FIGURE = re.compile(r"\]\([ \u3000]{0,9}<?[ \u3000]{0,9}数据[ \u3000]{0,9}[:：]")
"""A link without words that the data gives its words."""
_DEPTH = 30


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Every link without words, and every one inside something hidden."""
    if document.kind not in (Kind.MARKDOWN, Kind.YAML):
        return
    text = document.text
    for match in _WORDLESS.finditer(text) if "](" in text or "][" in text else ():
        is_filled = _BY_A_FIGURE.match(text, match.end("words"))
        if not (is_filled or _has_words(match["words"]) or _is_shown_as_typed(document, match)):
            yield _slip(match.start(), match.end(), "没有字，读者看不见")
    for match in _PICTURE.finditer(text) if "[![" in text else ():
        yield _slip(match.start(), match.end(), "里只有一张没有替代文字的图片，听的人不知道去哪里")
    if "<" in text:
        yield from _in_tags(text)


def _has_words(words: str) -> bool:
    plain = re.sub(r"&(?:nbsp|ensp|emsp|thinsp|zwnj|zwj|#\w{1,8});", "", words)
    return words.startswith("^") or bool(re.search(r"[^\W_]|&", plain))


def _is_shown_as_typed(document: Document, match: re.Match) -> bool:
    """Whether the brackets belong to a picture, are escaped, or stand in code."""
    if document.text[match.start() - 1 : match.start()] in ("!", "\\"):
        return True
    before = document.text.rfind("\n", max(0, match.start() - 1000), match.start()) + 1
    before = before or max(0, match.start() - 1000)
    return document.text.count("`", before, match.start()) % 2 == 1


def _in_tags(text: str) -> Iterator[Slip]:
    """Links of HTML without words, and links in elements that are hidden or hide what is in them."""
    around: list[tuple[str, bool, int]] = []
    for tag in _TAG.finditer(text):
        name = tag["name"].lower()
        if tag["end"]:
            yield from _closed(text, tag, name, around)
        elif hides(name, tag["rest"]) and name in ("a", "area"):
            yield _slip(tag.start(), tag.end(), "被藏起来了，读者看不见")
        elif name not in _VOID:
            around.append((name, hides(name, tag["rest"]), tag.start()))
            del around[:-_DEPTH]
    for _, is_hidden, start in around:
        if is_hidden and _LINK.search(text, start):
            yield _slip(start, start + 1, "在没有结束的、藏起来的一段里，读者看不见")


def _closed(text: str, tag: re.Match, name: str, around: list) -> Iterator[Slip]:
    """What is wrong with the element that a tag ends."""
    while around and any(opened == name for opened, _, _ in around):
        opened, is_hidden, start = around.pop()
        inner = text[start : tag.start()]
        if is_hidden and (_LINK.search(inner) or any(one == "a" for one, _, _ in around)):
            yield _slip(start, tag.end(), "被藏起来了，读者看不见")
        elif opened == "a" == name and "href" in inner.lower() and not _is_shown(inner):
            yield _slip(start, tag.end(), "没有字，读者看不见")
        if opened == name:
            return


def _is_shown(inner: str) -> bool:
    """Whether an `<a …>` and what stands in it has words or a picture."""
    if re.search(
        r"<img\b[^<>]{0,2000}\balt\s{0,5}=\s{0,5}[\"']?[^\s\"'>]|!\[[^\]\s]", inner, re.IGNORECASE
    ):
        return True
    return _has_words(re.sub(r"<[^<>]{0,3000}>", "", inner))


def _slip(start: int, end: int, what: str) -> Slip:
    return Slip(start, end, f"这里有一个链接{what}；请写上说明去处的文字，不是自己加的就整段删去")
