"""Files as reading takes or refuses them, for examples."""

from collections.abc import Mapping

from quality_kunming.checks.rule import Example
from quality_kunming.checks.support.marked_figures import EXAMPLE as FIGURES

SOURCE = "data/sources/example.yaml"
SOURCE_TEXT = "name: 启动仪式举行\npublisher: 昆明信息港\ndate: 2022-09-01\n"
RECORD = Example({SOURCE: SOURCE_TEXT})
OPENING = Example.in_article("市民走进检验室。")
OPEN = "九月一日启动。"
CONFLICT = f"{'<' * 7} HEAD\n{OPEN}\n{'=' * 7}\n九月二日启动。\n{'>' * 7} topic"
_ACTIVITY = """\
number: {number}
name: 质量课堂
short_name: 质量课堂
audience: [市民]
summary: 每周一课。
schedule:
  start: 2022-09-01
  end: 2022-10
{more}sources: [launch]
"""
POINT = "  - year: {}\n    value: {}\n    as_of: {}\n    source: launch\n"
INDICATOR = (
    "name: 公共服务质量满意度\nunit: 分\nchart: 折线\nsummary: 2020年到2021年，满意度升了。\npoints:\n"
    + POINT.format(2021, 80.88, 2021)
)
EXPIRED = """\
exceptions:
  - rule: mobile-number
    file: content/news/2022/launch.md
    reason: 本人书面同意公开
    valid_until: 2022-12-31
"""


def activity(number: int = 5, more: str = "", files: Mapping[str, str] | None = None) -> Example:
    """An activity of 2022 with a number and more fields, and files beside it."""
    text = _ACTIVITY.format(number=number, more=more)
    also = "".join(f"\n并且有 {name}" for name in files or ())
    return Example(
        {"data/activities/2022/zhi-liang-ke-tang.yaml": text, **(files or {})}, shown=text + also
    )


def edition(more: str) -> Example:
    """An edition to come, with more fields."""
    text = f"name: 2031年“质量昆明”\nsummary: 几项主题活动。\n{more}"
    return Example({"data/editions/2031.yaml": text}, shown=text)


def marked(body: str) -> Example:
    """A text that marks a figure of the data."""
    return Example(Example.in_article(body).files | FIGURES, shown=body)


def page(name: str) -> Example:
    """A page of texts, at a path."""
    return Example({name: "---\ntitle: 最近的新闻\n---\n\n最近的新闻。\n"})
