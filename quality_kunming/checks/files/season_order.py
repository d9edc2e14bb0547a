"""Times of an edition that cannot be."""

from quality_kunming.checks.rule import Example, Rule, Scope

_ACTIVITY = """\
number: 5
name: 质量课堂
short_name: 质量课堂
audience: [市民]
summary: 每周一课。
schedule:
  start: 2022-09-01
  end: 2022-10
sessions:
  - name: 第一课
    start: {}
sources: [launch]
"""


def _example(start: str) -> Example:
    text = _ACTIVITY.format(start)
    return Example({"data/activities/2022/zhi-liang-ke-tang.yaml": text}, shown=text)


RULE = Rule(
    id="season-order",
    title="一届里的时间对不上",
    scope=Scope.LOADING,
    reason="场次排在活动以外、两届同时进行，页面怎么写都有一处是错的。",
    source="本项目规定：场次、报名在活动以内，活动不晚于这一届结束，部分不早于整体公布，同一时间只有一届",
    bad=_example("2022-11-05 09:00"),
    good=_example("2022-10-15 09:00"),
)
