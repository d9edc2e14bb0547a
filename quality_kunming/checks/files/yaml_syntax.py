"""YAML that cannot be read as it was meant."""

from quality_kunming.checks.rule import Example, Rule, Scope

_RECORD = """\
name: 启动仪式举行
publisher: 昆明信息港
date: 2022-09-01
"""

RULE = Rule(
    id="yaml-syntax",
    title="YAML 写法不对",
    scope=Scope.LOADING,
    reason="写法差一个符号，整个文件就读不出来，或者读成别的意思。",
    source="YAML 1.2.2",
    bad=Example({"data/sources/example.yaml": _RECORD.replace("name: ", "name：")}),
    good=Example({"data/sources/example.yaml": _RECORD}),
)
