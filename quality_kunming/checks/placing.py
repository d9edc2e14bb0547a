"""Where in the editors' files stands what was found on finished pages: each slip once, at its line."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.reading.text import read_text

_QUOTED = re.compile(r"“([^“”]+)”|（“(.+)”）")
_CUT = "… \n"
SHORTEST = 5
"""Signs of a quotation by which its line is known."""


@dataclass(frozen=True)
class Place:
    """A file that an editor mends, and its line (0: the whole file)."""

    file: str
    line: int = 0


@dataclass
class Placed:
    """What was found on pages: slips by their places, and what stands in no file that is known."""

    slips: dict[tuple[str, Place, str], str] = field(default_factory=dict)
    others: dict[tuple[str, str], list[Page]] = field(default_factory=lambda: defaultdict(list))


def placed(site: FinishedSite, findings: Iterable[tuple[Page, str, str]]) -> Placed:
    """The findings (page, rule, sentence) by their places; what other pages repeat is told at its own file alone."""
    lines = _Lines(site)
    found = Placed()
    rest: list[tuple[Page, str, str]] = []
    for page, rule, message in findings:
        place = lines.place(page.editors_file, message)
        if place.line:
            mark = next(iter(_quotations(message)), "")
            found.slips.setdefault((rule, place, mark), told_of(page, message))
        else:
            rest.append((page, rule, message))
    files: dict[str, list[str]] = defaultdict(list)
    for rule, place, _ in found.slips:
        files[rule].append(place.file)
    for page, rule, message in rest:
        if not any(lines.place(file, message).line for file in files[rule]):
            found.others[rule, message].append(page)
    return found


def told_of(page: Page, message: str) -> str:
    """The sentence with the page that it is about."""
    return message if message.startswith("页面") else f"页面 {page.address} {message}"


class _Lines:
    """The lines of the editors' files of a site, read once."""

    def __init__(self, site: FinishedSite):
        self._root = site.collection.root if site.collection else None
        self._files: dict[str, Sequence[str]] = {}

    def place(self, file: str, message: str) -> Place:
        """Where what a sentence quotes stands in a file, the longest piece of it that one line alone has."""
        for quoted in sorted(_quotations(message), key=len, reverse=True):
            if line := _line_with(quoted, self._lines(file)):
                return Place(file, line)
        return Place(file)

    def _lines(self, file: str) -> Sequence[str]:
        if file not in self._files:
            is_ours = self._root is not None and file.startswith(("content/", "data/"))
            text = read_text(self._root / file, file) if is_ours else ""
            self._files[file] = (
                [_bare(one) for one in text.split("\n")] if isinstance(text, str) else ()
            )
        return self._files[file]


def _quotations(message: str) -> list[str]:
    return [(match[1] or match[2]).strip(_CUT) for match in _QUOTED.finditer(message)]


def _bare(text: str) -> str:
    return "".join(text.split())


def _line_with(quoted: str, lines: Sequence[str]) -> int:
    """The number of the one line that has most of a quotation, or all its words; 0 where none or several have."""
    whole = _bare(quoted)
    for length in range(len(whole), min(SHORTEST, len(whole)) - 1, -1):
        for start in range(len(whole) - length + 1):
            having = _having([whole[start : start + length]], lines)
            if having:
                return having[0] if len(having) == 1 else 0
    having = _having(quoted.split(), lines) if len(quoted.split()) > 1 else []
    return having[0] if len(having) == 1 else 0


def _having(words: Sequence[str], lines: Sequence[str]) -> list[int]:
    """The numbers of the lines with all these words."""
    return [number for number, line in enumerate(lines, 1) if all(one in line for one in words)]
