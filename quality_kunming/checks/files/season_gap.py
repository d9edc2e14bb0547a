"""Editions that lack what has to be known before they can be shown truly."""

from quality_kunming.checks.rule import Example, Rule, Scope

_EDITION = "name: 2031年“质量昆明”\nsummary: 几项主题活动。\n{}"


def _example(more: str) -> Example:
    text = _EDITION.format(more)
    return Example({"data/editions/2031.yaml": text}, shown=text)


RULE = Rule(
    id="season-gap",
    title="一届里缺了不能少的",
    scope=Scope.LOADING,
    reason="公布了时间却没有一项活动，写了名次却没有公布的日子，读者看到的就是空的，或者太早。",
    source="本项目规定：有时间或者公布日期的年度至少有一项活动，有名次就有“结果公布”",
    bad=_example("period:\n  start: 2031-09-01\n  end: 2031-10-31\n"),
    good=_example(""),
)
