"""docs/checks.md: every rule with its reason and examples, by what an editor does, written from the rules."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from quality_kunming.checks.measurement import measurement
from quality_kunming.checks.registry import GROUPS, registered
from quality_kunming.checks.rule import Example, Rule, Scope

FILE = Path("docs", "checks.md")
INTRODUCTION = """\
# 检查规则一览

`python3 tasks.py check` 按下面的规则看一遍，一次列出所有问题。
提示末尾方括号里的就是规则的代号，在这里查得到。怎么改，先看提示里的话，再看这里的例子：减号一行是错的，加号一行是对的，两边一样的不写。

只想看一条，运行 `python3 tasks.py check --explain 代号`。

确实要例外的，写进 `data/exceptions.yaml`：哪条规则、哪个文件、哪一句、为什么、到哪天为止。
过期的、用不着的例外，检查会指出来。

这一页由 `python3 tasks.py docs` 按规则生成，请不要直接改。
"""
MOST = 5
"""Lines of an example; more are cut."""
WIDEST = 60
"""Signs of a line that is printed within a sentence."""


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
    blocks = [INTRODUCTION.strip(), "\n".join(map(_entry, groups.items()))]
    for title, rules in groups.items():
        blocks += [f"## {title}", "\n".join(map(_rule, rules))]
    return "\n\n".join(blocks) + "\n"


def explained(rule: Rule) -> str:
    """One rule for the screen: why, where from, an example of each kind, and whether exceptions are granted."""
    granted = "确实要例外的，写进 data/exceptions.yaml。"
    exempt = "这条规则没有例外。" if rule.scope is Scope.LOADING else granted
    parts = (
        f"{rule.title}（{rule.id}，{rule.severity}）",
        f"为什么：{rule.reason}",
        f"依据：{rule.source}。",
        f"不要这样：\n{_indented(rule.bad)}",
        f"要这样：\n{_indented(rule.good)}",
        exempt,
    )
    return "\n".join(parts)


def _indented(example: Example) -> str:
    return "\n".join(f"    {line}".rstrip() for line in _shown(example).strip().split("\n"))


def _entry(group: tuple[str, Sequence[Rule]]) -> str:
    """A link to a group, by the anchor that hosts of Markdown give its heading."""
    title, rules = group
    anchor = re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")
    return f"- [{title}](#{anchor})，{len(rules)} 条"


def _rule(rule: Rule) -> str:
    exempt = "，不能例外" if rule.scope is Scope.LOADING else ""
    why = f"{rule.reason}依据：{rule.source}。"
    told = f"- **{rule.title}** `{rule.id}`，{rule.severity}{exempt}。{why}{_measured(rule)}"
    return "\n".join((told, *_examples(*_differing(rule.bad, rule.good))))


def _measured(rule: Rule) -> str:
    known = measurement().get(rule.id)
    return f"{known.told}。" if known else ""


def _differing(bad: Example, good: Example) -> tuple[list[str], list[str]]:
    """The lines of two examples that are not the same in both."""
    wrong, right = _lines(bad), _lines(good)
    changes = SequenceMatcher(None, wrong, right, autojunk=False).get_opcodes()
    changed = [places for change, *places in changes if change != "equal"]
    return (
        [line for start, end, _, _ in changed for line in wrong[start:end]],
        [line for _, _, start, end in changed for line in right[start:end]],
    )


def _lines(example: Example) -> list[str]:
    return [line for line in _shown(example).strip().split("\n") if line.strip()]


def _shown(example: Example) -> str:
    return example.shown or "\n".join(_file(*item) for item in example.files.items())


def _file(name: str, content: str | bytes) -> str:
    if isinstance(content, bytes):
        return f"{name}（{len(content):,} 字节）"
    return f"{name}\n{content.strip()}"


def _examples(wrong: Sequence[str], right: Sequence[str]) -> Iterator[str]:
    """Short ones within a sentence, longer ones as lines of a change."""
    if len(wrong) <= 1 and len(right) <= 1 and all(len(one) <= WIDEST for one in (*wrong, *right)):
        sentences = [("不要写", wrong), ("要写" if wrong else "要有", right)]
        told = [f"{verb} {_code(lines[0])}" for verb, lines in sentences if lines]
        yield f"  {'，'.join(told)}。"
        return
    yield "  ```diff"
    for mark, lines in (("-", wrong), ("+", right)):
        yield from (f"  {mark} {line}" for line in lines[:MOST])
        if len(lines) > MOST:
            yield f"  {mark} ……"
    yield "  ```"


def _code(line: str) -> str:
    line = line.strip()
    return f"`` {line} ``" if "`" in line else f"`{line}`"
