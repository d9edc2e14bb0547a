"""What an author wrote and no page shows: elements that may not stay, and words that a reader would miss."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import unescape

from selectolax.lexbor import LexborHTMLParser

from quality_kunming.reading.tags import TAG

from .links import DESTINATION

_VIDEO = "请另起一行写“::: 视频 网址 标题”"
_PLAYED = {
    "iframe": f"嵌进来的别的网页不会显示；是视频的，{_VIDEO}，别的写成链接 [文字](网址)",
    "video": f"嵌进来的视频不会显示；{_VIDEO}",
    "embed": f"嵌进来的内容不会显示；是视频的，{_VIDEO}，别的写成链接 [文字](网址)",
    "object": f"嵌进来的内容不会显示；是视频的，{_VIDEO}，别的写成链接 [文字](网址)",
    "audio": "嵌进来的声音不会播放；请写成链接 [文字](网址)",
    "source": f"嵌进来的视频、声音不会播放；{_VIDEO}",
}
_REMOVED = {
    **_PLAYED,
    **dict.fromkeys(["script", "style", "link", "meta", "template"], "网页代码不会显示，请删去"),
    **dict.fromkeys(
        ["svg", "math", "canvas", "map", "area", "param"],
        "画出来的图不会显示；请存成图片再放进来",
    ),
    **dict.fromkeys(
        ["form", "input", "button", "select", "option", "textarea"],
        "表单在这里不能用；报名表请放进 content/downloads/ 给人下载",
    ),
    **dict.fromkeys(
        ["title", "head", "html", "body", "frame", "frameset"], "是整个网页的代码，请删去，只留正文"
    ),
    "marquee": "滚动的字不会滚动，请删去这个标签",
}
_SHOWN = re.compile(r"\ssrc\s*=\s*[\"']?(?=[^\s\"'>])(?!(?!https?:)[a-z][a-z0-9+.-]*:)", re.I)
_NAME = re.compile(r"</?([a-z][a-z0-9]*)", re.IGNORECASE)
_WORDS = re.compile(r"[0-9A-Za-z\u00c0-\u024f\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_UNREAD = re.compile(
    rf"{TAG.pattern}|\]{DESTINATION.pattern}|^ {{0,3}}\[[^\]\n^][^\]\n]*\]:.*$|\[\^[^\]\n]+\]:?|\]\[[^\]\n]*\]"
    r"|^[ \u3000]*[:：]{3}.*$|\{#[^\s{}]+\}[ \t]*$|^[> \t\u3000\u00a0]*\d+[.．]|&\#?[0-9a-z]+;",
    re.IGNORECASE | re.MULTILINE,
)
_LOSING = re.compile(r"<[a-zA-Z/!?]|^[ ]{0,3}\[[^\^\]\n][^\]\n]*\]:", re.MULTILINE)
_NOTE = re.compile(r"(^[ ]{0,3})?\[\^([^\]\n]+)\]:", re.MULTILINE)


def may_lose_words(text: str) -> bool:
    """Whether a text without code has anything by which words may be lost; most texts need not be rendered."""
    if _LOSING.search(text):
        return True
    notes = list(_NOTE.finditer(text)) if "]:" in text else ()
    is_twice = len({note[2] for note in notes}) < len(notes)
    return is_twice or any(note[1] is None for note in notes)


def vanished_elements(text: str) -> Iterator[tuple[int, str]]:
    """Place (from 0) and sentence for each element in a text without code that no page may hold."""
    for tag in TAG.finditer(text) if "<" in text else ():
        name = _NAME.match(tag[0])[1].lower() if _NAME.match(tag[0]) else ""
        if name == "img" and not _SHOWN.search(tag[0]):
            yield tag.start(), _unshown_picture(tag[0])
        elif name in _REMOVED and not tag[0].startswith("</"):
            yield tag.start(), f"<{name}>：{_REMOVED[name]}"


def _unshown_picture(tag: str) -> str:
    """What to say of a picture without an address that a page can use."""
    by = "写在 data-src 里（公众号的写法）" if "data-src" in tag else "没有写，或者不能用"
    return (
        f"<img>：图片的地址{by}，不会显示；请把图片存进 content/images/，"
        '写成 ![替代文字](images/文件名.jpg "说明｜摄影：某某")'
    )


def vanished_words(text: str, html: str) -> Iterator[tuple[int, str]]:
    """Place (from 0) and sentence of the first words in each line that are not in its rendering.

    It is asked of what no rule foresaw: where words go is not to depend on a list of slips.
    """
    shown = _shown(html)
    written = [*_WORDS.finditer(_UNREAD.sub(_blank, text))]
    lost = [one for one in written if one[0] not in shown] or _short_of(written, shown)
    lines: set[int] = set()
    for one in lost:
        line = text.count("\n", 0, one.start())
        if line not in lines:
            lines.add(line)
            yield one.start(), _lost(one[0])


def _short_of(written: Sequence[re.Match[str]], shown: str) -> Sequence[re.Match[str]]:
    """The last of the words with a character that a page shows less often than it is written."""
    missing = Counter("".join(one[0] for one in written)) - Counter(shown)
    return [one for one in written if missing.keys() & set(one[0])][-1:]


def _shown(html: str) -> str:
    """All that a page says: its text, and what stands for pictures."""
    tree = LexborHTMLParser(html, is_fragment=True)
    told = [
        node.attributes.get(name) or ""
        for name in ("alt", "title")
        for node in tree.css(f"[{name}]")
    ]
    return "\n".join([unescape(re.sub("<[^>]*>", "", html)), *told])


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _lost(words: str) -> str:
    return f"“{words[:20]}”不会显示在页面上；请核对这一行的符号，要显示的尖括号、方括号用中文的〈〉【】"
