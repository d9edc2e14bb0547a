"""What a reader is told of the runs."""

import json
import platform
from xml.etree import ElementTree

import pytest

from benchmarks import machine
from benchmarks.plot import to_svg
from benchmarks.report import to_json, to_markdown
from quality_kunming.environment import ROOT

TIMES = {
    ("own", "cold", 10_000): [16.0, 15.0, 40.0],
    ("hugo", "cold", 10_000): [10.0, 10.0, 10.0],
    ("pelican", "cold", 10_000): [50.0, 50.0, 50.0],
    ("own", "check-first", 10_000): [29.0],
}


def line_of(text: str, beginning: str) -> str:
    [line] = [one for one in text.splitlines() if one.startswith(f"| {beginning}")]
    return line


def test_missed_bar_is_called_missed(report):
    """Nobody has to compare numbers to see what is not reached."""
    made = report(TIMES)
    text = to_markdown(made)

    assert line_of(text, "从头生成 10,000 篇，和 Hugo 比").endswith("| 1.60 × | **没有达到** |")
    assert line_of(text, "从头生成 10,000 篇，和 Pelican 比").endswith("| 0.32 × | 达到 |")
    assert line_of(text, "预览启动，1,000 篇").endswith("| — | 没有量 |")
    assert [bar.what for bar in made.missed] == ["从头生成 10,000 篇，和 Hugo 比"]


def test_each_contender_has_a_line(report):
    """The table says how long, from which to which, how much work and memory and how many pages."""
    text = to_markdown(report(TIMES))

    assert (
        "| 质量昆明 | 16.0 秒 | 15.0–40.0 秒 | 1.60 × | 0.32 × | 32.0 秒 | 123 MB | 10,009 |"
        in text
    )
    assert "| 检查，第一次 | 10,000 | 29.0 秒 | 29.0–29.0 秒 | 58.0 秒 | 123 MB |" in text


def test_missing_contender_is_named(report):
    """Who reads that we are quick also reads who was not there."""
    reason = "这台电脑上没有 Node.js 和 npm，没有和 Eleventy 比。"
    made = report(TIMES, missing=(reason,))

    assert f"- 缺席：{reason}" in to_markdown(made)
    assert json.loads(to_json(made))["missing"] == [reason]


def test_report_names_no_machine():
    """The machine is told in general words: a report can be shown to anybody."""
    told = machine.describe()

    assert "核" in told
    assert platform.node() not in told
    assert str(ROOT) not in told


def test_program_reads_every_run(report):
    """The JSON holds each time, not only the medians."""
    told = json.loads(to_json(report(TIMES)))

    assert told["runs"][0] == {
        "contender": "own",
        "doing": "cold",
        "articles": 10_000,
        "seconds": [16.0, 15.0, 40.0],
        "work": [32.0, 30.0, 80.0],
        "megabytes": [123.4, 123.4, 123.4],
        "pages": 10_009,
    }
    assert [bar["kept"] for bar in told["bars"][:2]] == [False, True]


@pytest.mark.parametrize("growth", [{}, {("own", "growth", 5): [1.0], ("own", "growth", 9): [2.0]}])
def test_bar_of_the_plot_is_as_long_as_its_time(report, growth):
    """Bars of a panel can be compared by the eye: they begin at zero and share a scale."""
    drawing = ElementTree.fromstring(to_svg(report(TIMES | growth)))
    widths = [float(one.get("width")) for one in drawing.iterfind("{*}rect[@x]")]

    own, hugo, pelican = widths[:3]
    assert own / pelican == pytest.approx(16 / 50, rel=0.01)
    assert hugo / pelican == pytest.approx(10 / 50, rel=0.01)
    assert len(widths) == 3 + len(growth)


def test_plot_of_nothing_is_empty(report):
    """A run without builds still writes a drawing."""
    assert ElementTree.fromstring(to_svg(report({}))).tag.endswith("svg")
