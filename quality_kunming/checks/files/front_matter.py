"""Texts without the two lines that their fields stand between."""

from quality_kunming.checks.rule import Example, Rule, Scope

_TEXT = """\
---
title: 质量开放日
date: 2022-09-02
topic: launch
origin: 质量昆明编辑部
---

市民走进检验室。
"""

RULE = Rule(
    id="front-matter",
    title="文章开头不对",
    scope=Scope.LOADING,
    reason="标题、日期写在开头的两行 --- 之间，少了就不知道这篇是什么、哪天发。",
    source="本项目规定，文章的写法见 docs/editing.md",
    bad=Example({"content/news/2022/example.md": _TEXT.removeprefix("---\n")}),
    good=Example({"content/news/2022/example.md": _TEXT}),
)
