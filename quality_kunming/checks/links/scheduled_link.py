"""Links to articles that are not out yet."""

from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope, Severity
from quality_kunming.checks.support.pointing import pointers
from quality_kunming.loading.addresses import is_hidden
from quality_kunming.model.article import ArticleMatter
from quality_kunming.model.base import Model

_LATER = """\
---
title: 颁奖
date: 2027-03-01 09:00
topic: launch
origin: 质量昆明编辑部
---

颁奖仪式举行。
"""
_LINKING = """\
---
title: 预告
date: {date}
topic: launch
origin: 质量昆明编辑部
---

详见[颁奖仪式](/news/2027/award/)。
"""

RULE = Rule(
    id="scheduled-link",
    title="指向定时新闻的链接",
    scope=Scope.PROJECT,
    severity=Severity.WARNING,
    reason="定时的新闻到时间才有网页，那以前链接只显示成文字，点不开。",
    source="《政府网站发展指引》（国办发〔2017〕47号），杜绝“错链”“断链”",
    bad=Example(
        {
            "content/news/2027/award.md": _LATER,
            "content/news/2022/notice.md": _LINKING.format(date="2022-09-02"),
        },
        shown="2022 年发布的新闻里写：详见[颁奖仪式](/news/2027/award/)，而那一篇 2027-03-01 才发布",
    ),
    good=Example(
        {
            "content/news/2027/award.md": _LATER,
            "content/news/2027/notice.md": _LINKING.format(date="2027-03-01 09:00"),
        },
        shown="同时发布或者更晚发布的新闻里写：详见[颁奖仪式](/news/2027/award/)",
    ),
)


def find(project: Project) -> Iterator[Finding]:
    """Every link to an article that comes out later than the text that has the link."""
    later = {
        one.url: one
        for one in project.collection.matters.values()
        if isinstance(one, ArticleMatter)
        and one.is_scheduled(project.moment)
        and not is_hidden(one)
    }
    if not later:
        return
    slugs = {one.slug for one in later.values()}
    for link in pointers(project, lambda text: any(slug in text for slug in slugs)):
        target = later.get(link.page)
        if target and not is_hidden(link.model) and not _is_out_by(link.model, target):
            message = (
                f"链接 {link.written} 指向定时的新闻“{target.title}”，{target.date} 以前只显示成文字；"
                "读者那时就要看的，请换一个链接"
            )
            yield Finding(link.path, link.line, message)


def _is_out_by(model: Model, target: ArticleMatter) -> bool:
    """Whether the target is there as soon as the text that links to it."""
    return isinstance(model, ArticleMatter) and model.date.begins >= target.date.begins
