"""The lines that an author wrote, without their code, and where a piece of the rendering stands."""

import re
from collections import defaultdict
from collections.abc import Callable
from html import unescape

from .fences import code_blocks
from .sanitise import without_forbidden

_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)([^\n]*?)(?<!`)\1(?!`)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_IN_ADDRESS = r"[\w/.#?%&-]"


def lines_only(markdown: str) -> str:
    """The text with one kind of line end and no character that rendering drops."""
    return without_forbidden(markdown).replace("\r\n", "\n").replace("\r", "\n")


def without_code(markdown: str) -> str:
    """The text with its code blanked out, line for line."""
    text = lines_only(markdown)
    if "```" in text or "~~~" in text:
        lines = text.split("\n")
        for block in code_blocks(lines):
            lines[block.start : block.stop] = [""] * len(block)
        text = "\n".join(lines)
    if "`" in text:
        text = _CODE_SPAN.sub(lambda code: " " * len(code[0]), text)
    if "<!--" in text:
        text = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
    return text


def outside_code(markdown: str, change: Callable[[str], str]) -> str:
    """The text with everything changed that is no code, piece by piece."""
    lines = markdown.split("\n")
    pieces, at = [], 0
    for block in code_blocks(lines):
        pieces += [_outside_spans(lines[at : block.start], change), lines[block.start : block.stop]]
        at = block.stop
    pieces.append(_outside_spans(lines[at:], change))
    return "\n".join(line for piece in pieces for line in piece)


def _outside_spans(lines: list[str], change: Callable[[str], str]) -> list[str]:
    text, changed, at = "\n".join(lines), [], 0
    for code in _CODE_SPAN.finditer(text):
        changed += [change(text[at : code.start()]), code[0]]
        at = code.end()
    return "".join([*changed, change(text[at:])]).split("\n") if lines else []


class SourceLines:
    """Finds again in a text what its rendering tells without a line."""

    def __init__(self, text: str) -> None:
        self._texts = [unescape(_ESCAPE.sub("", part)) for part in (without_code(text), text)]
        self._ends: defaultdict[str, int] = defaultdict(int)

    def find(self, written: str) -> int:
        """The line (from 1) of the next place where `written` stands alone, or else of the first."""
        return self._next(rf"(?<!{_IN_ADDRESS}){re.escape(written)}(?!{_IN_ADDRESS})")

    def find_words(self, words: str) -> int:
        """The line (from 1) of the next place with these words."""
        return self._next(re.escape(words))

    def find_record(self, key: str) -> int:
        """The line (from 1) of the next `:::` line with this key."""
        return self._next(rf"[:：]{{3}}[^\n]*{re.escape(key)}")

    def _next(self, pattern: str) -> int:
        place = re.compile(pattern)
        for text in self._texts:
            found = place.search(text, self._ends[pattern]) or place.search(text)
            if found:
                self._ends[pattern] = found.end()
                return text.count("\n", 0, found.end()) + 1
        return 1
