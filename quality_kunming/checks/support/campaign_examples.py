"""A campaign that is on, for examples."""

from datetime import date

from quality_kunming.checks.rule import Example

DAY = date(2026, 9, 20)
FILE = "data/editions/2026.yaml"
_EDITION = """\
name: 2026年昆明市全国“质量月”
summary: 六大主题活动。
period:
  start: 2026-09-01
  end: 2026-10
"""
_TOPICS = "data/vocabularies/topics.yaml"
_TERMS = "terms:\n  - slug: launch\n    name: 启动与部署\n    deadline: 两周\n"
_ARTICLE = """\
---
title: 质量开放日
date: {}
topic: launch
origin: 质量昆明编辑部
---

市民走进检验室。
"""


def example(published: str, terms: str = _TERMS) -> Example:
    """A project on a day of the campaign of 2026, with an article of a date."""
    files = {
        FILE: _EDITION,
        _TOPICS: terms,
        "content/news/2026/example.md": _ARTICLE.format(published),
    }
    shown = f"现在是2026年9月20日，活动正在进行；这一栏最新的一篇是 {published} 的"
    return Example(files, shown=shown, day=DAY)


def example_of_columns(terms: str, shown: str) -> Example:
    """The same with other columns of news."""
    found = example("2026-09-18", terms)
    return Example(found.files, shown=shown, day=DAY)
