"""The planted faults and the right sentences near them: small texts of our own, a file a group of rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from quality_kunming.checks.registry import rules

FOLDER = Path(__file__).parent / "planted"
OPEN, CLOSE = "⟦", "⟧"
"""What stands around a fault in the files; the rules do not see them. A fault of a whole file has none."""

ARTICLE = """\
---
title: {title}
date: 2022-09-02
topic: {topic}
origin: 质量昆明编辑部
{head}---

{body}
"""
PAGE = """\
---
title: 质量开放日
summary: 怎样参加质量开放日。
---

{page}
"""


PARTS = frozenset(("file", "text", "page", "body", "head", "title", "topic"))
"""What a case may be written in where its words are not the body of an article."""


class CaseError(ValueError):
    """A case that is not written as it must be; its text is a Chinese sentence."""


@dataclass(frozen=True)
class Case:
    """A small text with a fault that a rule must name at a line (0: the whole file), or a text that is right."""

    rule: str
    file: str
    text: str
    line: int | None
    """None: the text is right."""

    told: str
    """The words as they stand in the file of cases."""


@cache
def cases() -> tuple[Case, ...]:
    """Every planted fault and every right text, in the order of the files."""
    return tuple(case for path in sorted(FOLDER.glob("*.yaml")) for case in _of_file(path))


def _of_file(path: Path) -> Iterator[Case]:
    for rule, texts in yaml.load(path.read_text("utf-8"), yaml.CSafeLoader).items():
        if rule not in rules():
            raise CaseError(f"{path.name}：没有“{rule}”这条规则")
        if texts.keys() != {"wrong", "right"}:
            raise CaseError(f"{path.name} 的 {rule}：要有 wrong 和 right 两组，没有的写 []")
        for kind in ("wrong", "right"):
            for number, written in enumerate(texts[kind], 1):
                if not (isinstance(written, str) or written.keys() <= PARTS):
                    raise CaseError(
                        f"{path.name} 的 {rule}，{kind} 第 {number} 句：有冒号的句子放进引号"
                    )
                yield _case(rule, f"{rule}-{kind}-{number}", written, is_wrong=kind == "wrong")


def _case(rule: str, name: str, written: str | dict[str, str], *, is_wrong: bool) -> Case:
    parts = {"body": written} if isinstance(written, str) else written
    file, marked = _file(name, parts)
    text = marked.replace(OPEN, "").replace(CLOSE, "")
    told = "\n".join(part.strip() for key, part in parts.items() if key != "file")
    return Case(rule, file, text, _line(marked) if is_wrong else None, told)


def _file(name: str, parts: dict[str, str]) -> tuple[str, str]:
    """Which file it is, and all that stands in it: an article where only parts are given, or a page."""
    if "file" in parts:
        return parts["file"], parts["text"]
    if "page" in parts:
        return f"content/pages/{name}.md", PAGE.format(**parts)
    filled = {"title": "质量开放日", "topic": "launch", "head": ""} | parts
    return f"content/news/2022/{name}.md", ARTICLE.format(**filled)


def _line(marked: str) -> int:
    before, mark, _ = marked.partition(OPEN)
    return before.count("\n") + 1 if mark else 0
