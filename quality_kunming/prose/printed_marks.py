"""Marks of Markdown and HTML that readers would see as they are."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from .masks import masks

_LINK = "链接要写成 [文字](/网址/)，括号用半角，中间没有空格"
_STARS = "强调要在前后各写两个星号，星号紧挨着字"
_CODE = "这是网页代码，请删去，或者改成要显示的字"
_TAGS = (
    "p|div|span|br|hr|img|a|b|i|u|em|strong|font|table|t[rdh]|thead|tbody|ul|ol|li|h[1-6]|script|style|iframe"
    "|center|section|video|input|form|meta|link"
)
MARKS = {
    r"!\[[^\]\n]{0,100}\]": "图片要写成 ![替代文字](images/文件名.jpg)，括号用半角",
    r"(?<=[\]］])[(（](?:https?:|/|images/|#)": _LINK,
    r"\]\(": _LINK,
    r"(?<![*\d])\*\*(?=[^\W\d]|[“《（])|(?<!\S)(?<!\d[ ])\*\*(?!\*)": _STARS,
    r"__[^_\s][^_\n]{0,80}__|~~[^~\n]{1,80}~~": _STARS,
    r"[:：]{3,}": "三个冒号要单独占一行，前后空一行",
    r"(?m:^[ \t]*(?!#[^#\n]{1,40}#)#{1,6}[ \t]*(?=[\u4e00-\u9fff]))": "小标题的井号后面要空一格，上面要空一行",
    r"\[\^[^\]\[\n]{1,40}\]": "脚注的号和文末的脚注要对得上",
    r"\|[ \t]*:?-{3,}:?[ \t]*\|": "表格上面要空一行，每行的竖线要对得上",
    r"`[^`\n]{1,100}`|```": "反引号没有成对，请删去",
    rf"</?(?:{_TAGS})\b[^<>\n\u4e00-\u9fff]{{0,200}}>": _CODE,
    r"&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|hellip|middot|#\d{2,6}|#x[0-9a-fA-F]{2,6});": _CODE,
}
"""Pattern of what visitors would read → what to write."""

_SIGNS = (
    "![",
    "](",
    "］(",
    "]（",
    "］（",
    "**",
    "__",
    "~~",
    ":::",
    "：：：",
    "::：",
    ":：:",
    "#",
    "[^",
    "--",
    "`",
    "<",
    "&",
)
_COLONS = tuple("".join(one) for one in product(":：", repeat=3))
_NEEDED = (
    ("![",),
    ("](", "］(", "]（", "］（"),
    ("](",),
    ("**",),
    ("__", "~~"),
    _COLONS,
    ("#",),
    ("[^",),
    ("---",),
    ("`",),
    ("<",),
    ("&",),
)
"""For each mark signs of which it has one: where there is none, it need not be looked for."""
_HEADING = re.compile(r"#[ \t]*[\u4e00-\u9fff]")
_SIGNED = re.compile("|".join(map(re.escape, _SIGNS)))
_ADVICE = list(MARKS.values())
_RIGHT = re.compile(
    r"\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*|!?\[[^\[\]\n]*\]\([^()\n]*\)|&(?:nbsp|amp|lt|gt|ensp|emsp);"
)
_LEFT = re.compile(r"\*\*|__|~~|`|\]\(|!\[|&#?\w+;")


def printed_marks(words: str) -> Iterator[tuple[int, int, str]]:
    """From, to, and what to write instead of each mark in words that are shown."""
    if not _SIGNED.search(words):
        return
    for found in _any_of(_likely(words)).finditer(words):
        if not _is_mask(words, *found.span()):
            yield *found.span(), _ADVICE[int(found.lastgroup[1:])]


def _likely(words: str) -> tuple[int, ...]:
    """The places of the marks that may be in words."""
    places = (place for place, signs in enumerate(_NEEDED) if any(sign in words for sign in signs))
    return tuple(one for one in places if _NEEDED[one] != ("#",) or _HEADING.search(words))


@cache
def _any_of(places: tuple[int, ...]) -> re.Pattern:
    """Finds marks by their places: one after another as all of them together would."""
    marks = [*MARKS]
    return re.compile("|".join(f"(?P<m{one}>{marks[one]})" for one in places) or "(?!)")


def may_print_marks(text: str) -> bool:
    """Whether a text without code has any mark that may be left as it is."""
    return bool(_LEFT.search(_RIGHT.sub("", text)))


def _is_mask(words: str, start: int, end: int) -> bool:
    """Whether the stars stand for what is not told."""
    if set(words[start:end]) != {"*"}:
        return False
    line = words.rfind("\n", 0, start) + 1
    stop = words.find("\n", end)
    return start - line in masks(words[line : stop if stop >= 0 else len(words)])
