"""Marks at the start of a line as office programs and Chinese input methods write them, as Markdown knows them."""

import re
from collections.abc import Sequence

from .numbering import Number, read_number

_ODD_SPACE = "\u3000\u00a0\u2002-\u200a\u202f\t"
_WIDE_HEADING = re.compile(
    rf"[ \u3000]{{0,3}}(?=[#＃]{{0,5}}＃)([#＃]{{1,6}})(?![#＃])[ {_ODD_SPACE}]*(?=\S)(?![^\n]*＃)"
)
_WIDE_QUOTE = re.compile(rf"[ \u3000]{{0,3}}＞[ {_ODD_SPACE}]*(?=[^\s\d＞])")
_MARK_AND_ODD_SPACE = re.compile(
    rf"(?P<mark>#{{1,6}}|[-*+]|\d{{1,9}}\.) *[{_ODD_SPACE}][ {_ODD_SPACE}]*(?=\S)"
)
_INDENT = re.compile(rf"(?P<spaces> *)(?P<odd>[ {_ODD_SPACE}]*)")
_BULLET = re.compile(
    rf"(?:[●•◆■▪◼⬤\uf06c\uf06e\uf0a7\uf0b7\uf0d8\uf075]|[·・‧∙][ {_ODD_SPACE}]*(?![ \d])|[－−–﹣](?![\d－—–]))"
    rf"[ {_ODD_SPACE}]*(?=[^\s●•◆■])"
)
_BARE_HYPHEN = re.compile(r"-(?=[\u4e00-\u9fff《“])")
_STAR = re.compile(r"[*＊](?=[\u4e00-\u9fff《“])(?![^\n]*\*)|＊[ \u3000]+(?=\S)")
_PERHAPS = re.compile(
    rf"[ {_ODD_SPACE}]*(?:[^\s\w《“‘（「『【”’。，；：！？、…—(\[]|\d{{1,2}}[.．]|(?:#|[*+-]|\d+\.)[ {_ODD_SPACE}])"
    rf"|[^：:\n]{{1,8}}[：:][ \u3000]*\d"
)
"""What a line begins with that may have such a mark; most lines are words."""
_RIGHT = re.compile(r" *(?:[-*+]|#{1,6}) [^\W_]|\|")
_AFTER_WHAT = re.compile(r"[。！？；：，:;][”’」』）)》】]*$")
_TABLE_RULE = re.compile(
    r"[ \u3000]*[|｜]?(?:[ \u3000]*[:：]?[-－—–]+[:：]?[ \u3000]*[|｜])+(?:[ \u3000]*[:：]?[-－—–]+[:：]?)?[ \u3000]*$"
)
_RULE_SIGNS = str.maketrans("｜：－—–\u3000", "|:--- ")


def read_marks(lines: Sequence[str]) -> list[str]:
    """The same lines, with marks that Markdown reads in the place of those that it prints."""
    result: list[str] = []
    numbered: Number | None = None
    for place, line in enumerate(read_tables(lines)):
        if not line or _RIGHT.match(line) or not _PERHAPS.match(line):
            result.append(line)
            continue
        before = result[-1].strip() if result else ""
        after = lines[place + 1].strip() if place + 1 < len(lines) else ""
        marked = _marked(line, before, after)
        if marked == line and (number := _number(line, before, numbered)):
            marked = _numbered(line, number)
        numbered = read_inner_number(marked) or numbered
        result.append(marked)
    return result


def _marked(line: str, before: str, after: str) -> str:
    """The line with a mark of Markdown, or as it is."""
    if found := _WIDE_HEADING.match(line):
        return f"{'#' * len(found[1])} {line[found.end() :]}"
    if found := _WIDE_QUOTE.match(line):
        return f"> {line[found.end() :]}"
    indent = _INDENT.match(line)
    start = indent.end()
    if found := _MARK_AND_ODD_SPACE.match(line, start):
        return f"{indent['spaces']}{found['mark']} {line[found.end() :]}"
    if (found := _BULLET.match(line, start)) and _may_begin(line[start], before, after):
        return f"{indent['spaces']}- {line[found.end() :]}"
    for pattern in (_BARE_HYPHEN, _STAR):
        found = pattern.match(line, start)
        if found and any(pattern.match(near) or near.startswith("- ") for near in (before, after)):
            return f"{indent['spaces']}- {line[found.end() :]}"
    return line


def _may_begin(mark: str, before: str, after: str) -> bool:
    """Whether a mark that also stands within words begins an item: `·` in a name, `－` in a range."""
    if mark not in "·・‧∙－−–﹣":
        return True
    is_row = any(near.startswith((mark, "- ")) for near in (before, after))
    return is_row or not before or bool(_AFTER_WHAT.search(before))


def _number(line: str, before: str, last: Number | None) -> Number | None:
    """The number with a stop that a line begins an item with."""
    number = read_number(line)
    if number is None or number.kind != "stop":
        return None
    return number if not before or number.follows(last) else None


def _numbered(line: str, number: Number) -> str:
    spaces = _INDENT.match(line)["spaces"]
    return f"{spaces}{number.value}. {line[number.end :]}"


_AFTER_LABEL = re.compile(r"^[^：:\n]{1,8}[：:][ \u3000]*(?=\d)")


def read_inner_number(line: str) -> Number | None:
    """The number with a stop at the start of a line, or behind a label: `附件：1.报名表`."""
    label = _AFTER_LABEL.match(line)
    number = read_number(line[label.end() :] if label else line)
    return number if number and number.kind == "stop" else None


def read_tables(lines: Sequence[str]) -> list[str]:
    """The lines with upright bars where a row of full-width ones has a rule below it."""
    if not any("｜" in line for line in lines):
        return list(lines)
    result = list(lines)
    for place, line in enumerate(lines):
        is_wide = "｜" in line or (place and "｜" in lines[place - 1])
        if not is_wide or not place or not _TABLE_RULE.match(line):
            continue
        if not re.search("[|｜]", lines[place - 1]):
            continue
        result[place - 1] = _bars(result[place - 1])
        result[place] = line.translate(_RULE_SIGNS)
        for row in range(place + 1, len(lines)):
            if not re.search("[|｜]", lines[row]):
                break
            result[row] = _bars(lines[row])
    return result


def _bars(line: str) -> str:
    return line.strip("\u3000").replace("｜", "|")
