"""Columns with nothing in them while a campaign is on."""

from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Finding, Rule, Scope, Severity
from quality_kunming.checks.support.campaign_examples import example_of_columns
from quality_kunming.checks.support.standing import running_edition, visible_articles
from quality_kunming.loading.addresses import is_hidden
from quality_kunming.loading.collection import SITE
from quality_kunming.model.records import VOCABULARIES
from quality_kunming.model.sections import SECTIONS

_ONE = "terms:\n  - slug: launch\n    name: 启动与部署\n"
_TWO = f"{_ONE}  - slug: results\n    name: 荣誉与成果\n"

RULE = Rule(
    id="column-empty",
    title="空栏目",
    scope=Scope.PROJECT,
    severity=Severity.WARNING,
    reason="空白栏目是抽查的单项否决内容。",
    source="《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）",
    bad=example_of_columns(_TWO, "活动正在进行，“荣誉与成果”一栏一篇也没有"),
    good=example_of_columns(_ONE, "没有内容的栏目先不建"),
)
_TOPICS = f"data/vocabularies/{VOCABULARIES['topic']}.yaml"
_KINDS = {key: section.kind for key, section in SECTIONS.items() if section.kind}
"""First segment of a column's address → the records that it shows."""


def find(project: Project) -> Iterator[Finding]:
    """Each topic without an article and each column of the site without a record, while an edition runs."""
    if running_edition(project) is None:
        return
    collection = project.collection
    told = {article.topic for article in visible_articles(project)}
    for number, term in enumerate(collection.terms["topic"].values()):
        if term.slug not in told:
            line = collection.line_of(_TOPICS, ("terms", number, "slug"))
            yield Finding(_TOPICS, line, f"栏目“{term.name}”是空的；请发布一篇，或者先删去这一栏")
    kept = {one.kind for one in collection.records.values() if not is_hidden(one)}
    for number, column in enumerate(collection.site.columns if collection.site else ()):
        is_empty = _KINDS.get(column.section, "edition") not in kept
        if is_empty or (column.section == "news" and not told):
            line = collection.line_of(SITE, ("columns", number, "section"))
            yield Finding(SITE, line, f"栏目“{column.name}”是空的；请补上内容，或者先去掉这一栏")
