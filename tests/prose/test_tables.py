"""Tables."""

import re

TABLE = "| 年份 | 得分 |\n|:--|--:|\n| 2021 | 81.2 |\n"


def test_table_scrolls_under_the_name_of_its_heading(html):
    """On a phone a wide table moves by itself, and a screen reader says which it is."""
    shown = html(f"# 服务质量\n\n{TABLE}\n\n{TABLE}")
    opening = '<div class="table-scroll" role="region" tabindex="0" aria-label="{}"><table>'

    assert opening.format("表格：服务质量，可左右滑动") in shown
    assert opening.format("表格：服务质量（2），可左右滑动") in shown


def test_table_without_a_heading_is_a_table(html):
    """There is always a name."""

    assert 'aria-label="表格，可左右滑动"' in html(TABLE)


def test_header_cells_say_what_they_head(html):
    """Columns have scope; alignment is a class, not a style."""
    shown = html(TABLE)

    assert '<th scope="col">年份</th>' in shown
    assert '<th scope="col" class="align-right">得分</th>' in shown
    assert '<td class="align-right">81.2</td>' in shown


def test_empty_corner_is_no_header(html):
    """An empty header cell heads nothing."""

    assert "<tr>\n<td></td>\n<th scope" in html("| | 得分 |\n|--|--|\n| 2021 | 81.2 |")


def test_table_in_html_keeps_its_structure(html):
    """Scope, spans and caption of a table that an editor pastes stay."""
    shown = html(
        '<table style="color:red" onclick="x()"><caption>结果</caption>'
        '<tr><th colspan="2" scope="colgroup">年份</th></tr>'
        '<tr><th>甲</th><td rowspan="2" bgcolor="red">1</td></tr></table>'
    )

    assert 'aria-label="表格：结果，可左右滑动"' in shown
    assert re.findall(r"<(?:th|td)[^>]*>", shown) == [
        '<th colspan="2" scope="colgroup">',
        '<th scope="row">',
        '<td rowspan="2">',
    ]
    assert "style" not in shown
