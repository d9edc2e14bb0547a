"""Links in a text to a page or file of this site that is not there."""

from quality_kunming.checks.rule import Example, Rule, Scope

RULE = Rule(
    id="text-link",
    title="正文里的链接没有这一页",
    scope=Scope.LOADING,
    reason="点了打不开的链接，读者办不成事；检查网站时每一处都算错。",
    source="《国务院办公厅秘书局关于印发政府网站与政务新媒体检查指标、监管工作年度考核指标的通知》",
    bad=Example.in_article("活动见[全部活动](/activites/)。"),
    good=Example.in_article("活动见[全部活动](/activities/)。"),
)
