"""Signs that have their shape in a font of Word only, and those that stand for something that was not pasted."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.views import HAN
from quality_kunming.reading.document import Document, Kind

_BULLETS = "\uf06c\uf06e\uf075\uf076\uf09f\uf0a7\uf0b7\uf0d8"
"""The bullets of lists, as the fonts Wingdings and Symbol number them."""
_ITEM = rf"(?=[{HAN}“《（\d])"
_BULLET = re.compile(
    rf"(?<![^\n])[ \t\u3000]*(?:[{_BULLETS}][ \t\u3000\u00a0]*|[ØüŸ²][ \t\u3000]+){_ITEM}"
)
_LETTER = re.compile(rf"(?<![^\n])([lnuv])[ \t\u3000]+{_ITEM}[^\n]*\n\s*\1[ \t\u3000]+{_ITEM}")
"""The same bullets without their font, one item below the other."""
_OTHER = re.compile("[\ue000-\uf8ff]+|\ufffc+")


def font_signs(document: Document) -> Iterator[Slip]:
    """What to say of each such sign that readers see."""
    text = document.prose
    bullets = [match.span() for match in _BULLET.finditer(text)]
    right = "- " if document.kind is Kind.MARKDOWN else None
    for span in bullets:
        yield Slip(*span, "行首是 Word 的项目符号，读者看到的是方框或者字母；请写成“- ”", right)
    for match in _LETTER.finditer(text):
        told = f"行首的“{match[1]}”是 Word 的项目符号变成的字母；请每一项写成“- ”"
        yield Slip(*match.span(1), told)
    for match in _OTHER.finditer(text):
        if not any(start <= match.start() < end for start, end in bullets):
            yield Slip(*match.span(), _told(match, document.text))


def _told(match: re.Match, text: str) -> str:
    near = text[max(match.start() - 6, 0) : match.start()].split("\n")[-1].strip()
    place = f"“{near}”后面" if near else "行首"
    code = f"U+{ord(match[0][0]):04X}"
    if match[0][0] == "\ufffc":
        return f"{place}是图片、附件的空位（{code}），东西没有粘贴过来；请补上，不要的删去这个空位"
    return f"{place}的符号（{code}）只有一种字体里有，读者看到的是方框；请换成普通的字"
