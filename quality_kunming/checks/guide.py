"""docs/checks.md: every rule with its reason and examples, written from the rules."""

import re
from collections.abc import Iterator
from pathlib import Path

from quality_kunming.checks.registry import GROUPS, registered
from quality_kunming.checks.rule import Example, Rule, Scope

FILE = Path("docs", "checks.md")
INTRODUCTION = """\
# 检查规则一览

`python3 tasks.py check` 按下面的规则看一遍，一次列出所有问题。
提示末尾方括号里的就是规则的代号。怎么改，先看提示里的话，再看这里的例子。

确实要例外的，写进 `data/exceptions.yaml`：哪条规则、哪个文件、哪几个字、为什么、到哪天为止。
过期的、用不着的例外，检查会指出来。

这一页由 `python3 tasks.py docs` 按规则生成，请不要直接改。

## 目录
"""


def write(root: Path) -> Path:
    """Write the guide of a project anew and return its path."""
    path = root / FILE
    path.write_text(text(), "utf-8", newline="\n")
    return path


def text() -> str:
    """The whole guide as Markdown."""
    groups = {
        title: [one.rule for one in registered() if one.group == group]
        for group, title in GROUPS.items()
    }
    blocks = [INTRODUCTION.strip()]
    for title, rules in groups.items():
        blocks += [f"**{_link(title)}**", "\n".join(map(_entry, rules))]
    for title, rules in groups.items():
        blocks.append(f"## {title}")
        for rule in rules:
            blocks += _rule(rule)
    return "\n\n".join(blocks) + "\n"


def _entry(rule: Rule) -> str:
    return f"- `{rule.id}` {_link(rule.title)}"


def _link(heading: str) -> str:
    """A link to a heading of the guide, by the anchor that hosts of Markdown give it."""
    anchor = re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
    return f"[{heading}](#{anchor})"


def _rule(rule: Rule) -> Iterator[str]:
    yield f"### {rule.title}"
    exempt = "，不能例外" if rule.scope is Scope.LOADING else ""
    yield f"代号 `{rule.id}`，{rule.severity}{exempt}。{rule.reason}依据：{rule.source}。"
    yield "不要这样："
    yield _fenced(rule.bad)
    yield "要这样："
    yield _fenced(rule.good)


def _fenced(example: Example) -> str:
    shown = example.shown or "\n".join(_file(*item) for item in example.files.items())
    fence = "````" if "```" in shown else "```"
    return f"{fence}text\n{shown.strip()}\n{fence}"


def _file(name: str, content: str | bytes) -> str:
    if isinstance(content, bytes):
        return f"{name}（{len(content):,} 字节）"
    return f"{name}\n{content.strip()}"
