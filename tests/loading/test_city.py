"""What is told of a city's own words and drawing where they are written wrongly."""

import pytest
from support import SITE

DRAWING = """
wide:
  view: 0 0 1600 340
  paths:
    - kind: ink
      d: M0 0L10 10z
small:
  view: 0 100 1600 215
  paths:
    - kind: line
      d: M0,0 c1.5-2 3e1 4 5 6
"""
INDICATOR = """
name: 得分
unit: 分
chart: 折线
summary: 一句话。
points:
  - {year: 2021, value: 80, as_of: 2021, source: launch}
  - {year: 2022, value: 81, as_of: 2022, source: launch}
  - year: 2022
    value: 79
    scope: SCOPE
    as_of: 2022
    source: launch
"""


def test_points_without_a_scope_speak_of_the_city(site):
    """An editor leaves the scope out where a number is the city's own; larger places are written."""
    site.write("data/indicators/x.yaml", INDICATOR.replace("SCOPE", "全国"))
    points = site.load().get("indicator", "x").points

    assert [point.scope for point in points] == ["昆明", "昆明", "全国"]


def test_scope_that_is_none_is_told_at_its_line(site):
    """A number of a place that the site does not compare names the places that it does."""
    site.write("data/indicators/x.yaml", INDICATOR.replace("SCOPE", "全球"))

    assert site.problems() == [
        "data/indicators/x.yaml:10: “范围”（scope）写成了“全球”，只能写 昆明、云南、全国；"
        "别的地方先加到 data/site.yaml 城市的“更大的范围”（wider）里"
    ]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("        name: 新闻\n", "", "缺少“栏目名称”（name）"),
        ("      name: 昆明\n", "", "缺少“简称”（name）"),
        ("      wider:", "      seal: 昆明市\n      wider:", "“印章”（seal）写成了 “昆明市”"),
        ("province: 滇", "province: 云", "“省的简称”（province）写成了 “云”：请写 京、津、"),
        ("    city:\n", "    town:\n", "缺少“城市”（city）"),
    ],
)
def test_what_the_site_lacks_is_told(before, after, told, site):
    """A column without a name, a city without one, a seal that cannot be cut: each in one sentence."""
    assert before in SITE
    site.write("data/site.yaml", SITE.replace(before, after))

    assert [one for one in site.problems() if one.startswith("data/site.yaml:") and told in one]


def test_column_that_is_not_written_has_a_name_of_its_own(site):
    """A small site describes the columns that it wants to; the others are called what they are."""
    catalog = site.load()
    news, cases, page = map(catalog.column, ("news", "cases", "about"))

    assert (news.title, news.short_name, news.description) == ("新闻", "新闻", "新闻和通知。")
    assert (cases.name, cases.description) == ("品牌案例", "“质量昆明”的品牌案例。")
    assert page.name == "首页"


def test_drawing_is_read(site):
    """The lines that a city has drawn reach the pages as they are."""
    site.write("data/drawing.yaml", DRAWING)
    drawing = site.load().drawing

    assert (drawing.wide.width, drawing.small.height) == (1600, 215)
    assert drawing.small.paths[0].d == "M0,0 c1.5-2 3e1 4 5 6"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("d: M0 0L10 10z", "d: <script>alert(1)</script>", "5: “路径”（d）写成了"),
        ("d: M0 0L10 10z", "d: 'M0 0\" onload=\"alert(1)'", "5: “路径”（d）写成了"),
        ("d: M0 0L10 10z", "d: MeeE", "5: “路径”（d）写成了"),
        ("d: M0 0L10 10z", "d: M0 0L10", "5: “路径”（d）写成了"),
        ("d: M0 0L10 10z", "d: M0 0", "5: “路径”（d）写成了"),
        ("d: M0 0L10 10z", "d: M0 0A1 1 0 2 0 5 5", "5: “路径”（d）写成了"),
        ("kind: ink", "kind: fill", "4: “画法”（kind）写成了 “fill”"),
        ("      d: M0 0L10 10z", "      href: x\n      d: M0 0h1", "5: 不认识的字段 “href”"),
        ("view: 0 0 1600 340", "view: 0 0 1600 0", "2: “画幅”（view）写成了"),
        ("small:\n", "script: alert(1)\nsmall:\n", "6: 不认识的字段 “script”"),
    ],
)
def test_anything_but_paths_in_a_drawing_is_refused(before, after, told, site):
    """Nothing that runs or loads can come in with a drawing; the line is named."""
    assert before in DRAWING
    site.write("data/drawing.yaml", DRAWING.lstrip().replace(before, after))
    (problem,) = site.problems()

    assert problem.startswith(f"data/drawing.yaml:{told}")
