"""Texts longer than anybody writes."""

from quality_kunming.checks.rule import Example, Rule, Scope

_RECORD = """\
name: 启动仪式举行
publisher: 昆明信息港
date: 2022-09-01
"""

RULE = Rule(
    id="file-too-large",
    title="文件太大",
    scope=Scope.LOADING,
    reason="一篇文章不会有几兆字节：多半是放错了文件，也会拖慢每一次生成。",
    source="本项目规定，一个文字文件不超过 2,000,000 字节",
    bad=Example(
        {"data/sources/example.yaml": b"#" * 2_000_001},
        shown="data/sources/example.yaml（2,000,001 字节）",
    ),
    good=Example({"data/sources/example.yaml": _RECORD}),
)
