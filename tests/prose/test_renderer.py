"""Any text at all."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from quality_kunming.prose import ProseRenderer, markup_problems, mentions, summarise
from quality_kunming.prose.reading import read_markdown

from .conftest import place_picture, place_record

MARKS = """
    质量 昆明 word 1. - * ** _ ` ``` ~~~ # ## > | |-| [ ] ( ) ![ ]( [^1] [^1]: ::: :::提示 ：：：引用
    :::活动 <b> </b> <div> </div> <p <!-- --> < & &lt; &#0; \\ " “ ” ｜ {#a} {filename} <table> <td>
    <li> <h1> <img <a
"""
BLOCKS = [
    "- 甲\n",
    "1. 甲\n",
    "> 甲",
    "![甲](a.jpg)",
    "# 甲 ![乙](b.jpg)\n",
    "[甲](/a/)",
    "\n::: 活动 a\n",
    "\n::: 提示\n",
    "\n:::\n",
    "\n|甲|乙|\n|-|-|\n",
]
SPACES = [
    "\n",
    "\n\n",
    " ",
    "    ",
    "  \n",
    "\t",
    "\r\n",
    "\x00",
    "\x02",
    "\x03",
    "\ue001",
    "\u2028",
]
PIECES = [*MARKS.split(), *BLOCKS, *SPACES]
NASTY = {
    "brackets": "[" * 10_000,
    "stars": "*" * 10_000,
    "open stars": " *甲" * 5_000,
    "pictures": "![" * 5_000,
    "links": "[甲](" * 3_000,
    "titles": '[甲](a "' + '" ' * 3_000,
    "quotations": ">" * 1_000 + "甲",
    "spaced quotations": "> " * 1_000 + "甲",
    "list in list": "- " * 1_000 + "甲",
    "indented lists": "\n".join(" " * 4 * depth + "- 甲" for depth in range(200)),
    "tags": "<a " * 5_000,
    "boxes": "<div>" * 3_000 + "甲",
    "comments": "<!--" * 3_000,
    "callouts": "::: 提示\n" * 1_000 + ":::\n" * 1_000,
    "fences": "```\n" * 2_001,
    "notes": "[^1]" * 500 + "\n\n[^1]: 甲",
    "spaces": "甲" + " " * 10_000 + "乙",
    "spaces in stars": "**" + " " * 10_000 + "甲",
    "spaced stars": "甲** " * 3_000,
    "note marks": "[^甲]" * 3_000,
    "definitions": "[甲]: 乙\n" * 2_000,
    "stops": "[甲](" + "." * 10_000,
    "numbered lines": "1.甲\n" * 3_000,
    "own marks": "①甲\n" * 3_000,
    "short lines": "甲乙\n" * 3_000,
    "bars": "｜甲｜\n" * 2_000,
    "masks": "张*、" * 3_000,
    "labels": "时间：甲\n" * 3_000,
    "half tags": "<a b" * 3_000,
    "tabs": "甲\t乙\n" * 3_000,
    "bold": "<b>" * 2_000 + "甲",
}


@given(st.lists(st.sampled_from(PIECES)))
@settings(max_examples=100, deadline=None)
def test_no_mixture_of_marks_raises(renderer, pieces):
    """An editor's half-finished text is always shown."""
    text = "".join(pieces)
    prose = renderer.render(text)
    list(mentions(text))
    markup_problems(text)

    assert len(summarise(prose.text)) <= 110


@given(
    st.lists(st.sampled_from([*BLOCKS, "\n", "<h2>", "</h2>", "<table>", "<td>", "<figure>", '"']))
)
@settings(max_examples=100, deadline=None)
def test_placed_html_never_ends_up_in_a_tag(renderer, pieces):
    """What is set in after sanitising stands between elements, not within their attributes."""
    html = renderer.render("".join(pieces)).html
    elements = LexborHTMLParser(html, is_fragment=True)

    assert len(elements.css("div.record")) == html.count('<div class="record">')
    assert len(elements.css("figure > img")) == html.count("<img")
    assert not re.search("[\x02\x03\ue000-\ue00f]", html)


@given(st.binary())
@settings(max_examples=100, deadline=None)
def test_no_bytes_raise(renderer, data):
    """A file that is no text at all is rendered as something."""

    assert isinstance(renderer.render(data.decode("utf-8", "replace")).html, str)
    assert isinstance(renderer.render(data.decode("latin-1")).html, str)


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_nasty_text_is_quick(renderer, text):
    """No text stops a build; the bound is many times what is measured, of two times the one without reading tables."""
    assert min(_seconds(renderer, text) for _ in range(2)) < 3


def _seconds(renderer, text):
    start = time.process_time()
    renderer.render(text)
    list(mentions(text))
    markup_problems(text)
    return time.process_time() - start


def test_deep_nesting_loses_no_words(render):
    """What lies deeper than anybody nests is still there."""

    assert "甲" in render("> " * 300 + "甲").text
    assert "甲" in render("- " * 300 + "甲").text


def test_same_text_gives_the_same_html(renderer):
    """A renderer that has seen other texts renders like a new one."""
    text = "# 甲\n\n乙[^1] ![丙](a.jpg)\n\n::: 活动 a\n\n[丁][x]\n\n[^1]: 注\n[x]: /news/\n"
    fresh = ProseRenderer(place_record=place_record, place_picture=place_picture)
    expected = fresh.render(text)
    renderer.render("# 甲\n\n[^1]\n\n[^1]: 其他\n[x]: /other/\n\n::: 提示\n")
    read_markdown.cache_clear()

    assert renderer.render(text) == expected


def test_empty_text_is_empty(render):
    """Nothing gives nothing."""
    prose = render(" \n")

    assert (prose.html, prose.contents, prose.text, prose.lead) == ("", (), "", "")


def test_plain_text_holds_what_the_author_wrote(render):
    """Search reads the words of headings, tables and captions, and not those of placed records."""
    prose = render(
        "# 标题\n\n正**文**\n两行 A&amp;B\n\n| 甲 | 乙 |\n|-|-|\n| 1 | 2 |\n\n"
        '![替代](a.jpg "说明｜某某")\n\n::: 活动 a\n'
    )

    assert prose.text == "标题\n正文两行 A&B\n甲 乙\n1 2\n说明"


def test_lead_is_running_text(render):
    """A summary is made of paragraphs, not of headings, boxes or captions."""
    prose = render(
        '第一段。\n\n# 标题\n\n包括：\n- 甲\n\n\n::: 提示\n盒\n:::\n\n![a](a.jpg "说明")\n\n第二段。'
    )

    assert prose.lead == "第一段。\n第二段。"
