"""Marked numbers that are not in the data, or that could be several."""

from quality_kunming.checks.figures.marks import EXAMPLE
from quality_kunming.checks.rule import Example, Rule, Scope

_BAD = "2022年8月，种植面积[约1.2万亩](数据:example/产量)。"
_GOOD = "2022年8月，种植面积[约1.2万亩](数据:example/种植面积)。"

RULE = Rule(
    id="figure-mark",
    title="标的数在数据里没有",
    scope=Scope.LOADING,
    reason="标成数据的数要对得上一条记录里的一个数，读者才能点过去看截至日期和来源。",
    source="本项目规定，写法见编辑手册“正文里引用数据”",
    bad=Example(Example.in_article(_BAD).files | EXAMPLE, shown=_BAD),
    good=Example(Example.in_article(_GOOD).files | EXAMPLE, shown=_GOOD),
)
