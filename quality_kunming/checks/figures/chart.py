"""Points that no chart can show."""

from quality_kunming.checks.rule import Example, Rule, Scope

_INDICATOR = """\
name: 公共服务质量满意度
unit: 分
chart: 折线
summary: 2020年到2021年，满意度升了。
points:
  - year: 2021
    value: 80.88
    as_of: 2021
    source: launch
"""
_EARLIER = """\
  - year: 2020
    value: 78.1
    as_of: 2020
    source: launch
"""
RULE = Rule(
    id="chart",
    title="画不出图的数据",
    scope=Scope.LOADING,
    reason="同一年写两个数、折线缺了年份，图就画不出来，或者误导读者。",
    source="本项目规定，图的种类见 docs/fields.md",
    bad=Example({"data/indicators/example.yaml": _INDICATOR + _EARLIER.replace("2020", "2021")}),
    good=Example({"data/indicators/example.yaml": _INDICATOR + _EARLIER}),
)
