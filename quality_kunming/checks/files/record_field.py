"""Fields that are missing, unknown or wrongly filled."""

from quality_kunming.checks.rule import Example, Rule, Scope

_RECORD = """\
name: 启动仪式举行
publisher: 昆明信息港
date: 2022-09-01
"""

RULE = Rule(
    id="record-field",
    title="字段不对",
    scope=Scope.LOADING,
    reason="字段写错、漏写，页面上就没有这一项，或者写着错的内容。",
    source="本项目规定，字段的写法见 docs/fields.md",
    bad=Example({"data/sources/example.yaml": _RECORD.replace("2022-09-01", "2022年9月1日")}),
    good=Example({"data/sources/example.yaml": _RECORD}),
)
