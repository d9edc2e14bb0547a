"""Names of files that can be no part of an address."""

from quality_kunming.checks.rule import Example, Rule, Scope

_RECORD = """\
name: 启动仪式举行
publisher: 昆明信息港
date: 2022-09-01
"""

RULE = Rule(
    id="file-name",
    title="文件名不能做网址",
    scope=Scope.LOADING,
    reason="文件名就是网址的一段，中文、空格、大写的网址抄写和转发时容易出错。",
    source="RFC 3986《Uniform Resource Identifier (URI): Generic Syntax》第 2.3 节",
    bad=Example({"data/sources/启动.yaml": _RECORD}),
    good=Example({"data/sources/qi-dong.yaml": _RECORD}),
)
