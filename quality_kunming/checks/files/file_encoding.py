"""Texts that are no UTF-8, or are damaged."""

from quality_kunming.checks.rule import Example, Rule, Scope

_RECORD = """\
name: 启动仪式举行
publisher: 昆明信息港
date: 2022-09-01
"""
_SHOWN = "data/sources/example.yaml（用 UTF-8 存的，有没有 BOM 都行）"

RULE = Rule(
    id="file-encoding",
    title="不是 UTF-8 编码",
    scope=Scope.LOADING,
    reason="别的编码存的字，网页上会变成乱码；旧版记事本和表格软件常常这样存。",
    source="RFC 3629《UTF-8, a transformation format of ISO 10646》；YAML 1.2.2 第 5.2 节",
    bad=Example(
        {"data/sources/example.yaml": _RECORD.encode("gb18030")},
        shown="data/sources/example.yaml（用 GBK 存的）",
    ),
    good=Example({"data/sources/example.yaml": _RECORD.encode("utf-8-sig")}, shown=_SHOWN),
)
