"""Records: readers see the values that hold Chinese words, not keys, comments, names of files and addresses."""

import re
from collections.abc import Iterator

import yaml

from quality_kunming.errors import Problem
from quality_kunming.model.policy import POLICY_FILES
from quality_kunming.reading.document import Document, Kind, Range
from quality_kunming.reading.text import decode
from quality_kunming.reading.yaml import YamlError, compose

VERBATIM_FOLDERS = ("data/sources/", "data/media_reports/")
"""Records that copy the titles of others."""

VERBATIM_FIELDS = {
    "data/national_themes/": ("name",),
    "data/ambassadors/": ("declaration", "story"),
}
"""Start of a file's name → fields that copy others' words."""

WRONG_FIELDS = {POLICY_FILES["wording"]: ("wrong", "allowed")}
"""File → fields that hold what is wrong on purpose, or looks so."""

WORDS_ALLOWED = POLICY_FILES["exceptions"]
"""Its `words` repeat what they let through; an exception that lets nothing through is a fault of its own."""

_ALLOWED = re.compile(r"^([ -]*words:)(.*)$", re.MULTILINE)
_FIGURE_KEY = re.compile(
    r"(?<=\])\([ \u3000]{0,9}<?[ \u3000]{0,9}数据[ \u3000]{0,9}[:：](?:[^()\n]|\([^()\n]{0,200}\)){1,200}\)"
)
_FIELD = re.compile(
    r"^[ ]*(?:- )*[A-Za-z_\u4e00-\u9fff]{1,20}(?P<colon>:)(?=[ ]|$)(?:[ ]*(?P<list>\[[^\[\]\n]*\])[ ]*$)?",
    re.MULTILINE,
)
_WORDS = re.compile(r"[\u2e80-\u2fdf\u3400-\u9fff\ue000-\ufaff\U00020000-\U0003ffff]")
"""Chinese characters, and what a paste makes of them."""


def read(name: str, data: bytes) -> Document | None:
    """The document; None where the bytes are no text, which loading says."""
    text = decode(data, name)
    if isinstance(text, Problem):
        return None
    if name == WORDS_ALLOWED:
        text = _ALLOWED.sub(lambda found: found[1] + " " * len(found[2]), text)
    unread, quoted = split(name, text)
    return Document(
        name, text, Kind.YAML, unread, quoted, is_reprint=name.startswith(VERBATIM_FOLDERS)
    )


def split(name: str, text: str) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    """What no reader sees in a YAML text, and what of the rest are others' words.

    A text that is no YAML is read whole, but for the signs that make its fields and lists.
    """
    scalars = fields(text)
    if scalars is None:
        return tuple(_structure(text)), ()
    verbatim = next((v for start, v in VERBATIM_FIELDS.items() if name.startswith(start)), ())
    read, quoted, at, unread = [], [], 0, []
    for key, scalar in scalars:
        place = (scalar.start_mark.index, scalar.end_mark.index)
        if _WORDS.search(scalar.value) and key not in WRONG_FIELDS.get(name, ()):
            read.append(place)
            if key in verbatim:
                quoted.append(place)
    for start, end in sorted(read):
        unread.append((at, start))
        at = end
    keys = (found.span() for found in _FIGURE_KEY.finditer(text))
    return (*unread, (at, len(text)), *keys), tuple(quoted)


def _structure(text: str) -> Iterator[Range]:
    """The colons behind the names of fields, and the commas of lists in brackets."""
    for found in _FIELD.finditer(text):
        yield found.start("colon"), found.end("colon")
        for comma in re.finditer(",", found["list"] or ""):
            at = found.start("list") + comma.start()
            yield at, at + 1


def fields(text: str) -> list[tuple[str, yaml.ScalarNode]] | None:
    """Every value of a YAML text with the name of its field; None where it is no YAML."""
    try:
        return list(_scalars(compose(text), "", 0))
    except YamlError:
        return None


def _scalars(node: yaml.Node | None, key: str, depth: int) -> Iterator[tuple[str, yaml.ScalarNode]]:
    """Every value with the name of the field that it stands in."""
    if isinstance(node, yaml.ScalarNode):
        yield key, node
    elif depth > 20:
        return
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item, key, depth + 1)
    elif isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield from _scalars(value, str(name.value), depth + 1)
