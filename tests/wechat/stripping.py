"""What WeChat's editor does to a text that is pasted into it, as far as it is known.

Sources, read in November 2026:
- developers.weixin.qq.com, “新增草稿” (draft_add): scripts are removed; pictures of other hosts are filtered; a title
  has at most 32 characters, an author 16.
- doocs/md, packages/core and apps/web (`modifyHtmlStructure`, `solveWeChatImage`): style sheets and classes go, so
  all is written into the elements; lists in items, and width and height of pictures as attributes, do not hold;
  only links to mp.weixin.qq.com are kept as links.
- ufologist/wechat-mp-article, README: a font makes styles disappear; lists keep two levels; `pre` loses its line ends.
- whyubel1eve/Mars-Editor-APP, pull request 3: what follows the first piece of an `li` goes into a block of its own, and
  a bare line end in a paragraph becomes a hard one.
- verysmallwoods.com, “公众号排版工具如何实现样式的复制粘贴” (bm.md): position, transform, ids and event attributes go.

Of pictures that are pasted as part of the text the sources do not agree: lyricat/wechat-format, issue 36 (2019) says
that WeChat takes none from the clipboard; Mars-Editor-APP embeds them as data and says they arrive. Not tried here.
"""

import re

from selectolax.lexbor import LexborHTMLParser

GONE = (
    "script, style, link, meta, iframe, object, embed, form, input, button, select, textarea, audio, video, canvas"
    ", svg, math"
)
"""Elements that vanish with all that is in them."""

UNWRAPPED = (
    "details, summary, figure, figcaption, aside, article, header, footer, main, nav, dl, dt, dd, picture, time"
    ", abbr, mark, ul, ol, li"
)
"""Elements that are not known: their words stay."""

ATTRIBUTES = re.compile(r"id|class|name|role|tabindex|title|lang|dir|on\w+|aria-.*|data-.*")
"""Attributes that are removed."""

PROPERTIES = re.compile(
    r"position|float|clear|transform|z-index|top|right|bottom|left|inset|animation|transition|filter|clip|mask|font-family"
    r"|visibility|opacity|cursor|content|--.*|grid.*|flex.*|gap|column.*|columns"
)
"""Properties of a style that are removed."""

VALUES = re.compile(r"var\(|calc\(|url\(|clamp\(|expression|\d(?:em|rem|vw|vh|ch)\b")
"""Values that are not understood."""


def stripped(html: str) -> str:
    """A text as WeChat keeps it, in the worst case of all that is known."""
    tree = LexborHTMLParser(html, is_fragment=True)
    for node in tree.css(GONE):
        node.decompose()
    for node in tree.css("li li"):
        node.decompose()
    for node in tree.css(UNWRAPPED):
        node.unwrap()
    for node in tree.css("a"):
        if not (node.attributes.get("href") or "").startswith("https://mp.weixin.qq.com/"):
            node.unwrap()
    for node in tree.css("*"):
        for name in list(node.attributes):
            if ATTRIBUTES.fullmatch(name):
                del node.attrs[name]
        if "style" in node.attributes:
            node.attrs["style"] = _kept(node.attributes["style"] or "")
    return tree.html or ""


def _kept(style: str) -> str:
    rules = [rule.partition(":") for rule in style.split(";") if rule.strip()]
    return ";".join(
        f"{name}:{value}"
        for name, _, value in rules
        if not PROPERTIES.fullmatch(name.strip()) and not VALUES.search(value)
    )


def letters(text: str) -> str:
    """What is seen of a text: its characters without spaces."""
    return re.sub(r"[\s\u00a0\u200b\ufeff]+", "", text)


def seen_in(html: str) -> str:
    """The characters that a reader of HTML sees."""
    return letters(LexborHTMLParser(html).body.text())


def is_whole(words: str, text: str) -> bool:
    """Whether all characters of `words` are in a text, in their order."""
    rest = iter(text)
    return all(character in rest for character in words)
