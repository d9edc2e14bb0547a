"""The component: well-formed SVG that is named, described and free of styling."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from selectolax.lexbor import LexborHTMLParser

from charts.samples import SOURCES, draw, indicator
from quality_kunming.charts import table_rows
from quality_kunming.charts.drawing import SIZES, TEXT_SIZE, WIDTH

THEME = Path(__file__).parents[2] / "theme"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def component():
    """The macros of the chart component."""
    environment = Environment(
        loader=FileSystemLoader(THEME / "templates"), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template("components/chart.html").module


def svg_of(markup):
    """The drawing as XML; HTML needs no namespace, the parser does."""
    source = re.search(r"<svg.*</svg>", markup, re.DOTALL).group()
    return ElementTree.fromstring(source.replace("<svg", f'<svg xmlns="{SVG[1:-1]}"', 1))


@pytest.mark.parametrize("name", ["pass_rate", "rank", "scores", "first_places", "evaluations"])
def test_the_drawing_is_named_and_described(name, component, request):
    """Who listens instead of looking is told the chart's name, and apart from it what it says."""

    drawing = draw(request.getfixturevalue(name), name)
    svg = svg_of(component.chart(drawing))
    by_id = {element.get("id"): element.text for element in svg if element.get("id")}

    assert svg.get("role") == "img"
    assert by_id[svg.get("aria-labelledby")] == drawing.title
    assert by_id[svg.get("aria-describedby")] == drawing.description


def test_the_drawing_carries_classes_and_no_styling(component, scores):
    """Colours follow the theme, and a strict content policy refuses nothing."""

    svg = svg_of(component.chart(draw(scores, "scores")))

    for element in svg.iter():
        assert element.tag != f"{SVG}style"
        assert not {"style", "fill", "stroke", "font-size"} & set(element.keys())


def test_every_class_of_the_drawing_has_its_element_in_the_stylesheet(component, pass_rate):
    """No mark of a chart is left unstyled."""

    css = (THEME / "static/css/components/chart.css").read_text("utf-8")
    svg = svg_of(component.chart(draw(pass_rate, "pass-rate")))
    elements = {element.get("class", "chart__drawing").split()[0] for element in svg.iter()}

    assert [name for name in elements if f".{name}" not in css] == []


def test_the_stylesheet_sets_text_as_large_as_the_geometry_expects():
    """Labels take the room that the geometry left for them."""

    css = (THEME / "static/css/components/chart.css").read_text("utf-8")

    for kind, size in SIZES.items():
        rule = re.search(rf"\.chart__label--{kind} {{\s+font-size: ([\d.]+)em", css)
        assert float(rule[1]) == size / TEXT_SIZE, kind
    assert f"(min-width: {WIDTH / TEXT_SIZE:g}em)" in css


def test_names_are_text_and_never_markup(component):
    """An indicator's name cannot bring markup into a page."""

    points = ({"category": f"<script>{number}</script>", "value": 1} for number in range(3))
    record = indicator(*points, chart="条形", name='a"b<c')

    markup = str(component.chart(draw(record, "x")))

    assert "<script" not in markup
    assert svg_of(markup)[0].text == 'a"b<c'


def test_the_figure_names_date_source_and_download(component, scores):
    """Beside the chart a reader finds the same numbers with date and source, and the file to take away."""

    rows = table_rows(scores, SOURCES)
    html = component.chart_figure(draw(scores, "scores"), rows, "/indicators/x/data.csv", "得分")
    page = LexborHTMLParser(str(html))

    assert page.css_first("figcaption").text(separator=" ").split() == [
        "得分", "2021年，昆明", "80.88", "分",
    ]  # fmt: skip
    assert page.css_first("table caption").text() == "得分"
    assert [cell.text() for cell in page.css("thead th")] == [
        "年份", "类别", "范围", "数值", "截至", "来源",
    ]  # fmt: skip
    assert page.css_first("td a").attributes["href"] == "/sources/#press"
    assert page.css_first("a[download]").attributes["href"] == "/indicators/x/data.csv"
    assert "推算" in page.css("tbody tr")[1].text()
