"""What `check --fix` has changed, as it is told."""

import re
from dataclasses import dataclass

from quality_kunming.errors import shown
from quality_kunming.fixing.edits import Edit
from quality_kunming.reading.document import Document

_CLEAR = 4
"""Characters; what is shorter is told with what stands beside it."""
_WORD_LENGTH = 20
_WORD = re.compile(r"[a-z_]*\Z")
"""A word of Latin letters that would be cut, such as the name of a field."""
_SHOWN = 40
"""Characters of what was written that are shown."""


@dataclass(frozen=True)
class Fix:
    """What was written where; `new` is empty where something was taken out. `before` and `after` stand beside it."""

    path: str
    line: int
    old: str
    new: str
    before: str = ""
    after: str = ""

    @classmethod
    def of(cls, document: Document, edit: Edit) -> "Fix":
        """The change of a document."""
        start, end, new = edit
        text = document.text
        word = _WORD.search(text, max(start - _WORD_LENGTH, 0), start)
        before = _seen(
            text[min(max(start - 4, 0), word.start()) : start].rpartition("\n")[2]
        ).lstrip()
        after = _seen(text[end : end + 4].partition("\n")[0]).rstrip()
        return cls(document.name, document.line(start), text[start:end], new, before, after)

    def __str__(self) -> str:
        return f"{shown(self.path)}:{self.line}: {self._told()}"

    def _told(self) -> str:
        if not _seen(self.old).strip() and not _seen(self.new).strip():
            return self._told_unseen()
        is_short = len(self.old) < _CLEAR
        before, after = (self.before, self.after) if is_short else ("", "")
        return f"“{before}{_short(self.old)}{after}”改成“{before}{_short(self.new)}{after}”"

    def _told_unseen(self) -> str:
        """What became of signs that nobody sees."""
        place = f"“{self.before or '行首'}”后面"
        if "\n" in self.new:
            return f"“{self.after}”前面的空格改成了空一行，各成一段"
        if self.new:
            return f"{place}的{_named(self.old)}改成了普通的空格"
        return f"{place}删去了{_named(self.old)}"


def _seen(text: str) -> str:
    return "".join(filter(str.isprintable, text))


def _short(text: str) -> str:
    """Words in one line, not too many of them."""
    line = shown(" ".join(text.splitlines()).replace("\t", " "))
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}……"


def _named(text: str) -> str:
    """What was taken out that nobody sees."""
    if text.strip("\n") and not text.strip(" \t\u3000"):
        return "空格"
    if text.isspace():
        return "空行" if "\n" in text else "空格"
    return f"看不见的字符（{'、'.join(f'U+{ord(sign):04X}' for sign in text)}）"
