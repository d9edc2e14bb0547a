"""One more item in a list of a YAML text; every other line stays as it is."""

import codecs
import re

import yaml as libyaml

from quality_kunming.authoring.blank import item
from quality_kunming.reading import yaml

ODD = "的写法特别，没有动它"


def insert_item(text: str, key: str, lines: list[str], before: list[str]) -> str:
    """The text with an item (its lines, without indentation) at the end of the list `key`.

    A list that is missing is made: below the comment that keeps its place, else before the first of the fields
    `before`. ValueError where the list is written in brackets.
    """
    rows = text.split("\n")
    fields = {name.value: (name, value) for name, value in yaml.compose(text).value}
    if key not in fields:
        at = _place_of_new(rows, key, [fields[one][0] for one in before if one in fields])
        return "\n".join([*rows[:at], f"{key}:", *_dashed(lines, 2), *rows[at:]])
    name, value = fields[key]
    if not getattr(value, "value", None):  # nothing, '' or []
        at = name.start_mark.line
        return "\n".join([*rows[:at], f"{key}:", *_dashed(lines, 2), *rows[at + 1 :]])
    if not isinstance(value, libyaml.SequenceNode) or value.flow_style:
        raise ValueError(f"“{key}”写在一行的方括号里，插不进去；请改成一行一个短横的写法")
    indent = len(re.match(" *", rows[value.start_mark.line])[0])
    at = _end_of(value, rows, indent)
    return "\n".join([*rows[:at], *_dashed(lines, indent), *rows[at:]])


def as_saved(changed: str, text: str, data: bytes, name: str) -> bytes:
    """The bytes of the changed text, with the line ends and the mark at the beginning that the file has."""
    for newline in ("\n", "\r\n"):
        for mark in (b"", codecs.BOM_UTF8):
            if mark + text.replace("\n", newline).encode() == data:
                return mark + changed.replace("\n", newline).encode()
    raise ValueError(f"{name} {ODD}：换行的写法不一致；请用编辑器统一成一种再试")


def _dashed(lines: list[str], indent: int) -> list[str]:
    return [" " * indent + line.removeprefix("  ") for line in item(lines)]


def _place_of_new(rows: list[str], key: str, later: list[libyaml.Node]) -> int:
    """The row before which a new list stands."""
    waiting = next((at for at, row in enumerate(rows) if re.match(rf"# ?{key}:", row)), None)
    if waiting is not None:
        at = waiting + 1
        while at < len(rows) and rows[at].startswith("#  "):
            at += 1
        return at
    at = min((node.start_mark.line for node in later), default=len(rows))
    while at and (not rows[at - 1].strip() or rows[at - 1].startswith("#")):
        at -= 1
    return at


def _end_of(node: libyaml.Node, rows: list[str], indent: int) -> int:
    """The row below the last of a list: below its last words, and what is commented out of its last item."""
    leaf = node
    while leaf.value and not isinstance(leaf, libyaml.ScalarNode):
        leaf = leaf.value[-1] if isinstance(leaf, libyaml.SequenceNode) else leaf.value[-1][1]
    at = leaf.end_mark.line + (1 if leaf.end_mark.column else 0)
    while at > leaf.start_mark.line + 1 and not rows[at - 1].strip():
        at -= 1
    inner = re.compile(rf" {{{indent + 1},}}#")
    while at < len(rows) and inner.match(rows[at]):
        at += 1
    return at
