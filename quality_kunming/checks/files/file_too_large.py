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
    reason="一篇文章不会有几十万字：多半是放错了文件，也会拖慢每一次生成。",
    source="本项目规定，一个文章、记录不超过 500,000 字节，一个图片、下载不超过 50,000,000 字节",
    bad=Example(
        {"data/sources/example.yaml": b"#" * 500_001},
        shown="data/sources/example.yaml（500,001 字节）",
    ),
    good=Example({"data/sources/example.yaml": _RECORD}),
)
