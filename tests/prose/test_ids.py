"""Ids of a text among those of its page."""

import re
from pathlib import Path

from quality_kunming.prose.ids import RESERVED_IDS

THEME = Path(__file__).parents[2] / "theme" / "templates"
FRAME = ["base.html", "article.html", "page.html", "layouts/*.html", "partials/*.html"]
TEXT = "## 背景\n\n[见上](#bei-jing)[^1]\n\n[主要](#main)\n\n<p id='x'>甲</p><p id='x'>乙</p>\n\n[^1]: 注"


def test_reserved_ids_are_those_of_the_frame():
    """An id that the theme gains is known here, so that no heading takes it."""
    templates = [path for pattern in FRAME for path in THEME.glob(pattern)]
    written = [re.findall(r'\bid="([^"{}]+)"', path.read_text("utf-8")) for path in templates]

    assert len(templates) > len(FRAME)
    assert {one for ids in written for one in ids} == RESERVED_IDS


def test_no_text_takes_an_id_of_the_frame(html):
    """The skip link arrives where it leads."""
    shown = html("## main\n\n## 索引 {#main}\n\n<p id='main'>甲</p>")

    assert re.findall(r'id="(.*?)"', shown) == ["main-2", "main-3"]


def test_prefix_is_before_every_id_and_in_the_links_to_them(renderer):
    """Three texts on one page have different ids, and their links stay within each."""
    prose = renderer.render(TEXT, "result-")
    ids = re.findall(r'id="(.*?)"', prose.html)

    assert ids == ["result-bei-jing", "result-fnref-1", "result-x", "result-fn-1"]
    assert set(re.findall(r'href="#(.*?)"', prose.html)) == {*ids, "main"} - {"result-x"}
    assert [heading.id for heading in prose.contents] == ["result-bei-jing"]
    assert prose.text == renderer.render(TEXT).text
