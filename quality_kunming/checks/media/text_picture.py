"""Pictures that are not there, cannot be read, or do not say what they show and whose they are."""

from quality_kunming.checks.rule import Example, Rule, Scope

RULE = Rule(
    id="text-picture",
    title="图片没有、打不开，或者缺说明",
    scope=Scope.LOADING,
    reason="没有替代文字，看不见图的人不知道图里有什么；没有来源，可能侵权。",
    source="GB/T 37668—2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》；《中华人民共和国著作权法》",
    bad=Example.in_article('![](images/opening.png "启动仪式｜摄影：张三")'),
    good=Example.in_article("市民走进检验室。"),
)
