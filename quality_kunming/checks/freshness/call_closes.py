"""Notices that call for something without saying until when."""

import re
from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope
from quality_kunming.checks.support.calls import TOPIC
from quality_kunming.model.article import ArticleMatter

_TERMS = "terms:\n  - slug: launch\n    name: 启动与部署\n  - slug: notices\n    name: 通知公告\n"
_ARTICLE = """\
---
title: 征集品牌建设十佳案例
date: 2026-09-02
topic: notices
{}origin: 质量昆明编辑部
---

面向企业征集案例。
"""


def _example(closes: str) -> Example:
    text = _ARTICLE.format(closes)
    files = {
        "data/vocabularies/topics.yaml": _TERMS,
        "content/news/2026/zheng-ji.md": text,
    }
    return Example(files, shown=text)


RULE = Rule(
    id="call-closes",
    title="征集、报名的通知要写截止日期",
    scope=Scope.PROJECT,
    reason="没有截止日期，过了期的征集还挂在网上，读者白跑一趟。",
    source="《政府网站发展指引》（国办发〔2017〕47号）",
    bad=_example(""),
    good=_example("closes: 2026-09-20\n"),
)

_CALL = re.compile(r"征集|招募|报名|招聘|招生|征文|征稿|申报|报送|开放申请|公开遴选")
_RESULT = re.compile(r"结果|名单|公示|揭晓|获奖|回顾|总结|结束|截止|落幕|圆满|情况")


def find(project: Project) -> Iterator[Finding]:
    """Every notice with such a word in its title or summary and no last day."""
    for name, matter in project.collection.matters.items():
        if not isinstance(matter, ArticleMatter) or matter.topic != TOPIC or matter.closes:
            continue
        for field, text in (("title", matter.title), ("summary", matter.summary)):
            called = _CALL.search(text)
            if called and not _RESULT.search(text):
                line = project.collection.line_of(name, (field,))
                message = (
                    f"通知里说“{called[0]}”，没有写截止日期；请在开头加一行 closes: 最后一天，"
                    "例如 closes: 2026-09-20，只知道月份写 2026-09"
                )
                yield Finding(name, line, message)
                break
