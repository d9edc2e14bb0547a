"""Lists within lists."""

import pytest

NESTED = "<ul><li>甲<ul><li>乙<ul><li>丙</li></ul></li></ul></li><li>丁</li></ul>"


@pytest.mark.parametrize("step", [2, 3, 4])
def test_any_indent_nests(html, step):
    """An editor need not know how many spaces make a list within a list."""
    one, two = " " * step, " " * step * 2
    written = f"- 甲\n{one}- 乙\n{two}- 丙\n- 丁"

    assert html(written).replace("\n", "") == NESTED
    assert html(f"正文：\n{written}").replace("\n", "") == f"<p>正文：</p>{NESTED}"


def test_paragraph_of_an_item_stays_in_it(html):
    """A second paragraph under an item belongs to it, and the next item follows."""

    assert html("1. 甲\n\n   乙\n2. 丙").replace("\n", "") == (
        "<ol><li><p>甲</p><p>乙</p></li><li><p>丙</p></li></ol>"
    )


def test_indented_text_without_a_list_is_a_paragraph(html):
    """首行缩进 by spaces is shown as any paragraph."""

    assert html("    甲\n\n　　乙") == "<p>甲</p>\n<p>乙</p>"


def test_heading_ends_a_list(html):
    """A heading right after a list is not a part of its last item."""

    assert html("- 甲\n## 乙").endswith('</ul>\n<h2 id="yi">乙</h2>')
