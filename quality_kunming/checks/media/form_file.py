"""Forms of activities whose file is not there."""

from quality_kunming.checks.rule import Example, Rule, Scope

_ACTIVITY = """\
number: 5
name: 质量课堂
short_name: 质量课堂
audience: [市民]
summary: 每周一课。
forms:
  - name: 报名表
    file: downloads/bao-ming-biao.csv
sources: [launch]
"""
_FILE = "data/activities/2022/zhi-liang-ke-tang.yaml"

RULE = Rule(
    id="form-file",
    title="表格的文件没有",
    scope=Scope.LOADING,
    reason="点了下载却打不开，想报名的人就走了。",
    source="《政府网站发展指引》（国办发〔2017〕47号），杜绝“错链”“断链”",
    bad=Example({_FILE: _ACTIVITY}, shown=_ACTIVITY),
    good=Example(
        {_FILE: _ACTIVITY, "content/downloads/bao-ming-biao.csv": "姓名,电话\n"},
        shown=f"{_ACTIVITY}\n并且有 content/downloads/bao-ming-biao.csv",
    ),
)
