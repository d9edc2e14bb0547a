"""A number that is marked in a text is that of the data, with its year, and leads there."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from support import TODAY

from quality_kunming.building import PREVIEW, build
from quality_kunming.checks.rule import Example

BRAND = """\
name: 示例梨
brand_kind: 地理标志
recognition: 商标
summary: 皮薄汁多。
figures:
  - {label: 种植面积, value: 1.2, unit: 万亩, qualifier: 约, as_of: 2022-08, source: launch}
  - {label: “品牌”价值, value: 3, unit: 亿元, as_of: 2021, source: launch}
sources: [launch]
"""
INDICATOR = """\
name: 满意度
unit: 分
chart: 折线
summary: 2020年到2021年。
points:
  - {year: 2020, value: 79.5, as_of: 2021, source: launch}
  - {year: 2021, value: 80.88, as_of: 2022, source: launch}
  - {year: 2021, scope: 云南, value: 76, as_of: 2022, source: launch}
"""
BARS = """\
name: 帮扶
chart: 条形
summary: 2022年。
points:
  - {category: 走访企业（家）, value: 666, as_of: 2022, source: launch}
  - {category: 发放问卷（份）, value: 833, as_of: 2022, source: launch}
"""
DATA = {
    "data/brands/li.yaml": BRAND,
    "data/indicators/manyi.yaml": INDICATOR,
    "data/indicators/bangfu.yaml": BARS,
}
RULES = ("figure-mark", "figure-value", "figure-year", "figure-known", "text-link", "link-form")
RIGHT = [
    "2022年8月，[约1.2万亩](数据:li/种植面积)。",
    "2022年8月，[约12000亩](数据：品牌/li/种植面积)。",
    "2021年，[3亿元](数据:li/品牌价值)。",
    "2021年，[3亿元](<数据:li/“品牌”价值>)。",
    "2021年，[80.88分](数据:manyi/2021/昆明)。",
    "2020年，[79.5分](数据:manyi/2020)。",
    "２０２０年，[79.5分](数据:测评/manyi/2020)。",
    "二〇二〇年，[79.5分](数据:manyi/2020)。",
    "截至2022年，走访[666家](数据:bangfu/走访企业)。",
    "## 2020年的得分\n\n得了[79.5分](数据:manyi/2020)。",
    "2020年：\n\n- 得了[79.5分](数据:manyi/2020)；\n",
    "| 年份 | 得分 |\n|---|---|\n| 2020年 | [79.5分](数据:manyi/2020) |\n",
    "2020年有三项。\n\n- 其一\n  - 得了[79.5分](数据:manyi/2020)\n",
]
WRONG = [
    ("2022年8月，[约1.3万亩](数据:li/种植面积)。", "figure-value"),
    ("2022年8月，[1.2万亩](数据:li/种植面积)。", "figure-value"),
    ("2022年8月，[约1.2万](数据:li/种植面积)亩。", "figure-value"),
    ("2020年，[80.88分](数据:manyi/2020)。", "figure-value"),
    ("[约1.2万亩](数据:li/种植面积)。", "figure-year"),
    ("2021年，[约1.2万亩](数据:li/种植面积)。", "figure-year"),
    ("2022年的事。\n\n[约1.2万亩](数据:li/种植面积)。", "figure-year"),
    ("2022年，[80.88分](数据:manyi/2021)。", "figure-mark"),
    ("2022年，[约1.2万亩](数据:li/面积)。", "figure-mark"),
    ("2022年，[约1.2万亩](数据:pear/种植面积)。", "figure-mark"),
    ("2022年，[约1.2万亩](数据:li)。", "figure-mark"),
]


@pytest.mark.parametrize("body", RIGHT)
def test_number_that_equals_the_data_is_let_through(body, problems_of):
    """Any way to write it, and any place for its year beside or above it."""
    found = problems_of(Example(DATA | dict(Example.in_article(body).files)))

    assert [one for one in found if one.rule in RULES] == []


@pytest.mark.parametrize(("body", "rule"), WRONG)
def test_number_that_differs_is_told(body, rule, problems_of):
    """Who changes a number in one place is led to the others."""
    found = problems_of(Example(DATA | dict(Example.in_article(body).files)))

    assert rule in {one.rule for one in found}


def test_message_lists_what_could_have_been_meant(problems_of):
    """The editor copies the right name from the message."""
    body = "2021年，[80.88分](数据:manyi/2021)。"

    (found,) = (
        one
        for one in problems_of(Example(DATA | dict(Example.in_article(body).files)))
        if one.rule == "figure-mark"
    )

    assert "“2021/昆明”（80.88分）、“2021/云南”（76分）" in found.message


def marked(folder: Path) -> tuple[str, str, str]:
    """The link that stands for a number on a page: where it leads, its title, its words."""
    page = LexborHTMLParser((folder / "index.html").read_text("utf-8"))
    link = page.css_first("main a[title]")
    return link.attributes["href"], link.attributes["title"], link.text()


def test_marked_number_leads_to_its_page(campaign):
    """A reader sees the number as it is typed, and may follow it to its date and source."""
    for name, text in DATA.items():
        campaign.write(name, text)
    campaign.write(
        "content/pages/about.md",
        "---\ntitle: 关于\n---\n\n2022年8月，[约12,000亩](数据:li/种植面积)。\n",
    )
    campaign.write("data/brands/other.yaml", BRAND + "text: 2021年[3亿元](数据:li/品牌价值)。\n")

    build(campaign.root, TODAY, PREVIEW)

    output = campaign.root / "output"
    assert marked(output / "about") == (
        "../brands/li/index.html",
        "示例梨，种植面积，截至2022年8月",
        "约12,000亩",
    )
    assert marked(output / "brands/other") == (
        "../../brands/li/index.html",
        "示例梨，“品牌”价值，截至2021年",
        "3亿元",
    )
