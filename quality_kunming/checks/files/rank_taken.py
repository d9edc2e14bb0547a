"""Ranks and numbers that two records share."""

from quality_kunming.checks.rule import Example, Rule, Scope

_ACTIVITY = """\
number: {}
name: 质量课堂
short_name: 质量课堂
audience: [市民]
summary: 每周一课。
schedule:
  start: 2022-09-01
  end: 2022-10
sources: [launch]
"""

RULE = Rule(
    id="rank-taken",
    title="名次或序号重复",
    scope=Scope.LOADING,
    reason="两个第一名、两个第四项活动，读者不知道信哪一个。",
    source="本项目规定，同一届里名次、序号不重复",
    bad=Example({"data/activities/2022/zhi-liang-ke-tang.yaml": _ACTIVITY.format(4)}),
    good=Example({"data/activities/2022/zhi-liang-ke-tang.yaml": _ACTIVITY.format(5)}),
)
