"""Lines that begin with `:::`: what opens, closes or stands alone, found in one pass."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

CHINESE_KINDS = {
    "活动": "activity",
    "质量官": "ambassador",
    "案例": "brand_case",
    "图表": "indicator",
    "服务": "service",
    "品牌": "brand",
    "专项活动": "programme",
    "视频": "video",
}
CALLOUT_KINDS = {
    "提示": "note",
    "注意": "caution",
    "重要": "important",
    "引用": "quotation",
    "落款": "signature",
}

# Full-width colons and spaces are what a Chinese input method gives.
_LINE = re.compile(r" {0,3}[:：]{3,}[ \u3000]*([^ \u3000]*)[ \u3000]*(.*?)[ \u3000]*$")


@dataclass(frozen=True)
class ColonLine:
    """One `:::` line; `kind` is an English word, `rest` a key, a title or a source.

    `pair` is the same number on the line that opens a callout and the one that closes it. The role
    `text` is a line that is not understood: it stays in the text as typed.
    """

    role: Literal["record", "opens", "closes", "text"]
    kind: str = ""
    rest: str = ""
    pair: int = 0


@dataclass(frozen=True)
class ColonBlocks:
    """The `:::` lines by number (from 0), and what to mend (line from 1, Chinese sentence)."""

    lines: dict[int, ColonLine]
    problems: tuple[tuple[int, str], ...]


def read_colon_blocks(lines: Iterable[str]) -> ColonBlocks:
    """Tell the role of every `:::` line of a text whose code has been taken out."""
    found: dict[int, ColonLine] = {}
    problems: list[tuple[int, str]] = []
    open_lines: list[tuple[int, str, str]] = []
    after_record = False
    for number, line in enumerate(lines):
        mark = _LINE.match(line) if ":::" in line or "：：：" in line else None
        if mark is None:
            after_record = after_record and not line.strip()
            continue
        word, rest = mark.groups()
        found[number] = ColonLine("text")
        if word in CHINESE_KINDS and rest:
            found[number] = ColonLine("record", CHINESE_KINDS[word], rest)
        elif word in CHINESE_KINDS:
            problems.append((number + 1, f"“::: {word}”后面没有写名称，请写成“::: {word} 文件名”"))
        elif word:
            open_lines.append((number, word, rest))
            if word not in CALLOUT_KINDS:
                problems.append((number + 1, _unknown_kind(word)))
        elif open_lines:
            start, kind, title = open_lines.pop()
            if kind in CALLOUT_KINDS:
                found[start] = ColonLine("opens", CALLOUT_KINDS[kind], title, start)
                found[number] = ColonLine("closes", CALLOUT_KINDS[kind], pair=start)
        elif after_record:
            found[number] = ColonLine("closes", "record")
        else:
            problems.append((number + 1, "这一行“:::”没有对应的开头，请删去，或在上面补写开头"))
        after_record = word in CHINESE_KINDS
    problems += [
        (number + 1, f"“::: {word}”没有结束，请在正文之后另起一行写“:::”")
        for number, word, _ in open_lines
        if word in CALLOUT_KINDS
    ]
    return ColonBlocks(found, tuple(sorted(problems)))


def _unknown_kind(word: str) -> str:
    known = "、".join([*CALLOUT_KINDS, *CHINESE_KINDS])
    return f"“::: {word}”里的“{word}”不是可用的名称（可用：{known}）"
