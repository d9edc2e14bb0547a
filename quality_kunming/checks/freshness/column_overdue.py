"""Columns that have gone without anything new for too long while a campaign is on."""

from collections.abc import Iterator
from datetime import date

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Finding, Rule, Scope, Severity
from quality_kunming.checks.support.campaign_examples import example
from quality_kunming.checks.support.standing import running_edition, visible_articles
from quality_kunming.loading.collection import SITE
from quality_kunming.model.article import ArticleMatter
from quality_kunming.model.dates import PartialDate
from quality_kunming.model.records import VOCABULARIES
from quality_kunming.model.vocabulary import Deadline

RULE = Rule(
    id="column-overdue",
    title="栏目太久没有更新",
    scope=Scope.PROJECT,
    severity=Severity.WARNING,
    reason="活动期间首页和动态两周没有新内容、通知六个月没有新内容，抽查时会扣分。",
    source="《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）",
    bad=example("2026-09-01"),
    good=example("2026-09-10"),
)
_TOPICS = f"data/vocabularies/{VOCABULARIES['topic']}.yaml"


def find(project: Project) -> Iterator[Finding]:
    """The front page and each topic past its deadline, while an edition runs."""
    edition = running_edition(project)
    if edition is None:
        return
    newest: dict[str, date] = {}
    for article in visible_articles(project):
        newest[article.topic] = max(newest.get(article.topic, date.min), _touched(article, project))
    if newest and (words := _overdue(max(newest.values()), Deadline.FORTNIGHT, project.day)):
        yield Finding(SITE, 0, f"首页{words}；请发布一篇新消息")
    for number, term in enumerate(project.collection.terms["topic"].values()):
        latest = newest.get(term.slug)
        if latest and term.deadline and (words := _overdue(latest, term.deadline, project.day)):
            line = project.collection.line_of(_TOPICS, ("terms", number, "slug"))
            yield Finding(_TOPICS, line, f"栏目“{term.name}”{words}；请在这一栏发布新内容")


def _touched(article: ArticleMatter, project: Project) -> date:
    """The day on which an article was last new."""
    updated = article.updated.last_day if article.updated else date.min
    return max(article.date.last_day, updated if updated <= project.day else date.min)


def _overdue(newest: date, deadline: Deadline, day: date) -> str | None:
    days = (day - newest).days
    if days <= deadline.days:
        return None
    return f"已经 {days} 天没有更新（最新的是{PartialDate.of(newest).text}的，期限{deadline}）"
