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
    is_mask = re.search("[a1]$", before) and re.match("[a1]", marked)
    is_mask = is_mask and re.search("[a1]$", marked) and re.match("[a1]", after)

    assert is_product or is_mask or f"<{tag}>{marked}</{tag}>" in shown


@pytest.mark.parametrize(
    "written",
    [
        "139****4321、138****1234。",
        "139****4321",
        "5301***********1234和5301***********5678",
        "kmpp****@126.com、zlkm****@126.com",
        "尾号12**34、56**78",
        "获奖的有张**、李**两位。",
        "王*同学和李*同学",
        "张*、李*、欧阳*",
        "（张**）、（李**）",
    ],
)
def test_masks_stay(html, written):
    """What an editor has made unreadable stays so, and is not bold."""

    assert html(written) == f"<p>{written}</p>"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("优秀的**老王**、**老李**", "优秀的<strong>老王</strong>、<strong>老李</strong>"),
        ("张**和**重点**", "张**和<strong>重点</strong>"),
        ("质量很高，**服务**", "质量很高，<strong>服务</strong>"),
        ("水平高**服务好**", "水平高<strong>服务好</strong>"),
        ("第**1**名", "第<strong>1</strong>名"),
        ("139****4321是**热线**", "139****4321是<strong>热线</strong>"),
    ],
)
def test_emphasis_beside_surnames_and_masks_works(html, written, shown):
    """Only what is certainly a mask is taken for one."""

    assert html(written) == f"<p>{shown}</p>"


@pytest.mark.parametrize("written", ["file_name_here", "质量_昆明_质量", "3*4*5 米", "**没有结束"])
def test_other_stars_and_lines_stay(html, written):
    """Names with underscores, products of numbers and a mark left alone are text."""

    assert html(written) == f"<p>{written}</p>"
