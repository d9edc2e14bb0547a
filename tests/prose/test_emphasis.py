"""Bold and emphasis beside Chinese punctuation."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

outside = st.text("昆明质量，。“”《》（）a1", max_size=6)
inside = st.text("昆明质量，。“”《》（）a1", min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("**“质量”**昆明", "<strong>“质量”</strong>昆明"),
        ("昆明**“质量”**", "昆明<strong>“质量”</strong>"),
        ("**质量。**昆明", "<strong>质量。</strong>昆明"),
        ("昆明*（强调）*昆明", "昆明<em>（强调）</em>昆明"),
        ("***《质量》***昆明", "<strong><em>《质量》</em></strong>昆明"),
        ("**质量**、**服务**", "<strong>质量</strong>、<strong>服务</strong>"),
    ],
)
def test_marks_work_beside_chinese_punctuation(html, written, shown):
    """Bold is bold where Chinese is written without spaces."""

    assert html(written) == f"<p>{shown}</p>"


@given(outside, st.sampled_from(["*", "**"]), inside, outside)
@settings(max_examples=100, deadline=None)
def test_any_text_without_spaces_can_be_marked(renderer, before, mark, marked, after):
    """Whatever stands between two equal marks is marked, whatever stands around them."""
    shown = renderer.render(f"昆{before}{mark}{marked}{mark}{after}").html
    tag = {"*": "em", "**": "strong"}[mark]
    is_product = re.search(r"\d$", before) and marked[0].isdigit() and mark == "*"
    is_product = is_product or (marked[-1].isdigit() and after[:1].isdigit() and mark == "*")

    assert is_product or f"<{tag}>{marked}</{tag}>" in shown


@pytest.mark.parametrize("written", ["file_name_here", "质量_昆明_质量", "3*4*5 米", "**没有结束"])
def test_other_stars_and_lines_stay(html, written):
    """Names with underscores, products of numbers and a mark left alone are text."""

    assert html(written) == f"<p>{written}</p>"
