"""The words of texts, as a dictionary cuts them, and how counts of them are written."""

import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

_RUN = re.compile(r"[\u4e00-\u9fff]+")
_WIDTH = 58


def cut_words(folder: Path) -> list[list[str]]:
    """The words between two marks, for every file of a folder and its folders in order."""
    from rjieba import cut

    return [
        [sys.intern(one) for one in cut(run[0], False)]
        for text in read_texts(folder)
        for run in _RUN.finditer(text)
    ]


def read_texts(folder: Path) -> Iterator[str]:
    """The texts of the files of a folder and its folders, in order."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.read_text("utf-8", errors="replace")


def level(times: int) -> int:
    """How often, as twice a logarithm."""
    return round(2 * math.log(times))


def by_level(levels: Mapping[str, int]) -> dict[int, list[str]]:
    """Level, the highest first → what has it, in order."""
    groups: dict[int, list[str]] = defaultdict(list)
    for one in sorted(levels):
        groups[levels[one]].append(one)
    return dict(sorted(groups.items(), reverse=True))


def folded(entries: Iterable[str], space: str = " ", indent: str = "  ") -> str:
    """Entries in the lines of a folded scalar of YAML."""
    lines = [""]
    for entry in entries:
        if lines[-1] and len(lines[-1]) + len(entry) > _WIDTH:
            lines.append("")
        lines[-1] += f"{space if lines[-1] else ''}{entry}"
    return "".join(f"{indent}{line}\n" for line in lines)
