"""Marks that a page would print as typed."""

from quality_kunming.checks.rule import Example, Rule, Scope

RULE = Rule(
    id="text-markup",
    title="正文的符号没有写对",
    scope=Scope.LOADING,
    reason="符号差一点，读者就会在页面上看见星号、冒号和方括号。",
    source="本项目规定，正文的写法见 docs/editing.md",
    bad=Example.in_article("::: 提示\n记得带身份证。"),
    good=Example.in_article("::: 提示\n记得带身份证。\n:::"),
)
