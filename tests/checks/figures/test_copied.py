"""A number stands in one place: copies are told, and a change there is a change everywhere."""

import re
from pathlib import Path

import pytest
from program import copy_project
from selectolax.lexbor import LexborHTMLParser
from support import TODAY

from quality_kunming.building import PREVIEW, build
from quality_kunming.checks.rule import Example

ACTIVITY = """\
number: 3
name: 线上健走
short_name: 健走
audience: [市民]
summary: 一个月的健走。
schedule: {start: 2022-09-01, end: 2022-09-30}
outcomes:
  - {label: 参与人数, value: 1.2, unit: 万人, qualifier: 超过, as_of: 2022-09-01, source: launch}
  - {label: 企业, value: 30, unit: 家, qualifier: 多, as_of: 2022-09-01, source: launch}
  - {label: 直播, value: 3, unit: 期, as_of: 2022-09-01, source: launch}
sources: [launch]
"""
DATA = {"data/activities/2022/jianzou.yaml": ACTIVITY}
COPIED = [
    "2022年，参加的超过1.2万人。",
    "2022年，参加的有**1.2万**人。",
    "2022年，参加的有12,000人。",
    "2022年，参加的有１.２万人。",
    "2022年，来了30多家企业。",
    "2022年，来了30家企业。",
    "| 2022年 | 30家 |\n|---|---|\n| 一 | 二 |\n",
]
NAMED = [
    "2022年，参加的[](数据:2022/jianzou/参与人数)。",
    "2022年，参加的[**超过1.2万人**](数据:2022/jianzou/参与人数)。",
    "2022年，播了3期。",
    "2022年，观看1.2万人次。",
    "2022年，有130家企业、30.5家的平均数、30个问题。",
    "报道说：“超过1.2万人参加。”",
    "`1.2万人`",
]


def told(problems_of, files: dict) -> list:
    return [one for one in problems_of(Example(DATA | files)) if one.rule == "figure-copied"]


def article(body: str, head: str = "activities: [2022/jianzou]\n") -> dict:
    return dict(Example.in_article(body, head).files)


@pytest.mark.parametrize("body", COPIED)
def test_copy_of_a_number_is_told(body, problems_of):
    """However it is written, the editor reads what to write instead."""
    (found,) = told(problems_of, article(body))

    assert re.search(r"请改成 \[\]\(数据:2022/jianzou/(参与人数|企业)\)", found.message)


@pytest.mark.parametrize("body", NAMED)
def test_number_that_is_named_or_another_is_let_through(body, problems_of):
    """Only our own copy of the very number is meant."""
    assert told(problems_of, article(body)) == []


def test_text_of_another_thing_may_have_the_same_number(problems_of):
    """Thirty firms elsewhere are not these; a great number with its year is."""
    assert told(problems_of, article("2022年，别处有30家企业。", "")) == []
    assert len(told(problems_of, article("2022年，参加的有1.2万人。", ""))) == 1


def test_figure_that_two_records_write_out_is_told(problems_of):
    """One of them names the other."""
    other = ACTIVITY.replace("number: 3", "number: 5").replace("label: 参与人数", "label: 健走的人")
    (found, *_) = told(problems_of, {"data/activities/2022/other.yaml": other})

    assert found.line == 8
    assert "请只留那一处，这里改成 - same: 2022/jianzou/参与人数" in found.message


def test_number_not_published_yet_is_told_with_its_line(problems_of):
    """A summary may not tell today what was published tomorrow."""
    later = {
        "data/sources/later.yaml": "name: 报道\npublisher: 报社\ndate: 2030-01-01\n",
        "data/activities/2022/jianzou.yaml": ACTIVITY.replace("source: launch", "source: later"),
        "data/brands/a.yaml": (
            "name: 梨\nbrand_kind: 地理标志\nrecognition: 商标\n"
            "summary: 2022年[](数据:2022/jianzou/参与人数)。\nsources: [launch]\n"
        ),
    }
    found = [one for one in problems_of(Example(later)) if one.rule == "figure-known"]

    assert [(one.path, one.line) for one in found if "引用的数" in one.message] == [
        ("data/brands/a.yaml", 4)
    ]


@pytest.mark.parametrize("place", ["summary", "text"])
def test_name_of_no_number_is_told_with_its_line(place, problems_of):
    """An empty link is never shown."""
    activity = ACTIVITY + "text: 二\n"
    wrong = re.sub(
        rf"^{place}: .*$", f"{place}: 2022年[](数据:2022/jianzou/人数)。", activity, flags=re.M
    )
    (found,) = (
        one
        for one in problems_of(Example({"data/activities/2022/jianzou.yaml": wrong}))
        if one.rule == "figure-mark"
    )

    assert found.line == wrong[: wrong.index("[](")].count("\n") + 1
    assert (
        "“2022/jianzou/人数”在 data/activities/2022/jianzou.yaml 里没有；那里有“参与人数”"
        in found.message
    )


def test_code_is_left_as_it_is_typed(campaign):
    """A text may show how one writes it."""
    campaign.write("data/activities/2022/jianzou.yaml", ACTIVITY)
    body = "`[](数据:2022/jianzou/企业)`\n\n```\n[](数据:2022/jianzou/企业)\n```\n\n2022年[](数据:2022/jianzou/企业)。"
    campaign.write("content/pages/about.md", f"---\ntitle: 关于\n---\n\n{body}\n")

    (page,) = campaign.load().pages.values()
    assert page.body.count("[](") == 2
    assert "2022年[30多家](数据:2022/jianzou/企业)。" in page.body


def test_number_changed_in_one_place_is_changed_on_every_page(tmp_path: Path):
    """1.2 → 1.3 in the activity of 2021: no page is left at 1.2."""
    copy_project(tmp_path)
    path = tmp_path / "data/activities/2021/kunming-kuaizou.yaml"
    written = path.read_text("utf-8")
    assert written.count("1.2") == 1
    path.write_text(written.replace("value: 1.2", "value: 1.3"), "utf-8")

    build(tmp_path, TODAY, PREVIEW)

    output = tmp_path / "output"
    pages = {
        file.relative_to(output).as_posix(): LexborHTMLParser(file.read_text("utf-8")).body.text()
        for file in output.rglob("*.html")
    }
    told = {name for name, text in pages.items() if "1.3万人" in text}
    stale = {name for name, text in pages.items() if "1.2万人" in text}
    assert not {name for name in stale if not name.endswith("components/index.html")}
    assert {
        "activities/2021/kunming-kuaizou/index.html",
        "editions/2021/index.html",
        "news/2021/sixth-kuaizou/index.html",
        "news/2022/quality-month-origin/index.html",
    } <= told
