"""What stands around a place in a text: its paragraph, what leads in to it, the headings above."""

import re

from quality_kunming.reading.document import Document, Kind

_YEAR = re.compile(
    r"(?<![\d０-９.])(?:1[89]|2[01]|１[８９]|２[０１])[\d０-９]{2}(?![\d０-９]|\.\d)"
    r"|[一二][〇零一二三四五六七八九]{3}年"
)
_HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)、])\s")
_ROW = re.compile(r"\s*\|")
_FIELD = re.compile(r"\s*(?:- )?[a-z_]+:")
_DATED = re.compile(r"\s*(?:- )?(?:as_of|date|year|day|since):\s*['\"]?\d{4}")
_BEFORE, _AFTER = 4000, 2000
"""Characters on each side that are looked at: more than anybody reads together."""


def has_year(document: Document, offset: int) -> bool:
    """Whether a year is read together with what stands at a character."""
    if document.kind is Kind.YAML:
        before, line, after = _lines_around(document.text, offset)
        is_dated = any(map(_DATED.match, _group(before, line, after)))
        return is_dated or _YEAR.search(_value(before, line, after)) is not None
    return (
        _YEAR.search("\n".join(_read_together(*_lines_around(document.prose, offset)))) is not None
    )


def paragraph_before(document: Document, offset: int) -> str:
    """What stands before a character in its own paragraph."""
    text = document.prose
    before, _, _ = _lines_around(text, offset)
    lines = [text[max(text.rfind("\n", 0, offset) + 1, offset - _BEFORE) : offset]]
    for line in reversed(before):
        if not line.strip():
            break
        lines.append(line)
    return "\n".join(reversed(lines))


def _lines_around(text: str, offset: int) -> tuple[list[str], str, list[str]]:
    """The lines before the one with a character, that line, the lines after: as far as anybody reads together."""
    near, at = text[max(0, offset - _BEFORE) : offset + _AFTER], min(offset, _BEFORE)
    start = near.rfind("\n", 0, at) + 1
    end = near.find("\n", at)
    end = len(near) if end < 0 else end
    before = near[: start - 1].split("\n") if start else []
    return before, near[start:end], near[end + 1 :].split("\n")


def _read_together(before: list[str], line: str, after: list[str]) -> list[str]:
    """A line with the rest of its paragraph, list or table, what leads in to it, and the headings above."""
    lines = [line]
    for other in after:
        if not other.strip() or _HEADING.match(other):
            break
        lines.append(other)
    in_block, led, level = True, not (_ITEM.match(line) or _ROW.match(line)), 7
    for other in reversed(before):
        heading = _HEADING.match(other)
        if heading:
            in_block = False
            led = True
            if len(heading[1]) < level:
                level = len(heading[1])
                lines.append(other)
        elif not other.strip():
            in_block = False
        elif in_block or not led:
            lines.append(other)
            led = led or not (_ITEM.match(other) or _ROW.match(other) or other.startswith("  "))
    return lines


def _value(before: list[str], line: str, after: list[str]) -> str:
    """The lines of a record that belong to the paragraph of one value."""
    lines = [line]
    if not _FIELD.match(line):
        for other in reversed(before):
            if not other.strip() or _FIELD.match(other):
                lines += [other] if _FIELD.match(other) and "|" not in other[-2:] else []
                break
            lines.append(other)
    for other in after:
        if not other.strip() or _FIELD.match(other) or _ITEM.match(other):
            break
        lines.append(other)
    return "\n".join(lines)


def _group(before: list[str], line: str, after: list[str]) -> list[str]:
    """The item of a list of groups that a line of a record stands in: a moment, a figure; empty outside of any."""
    lines, depth = [line], _indent(line)
    if not (line.lstrip().startswith("- ") and _FIELD.match(line)):
        for other in reversed(before):
            if other.strip() and _indent(other) < depth:
                depth = _indent(other)
                lines.append(other)
                if other.lstrip().startswith("- ") and _FIELD.match(other):
                    break
                if depth == 0:
                    return []
            elif other.strip():
                lines.append(other)
        else:
            return []
    for other in after:
        if other.strip() and _indent(other) <= depth:
            break
        lines.append(other)
    return lines


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
