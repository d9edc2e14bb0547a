"""autocorrect's rules of width (GB/T 15834), place by place; those about spaces are off: 10条措施, 9月1日 stay."""

import json
from collections.abc import Iterator
from functools import cache

import autocorrect_py

_OFF = (
    "space-word",
    "space-punctuation",
    "space-bracket",
    "space-backticks",
    "space-dash",
    "space-dollar",
    "no-space-fullwidth",
    "no-space-fullwidth-quote",
    "spellcheck",
)
_ON = ("fullwidth", "halfwidth-word", "halfwidth-punctuation")


def changes(line: str) -> Iterator[tuple[int, str]]:
    """Each character of a line that has the wrong width, with the right one; changed spaces do not count."""
    _configure()
    fresh = autocorrect_py.format(line)
    old = new = 0
    while old < len(line) and new < len(fresh):
        if line[old] == fresh[new]:
            old, new = old + 1, new + 1
        elif line[old].isspace():
            old += 1
        elif fresh[new].isspace():
            new += 1
        else:
            yield old, fresh[new]
            old, new = old + 1, new + 1


@cache
def _configure() -> None:
    """Once for the process; the library keeps it."""
    rules = dict.fromkeys(_OFF, 0) | dict.fromkeys(_ON, 1)
    autocorrect_py.load_config(json.dumps({"rules": rules}))
