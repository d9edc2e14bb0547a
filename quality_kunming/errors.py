"""What can be wrong with an editor's files, and how it is told."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether a problem keeps the site from going out."""

    ERROR = "错误"
    WARNING = "提醒"


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend: a file relative to the project, its line (from 1; 0: the whole file), a Chinese sentence.

    `rule` is the id of the rule under `checks/` that it breaks.
    """

    path: str
    line: int
    message: str
    rule: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return f"{self.place}: {shown(self.message)}"

    @property
    def place(self) -> str:
        """The file with its line, as it may be printed."""
        return f"{shown(self.path)}:{self.line}" if self.line else shown(self.path)

    @property
    def listed(self) -> str:
        """The problem in a list that a person reads: its place, whether it is only a reminder, its rule."""
        mark = "提醒：" if self.severity is Severity.WARNING else ""
        rule = f" [{self.rule}]" if self.rule else ""
        return f"{self.place}: {mark}{shown(self.message)}{rule}"


def shown(text: str) -> str:
    """A text for the screen: nothing in it ends the line, steers the terminal or cannot be encoded."""
    if text.isprintable():
        return text
    return "".join(
        one if one.isprintable() or one == "\u3000" else one.encode("unicode_escape").decode()
        for one in text
    )


class DataError(Exception):
    """The editor's files cannot become a site; `problems` names every reason, sorted by place."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))
