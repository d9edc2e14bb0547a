"""Headings, their ids and the table of contents."""

import re
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quality_kunming.prose import Heading


@pytest.mark.parametrize(
    ("written", "levels"),
    [
        ("# 甲\n## 乙\n# 丙", "232"),
        ("## 甲\n### 乙\n## 丙", "232"),
        ("# 甲\n#### 乙\n## 丙", "233"),
        ("### 甲\n# 乙", "22"),
        ("# 甲\n## 乙\n### 丙\n#### 丁\n##### 戊\n###### 己", "234566"),
        ("<h1>甲</h1>\n\n# 乙", "22"),
    ],
)
def test_levels_begin_at_two_and_skip_none(html, written, levels):
    """The page owns the h1, and who hears the headings read out misses no level."""

    assert "".join(re.findall(r"<h(\d)", html(written))) == levels


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("银行业的增长", "yin-hang-ye-de-zeng-zhang"),
        ("长辈", "zhang-bei"),
        ("长水机场和河长制", "chang-shui-ji-chang-he-he-zhang-zhi"),
        ("得分率", "de-fen-lv"),
        ("重庆与重点", "chong-qing-yu-zhong-dian"),
        ("2022 年 “NQI”", "2022-nian-nqi"),
        ("——", "section"),
        ("a" * 60, "a" * 40),
        ("质量强市战略领导小组办公室工作机制", "zhi-liang-qiang-shi-zhan-lve-ling-dao"),
    ],
)
def test_id_is_the_pinyin_of_the_words(html, words, expected):
    """A link to a part of a page can be read, and is right on characters with two readings."""

    assert html(f"# {words}") == f'<h2 id="{expected}">{words}</h2>'


def test_equal_headings_have_different_ids(html):
    """Every part of a page can be linked to."""
    shown = html("# 背景\n\n# 背景\n\n# 背景 {#own}\n\n<p id='bei-jing-3'>x</p>\n\n# 背景")

    assert re.findall(r'<h2 id="(.*?)">(.*?)<', shown) == [
        ("bei-jing", "背景"),
        ("bei-jing-2", "背景"),
        ("own", "背景"),
        ("bei-jing-4", "背景"),
    ]


def test_contents_lists_two_levels(render):
    """The table of contents names the sections and their parts, and no more."""
    contents = render("# 甲 **乙**\n## 丙\n### 丁\n").contents

    assert contents == (Heading(2, "jia-yi", "甲 乙"), Heading(3, "bing", "丙"))


def test_contents_leaves_out_the_mark_of_a_note(render):
    """A heading with a footnote is named by its words."""

    assert render("# 甲[^1]\n\n[^1]: 乙").contents == (Heading(2, "jia", "甲"),)


@pytest.mark.parametrize("written", ["#质量昆明# 活动", "正文\n---", "    正文"])
def test_what_looks_like_a_heading_or_code_by_chance_is_neither(html, written):
    """A topic, a rule under a line and an indented paragraph do what an editor expects."""
    shown = html(written)

    assert "<h2" not in shown
    assert "<code" not in shown


@pytest.mark.parametrize("written", ["#标题", "# 标题 #", "正文\n## 标题\n正文", "#　标题"])
def test_heading_is_forgiving(html, written):
    """A missing space, a closing sign and a missing empty line are no trouble."""

    assert '<h2 id="biao-ti">标题</h2>' in html(written)


@given(st.lists(st.tuples(st.integers(1, 6), st.sampled_from(["甲", "乙丙", "a"]))))
@settings(max_examples=100, deadline=None)
def test_any_headings_are_in_order(renderer, headings):
    """Whatever levels are written, none is skipped on the way down and all ids differ."""
    shown = renderer.render("\n\n".join(f"{'#' * level} {words}" for level, words in headings)).html
    levels = [1, *map(int, re.findall(r"<h(\d)", shown))]
    ids = re.findall(r'id="(.*?)"', shown)

    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert len(ids) == len(set(ids)) == len(headings)


def test_ids_are_the_same_in_every_process():
    """A link into a page still arrives after the next build, whatever was built before."""
    program = (
        "from quality_kunming.prose import ProseRenderer as R;"
        "print(R(place_record=str, place_picture=str).render('# 长水机场和河长制').contents[0].id)"
    )
    shown = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert shown.stdout.strip() == "chang-shui-ji-chang-he-he-zhang-zhi"
