"""The YAML of a file, and the slips of a Chinese input method that keep it from being read."""

import re
from collections.abc import Iterator

from quality_kunming.fixing.edits import Edit
from quality_kunming.model.field_kinds import field_names
from quality_kunming.reading.document import Document, Kind
from quality_kunming.reading.front_matter import split
from quality_kunming.reading.yaml import COMMENT, INVISIBLE, YamlError, parse

_ODD = "\t\u3000\u00a0\u2002-\u200a\u202f"
_WIDTHS = {"\t": 2, "\u3000": 2}
"""Sign of an indent → how many spaces it is as wide as; any other is one."""

_BORROWED = {"draft"}
"""Fields of other generators that `values` knows the meaning of."""

_FENCE = re.compile(rf"[ {_ODD}]*[-－—–―─]{{3,6}}[ {_ODD}]*$")
_LINE = re.compile(
    rf"(?P<indent>[ {_ODD}]*)(?P<dashes>(?:[-－][ {_ODD}]+)*)(?P<key>[A-Za-z_]+)"
    rf"(?P<colon>[ {_ODD}]*[:：﹕︰][ {_ODD}]*)(?P<value>.*)$"
)
_ITEM = re.compile(rf"(?P<indent>[ {_ODD}]*)(?P<dashes>(?:[-－][ {_ODD}]+)+)")
_BLOCK = re.compile(r"[|>][+-]?\d?$")
_LIST = re.compile(r"([\[【［])(.*)([\]】］])[ \t]*$")
_TWO_COLONS = re.compile(r"[^\s\"'\[\]{}|>&*!%@`#,?-].*:(?: |$)")


def head_of(document: Document) -> tuple[str, int]:
    """The YAML of a document, and where in the text it begins; empty where it has none."""
    if document.kind is Kind.YAML:
        return document.text, 0
    parts = split(document.text) if document.kind is Kind.MARKDOWN else None
    return (parts[0], document.text.index("\n") + 1) if parts else ("", 0)


def is_read(head: str) -> bool:
    """Whether a text is YAML that the site reads: fields, or nothing yet."""
    return outline(head) is not None


def outline(head: str) -> object:
    """The keys of a text and the lengths of its lists; None where it is no YAML with fields."""
    try:
        fields = parse(INVISIBLE.sub("", head))
    except YamlError:
        return None
    return _outline(fields or {}) if isinstance(fields, dict | None) else None


def head_edits(document: Document) -> Iterator[Edit]:
    """What would make a text YAML that is none; nothing for one that is read."""
    if document.kind is Kind.MARKDOWN and split(document.text) is None:
        yield from _fences(document.text)
        return
    head, shift = head_of(document)
    if not head or is_read(head):
        return
    at, inside = shift, None
    for line in head.split("\n"):
        indent = len(line) - len(line.lstrip())
        if inside is not None and line.strip() and indent <= inside:
            inside = None
        if inside is None:
            yield from _line(line, at)
            found = _LINE.match(line)
            inside = indent if found and _BLOCK.match(found["value"].strip()) else None
        at += len(line) + 1


def _fences(text: str) -> Iterator[Edit]:
    """The two lines of dashes around the fields, where they are other dashes or come too late."""
    lines = text.split("\n")
    first = next((at for at, line in enumerate(lines) if INVISIBLE.sub("", line).strip()), None)
    if first is None or not _FENCE.match(INVISIBLE.sub("", lines[first])):
        return
    at = sum(len(line) + 1 for line in lines[: first + 1])
    opening = (0, at - 1, "---")
    for line in lines[first + 1 :]:
        if _FENCE.match(line):
            yield from (opening, (at, at + len(line), "---"))
            return
        if line.strip() and not (_LINE.match(line) or line.startswith((*" #-\u3000",))):
            return
        at += len(line) + 1


def _line(line: str, at: int) -> Iterator[Edit]:
    found = _LINE.match(line)
    if not found or found["key"] not in field_names() | _BORROWED:
        if item := _ITEM.match(line):
            yield from _start(item, at)
        return
    yield from _start(found, at)
    value, colon = found["value"], found["colon"]
    is_read = re.fullmatch(":[ ]+" if value else ":[ ]*", colon) or f"{colon}{value}"[:3] == "://"
    if not is_read:
        yield at + found.start("colon"), at + found.end("colon"), ": " if value else ":"
    if items := _LIST.match(value):
        if not re.search("[\"'“”]", items[2]) and {"，", items[1], items[3]} & {*value} - {*"[]"}:
            right = f"[{re.sub('[ ]*，[ ]*', ', ', items[2])}]"
            yield at + found.start("value"), at + found.start("value") + items.end(3), right
    elif _TWO_COLONS.match(value) and not COMMENT.search(value):
        bare = value.rstrip()
        right = "'" + bare.replace("'", "''") + "'"
        yield at + found.start("value"), at + found.start("value") + len(bare), right


def _start(found: re.Match, at: int) -> Iterator[Edit]:
    """The indent and the dashes of items, of plain spaces."""
    indent, dashes = found["indent"], found["dashes"]
    if indent.strip(" "):
        yield at, at + len(indent), " " * sum(_WIDTHS.get(sign, 1) for sign in indent)
    right = "- " * len(re.findall("[-－]", dashes))
    if dashes.strip(" -"):
        yield at + found.start("dashes"), at + found.end("dashes"), right


def _outline(value: object) -> object:
    if isinstance(value, dict):
        return {key: _outline(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_outline(one) for one in value]
    return value is None
