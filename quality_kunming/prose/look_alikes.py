"""Lines that look like a heading or an item of a list, and are shown as running text."""

import re
from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborHTMLParser

from .numbering import read_number

_APART = "请在上面空一行"
_ANYWHERE = {
    re.compile(r"(?:#{1,6}|＃{1,6})(?![#＃])[ \u3000\u00a0]*(?=[^\s#＃])(?![^#＃]*[#＃])"): (
        "像是小标题，可是没有成为标题；井号后面空一格，上面空一行"
    ),
    re.compile(r"[=＝]{3,}$"): "等号画的线会照样显示；小标题请写成“## 标题”，分隔线请写 ---",
    re.compile(
        r"＞[ \u3000]?(?=\D)"
    ): "像是引用，可是没有成为引用；请把全角的“＞”改成“>”，上面空一行",
}
_BELOW = {
    re.compile(r"(?:[●•◆■▪○◇★☆]|[-*+－][ \u3000\u00a0])[ \u3000]*\S"): (
        f"像是列表的一项，可是和上一行连成了一段；{_APART}"
    ),
}
_NUMBERED = f"像是编了号的一项，可是和上一行连成了一段；{_APART}"
_MARKED = r"(?:[-*+－][ \u3000\u00a0]|\d{1,2}[.．、)）]|[（(][一二三四五六七八九十\d]|[①-⒛])"
PERHAPS = re.compile(
    r"^[ \u3000]*(?:[＃＞●•◆■▪○◇★☆]|[=＝]{3,}$|#(?!#{0,5} [^#\n]+$))"
    rf"|^(?![ ]*{_MARKED})[ \u3000]*[^\s\u3000][^\n]*\n(?=[ \u3000]*{_MARKED})",
    re.MULTILINE,
)
"""What a text has that holds such a line; most texts need not be rendered."""
_NUMBER = re.compile(r"^( {0,3})(\d{1,9})[.．](?!\d)[ \u3000\u00a0]*(?=\S)")


def shown_as_text(tree: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    """The words of each such line in a rendering, and what to say of it."""
    for node in tree.css("p,li,td,dd"):
        lines = node.text(deep=node.tag == "p").strip("\n").split("\n")
        for place, line in enumerate(lines):
            line = line.strip()
            if message := _message(line, lines[:place]):
                yield line, f"“{line[:20]}”{message}"


def _message(line: str, above: Sequence[str]) -> str | None:
    for pattern, message in (_ANYWHERE | _BELOW if above else _ANYWHERE).items():
        if pattern.match(line):
            return message
    if not above:
        return None
    number = read_number(line)
    last = next(filter(None, (read_number(one.strip()) for one in reversed(above))), None)
    is_row = number and last and number.kind == last.kind and number.value == last.value + 1
    return _NUMBERED if is_row else None


def renumbered(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Line (from 1) and sentence for each list whose numbers a page would count otherwise."""
    row: list[int] = []
    gap = 0
    for place, line in enumerate((*lines, "。")):
        found = _NUMBER.match(line)
        if found:
            row.append(int(found[2]))
            gap = 0
            if len(row) > 1 and set(row) != {row[0]} and row[-1] != row[-2] + 1:
                yield place + 1, _counted(row)
                row = [row[-2] + 1]
        elif not line.strip():
            gap += 1
        elif gap or not row:
            if not line.startswith("  "):
                row = []
            gap = 0


def _counted(row: Sequence[int]) -> str:
    shown = row[-2] + 1
    return f"编号从 {row[-2]} 跳到了 {row[-1]}，页面上会显示 {shown}；请改好编号，或者在两项之间另起一段"
