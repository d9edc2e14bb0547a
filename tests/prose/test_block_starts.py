"""Lists and tables that follow a text at once."""


def test_list_may_follow_a_line(html):
    """A list after “包括：” is a list without an empty line between."""

    assert html("包括：\n- 甲\n- 乙") == "<p>包括：</p>\n<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>"
    assert html("如下：\n1. 甲\n2. 乙") == "<p>如下：</p>\n<ol>\n<li>甲</li>\n<li>乙</li>\n</ol>"


def test_year_at_the_start_of_a_line_is_no_list(html):
    """A line that begins with a number and a stop within a paragraph stays text."""

    assert html("始于\n1978. 年") == "<p>始于1978. 年</p>"


def test_table_may_stand_between_lines(html):
    """A table needs no empty lines around it."""
    shown = html("如表：\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n以上。")

    assert shown.startswith("<p>如表：</p>\n<div")
    assert shown.endswith("</div>\n<p>以上。</p>")
