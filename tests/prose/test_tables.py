"""Tables."""

import re

import pytest

TABLE = "| 年份 | 得分 |\n|:--|--:|\n| 2021 | 81.2 |\n"


def test_each_cell_of_a_plain_table_names_its_column(html):
    """On a phone the rows stand as cards, and every number still says what it is."""
    shown = html(f"# 服务质量\n\n{TABLE}")

    assert '<div class="table-fit"><table class="table-cards">' in shown
    assert '<td data-column="年份">2021</td>' in shown
    assert 'data-column="得分">81.2</td>' in shown
    assert "tabindex" not in shown


@pytest.mark.parametrize(
    ("columns", "kind"),
    [
        (3, "table-cards"),
        (5, "table-cards table-cards--wide"),
        (7, "table-cards table-cards--widest"),
    ],
)
def test_more_columns_need_more_room(html, columns, kind):
    """A table stands as a table where its columns have room, as cards where not."""
    head, rule, row = ("|" + f"{cell}|" * columns for cell in ("列", "--", "1"))

    assert f'<table class="{kind}">' in html(f"{head}\n{rule}\n{row}\n")


@pytest.mark.parametrize(
    "table",
    [
        "<table><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody><tr><td colspan=2>1</td></tr></tbody></table>",
        "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>",
        "|" + "列|" * 8 + "\n|" + "--|" * 8 + "\n|" + "1|" * 8 + "\n",
    ],
    ids=["merged cells", "no names", "too many columns"],
)
def test_any_other_table_scrolls_under_the_name_of_its_heading(html, table):
    """What no card can hold moves by itself on a phone, and a screen reader says which it is."""
    shown = html(f"# 服务质量\n\n{table}\n\n{table}")
    opening = '<div class="table-scroll" role="region" tabindex="0" aria-label="{}"><table>'

    assert opening.format("表格：服务质量，可左右滑动") in shown
    assert opening.format("表格：服务质量（2），可左右滑动") in shown


def test_table_without_a_heading_is_a_table(html):
    """There is always a name."""

    assert 'aria-label="表格，可左右滑动"' in html("<table><tr><td>1</td><td>2</td></tr></table>")


def test_header_cells_say_what_they_head(html):
    """Columns have scope; alignment is a class, not a style."""
    shown = html(TABLE)

    assert '<th scope="col">年份</th>' in shown
    assert '<th scope="col" class="align-right">得分</th>' in shown
    assert '<td class="align-right" data-column="得分">81.2</td>' in shown


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
