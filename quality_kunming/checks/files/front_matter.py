"""Texts without the two lines that their fields stand between."""

from quality_kunming.checks.rule import Example, Rule, Scope

_FILES = Example.in_article("市民走进检验室。").files

RULE = Rule(
    id="front-matter",
    title="文章开头不对",
    scope=Scope.LOADING,
    reason="标题、日期写在开头的两行 --- 之间，少了就不知道这篇是什么、哪天发。",
    source="本项目规定，文章的写法见 docs/editing.md",
    bad=Example({name: text.removeprefix("---\n") for name, text in _FILES.items()}),
    good=Example(_FILES),
)
