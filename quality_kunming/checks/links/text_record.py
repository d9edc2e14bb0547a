"""Blocks in a text that place a record that is not there."""

from quality_kunming.checks.rule import Example, Rule, Scope

RULE = Rule(
    id="text-record",
    title="正文里放的记录没有",
    scope=Scope.LOADING,
    reason="写了活动、图表的名字却没有这一条，页面上就空一块。",
    source="本项目规定，放进正文的记录写已有文件的名字",
    bad=Example.in_article("::: 活动 2022/lianlian"),
    good=Example.in_article("::: 活动 2022/lianliankan"),
)
