"""What can be wrong with an editor's files, and how it is told."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from quality_kunming.masking import without_personal


class Severity(StrEnum):
    """Whether a problem keeps the site from going out."""

    ERROR = "错误"
    WARNING = "提醒"


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend: a file relative to the project, its line (from 1; 0: the whole file), a Chinese sentence.

    `rule` is the id of the rule under `checks/` that it breaks. Whoever made the sentence, it names nobody whom
    `masking` knows, and every sign of it can be seen.
    """

    path: str
    line: int
    message: str
    rule: str = ""
    severity: Severity = Severity.ERROR
    trace: str = field(default="", compare=False, repr=False)
    """For developers: where in the program a file was too much for it."""
    span: tuple[int, int] | None = field(default=None, compare=False, repr=False)
    """From which character of the file's text to which; None: a line, or the whole of it."""

    def __post_init__(self):
        object.__setattr__(self, "message", printable(self.message))

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"

    @property
    def file(self) -> str:
        """The path as it may be printed."""
        return printable(self.path)

    @property
    def place(self) -> str:
        """The file with its line, as it may be printed."""
        return f"{self.file}:{self.line}" if self.line else self.file

    @property
    def listed(self) -> str:
        """The problem in a list that a person reads: its place, whether it is only a reminder, its rule."""
        mark = "提醒：" if self.severity is Severity.WARNING else ""
        rule = f" [{self.rule}]" if self.rule else ""
        return f"{self.place}: {mark}{self.message}{rule}"


def printable(text: str) -> str:
    """What everybody may read, in a log too: `shown`, with what is personal masked."""
    return shown(without_personal(text))


INVISIBLE = {
    "\t": "Tab",
    "\n": "换行",
    "\r": "换行",
    "\xa0": "不换行空格",
    "\u200b": "零宽空格",
    "\ufeff": "字节顺序标记",
}
"""What cannot be seen → what an editor calls it."""


def shown(text: str) -> str:
    """A text for the screen: nothing in it ends the line, steers the terminal, hides or cannot be encoded."""
    if text.isprintable():
        return text
    return "".join(
        one if one.isprintable() or one == "\u3000" else f"〔{INVISIBLE.get(one, _code(one))}〕"
        for one in text
    )


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


class DataError(Exception):
    """The editor's files cannot become a site; `problems` names every reason, sorted by place."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self):
        return DataError, (self.problems,)
