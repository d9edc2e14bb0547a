"""Records and texts that name what is not there."""

from quality_kunming.checks.rule import Example, Rule, Scope

RULE = Rule(
    id="reference",
    title="引用的记录没有",
    scope=Scope.LOADING,
    reason="写了来源、活动、栏目的名字却没有这一条，页面就没有出处，也进不了栏目。",
    source="本项目规定，引用写已有文件的名字",
    bad=Example.in_article("正文。", head="sources: [lunch]\n"),
    good=Example.in_article("正文。", head="sources: [launch]\n"),
)
