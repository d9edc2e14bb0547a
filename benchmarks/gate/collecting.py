"""Makes the folder of texts for `bench --gate --texts` from clones of the repositories that `texts.tsv` names.

`python -m benchmarks.gate.collecting CLONES FOLDER`, where each clone is CLONES/owner+name.
"""

import hashlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.gate.texts import SOURCES, rows
from quality_kunming.history import git

_TAG = re.compile(r"<[^<>\n]{1,2000}>|&nbsp;")
_PICTURE = re.compile(r"!\[[^\]\n]*\]\([^()\n]*\)")
_LINK = re.compile(r"\[([^\[\]\n]*)\]\([^()\n]*\)")
_HEADING = re.compile(r"^#{1,6}[ ].*\n", re.MULTILINE)
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_BREAKS = re.compile(r"[ \t]*\n(?:[ \t]*\n)*")
_MOST = 4000
"""Characters of a text, in whole paragraphs."""


def collect(clones: Path, folder: Path) -> Iterator[str]:
    """Write each text of the table that is the one that was judged; the names of the others."""
    folder.mkdir(parents=True, exist_ok=True)
    for row in rows(SOURCES):
        clone = clones / row["repository"].replace("/", "+")
        stored = git(clone, "show", f"{row['commit']}:{row['path']}")
        text = "" if stored is None else cut(stored.decode("utf-8", "replace"), int(row["part"]))
        if hashlib.sha256(text.encode()).hexdigest() == row["sha256"]:
            (folder / f"{row['text']}.txt").write_text(text, "utf-8", newline="\n")
        else:
            yield row["text"]


def cut(markdown: str, part: int) -> str:
    """What stands below the heading of a number, from 1; 0: all of it; only words, a paragraph between empty lines."""
    body = _FRONT_MATTER.sub("", markdown.replace("\r\n", "\n"))
    if part:
        body = _HEADING.split(body)[part]
    for pattern, right in ((_PICTURE, ""), (_LINK, r"\1"), (_TAG, "")):
        body = pattern.sub(right, body)
    paragraphs, length = [], 0
    for one in _BREAKS.split(body.strip()):
        length += len(one)
        if paragraphs and length > _MOST:
            break
        paragraphs.append(one)
    while paragraphs and paragraphs[-1].startswith("#"):
        paragraphs.pop()
    return "\n\n".join(paragraphs) + "\n"


if __name__ == "__main__":
    missing = [*collect(Path(sys.argv[1]), Path(sys.argv[2]))]
    print(f"取不到的 {len(missing)} 篇：{'、'.join(missing)}" if missing else "都取到了。")
