"""Links, folders named like files, and what cannot be opened."""

from quality_kunming.checks.rule import Example, Rule, Scope

_RECORD = """\
name: 启动仪式举行
publisher: 昆明信息港
date: 2022-09-01
"""

RULE = Rule(
    id="unusable-entry",
    title="不是能读的文件",
    scope=Scope.LOADING,
    reason="链接和打不开的文件换一台电脑就没有了，网站上会少一篇。",
    source="本项目规定，内容都是普通的文件",
    bad=Example(
        {"data/sources/example.yaml/name.yaml": _RECORD},
        shown="data/sources/example.yaml/（是文件夹，名字却像文件）",
    ),
    good=Example({"data/sources/example.yaml": _RECORD}),
)
