"""Tables out of a spreadsheet, and files in which two versions stand."""

import pytest
from support import TODAY

from quality_kunming.checks.rule import ARTICLE, Example
from quality_kunming.fixing.mending import mend
from quality_kunming.prose.tabbed_rows import tabbed_rows


@pytest.mark.parametrize(
    ("written", "table"),
    [
        ("县区\t人数\n五华\t120", "| 县区 | 人数 |\n| --- | --- |\n| 五华 | 120 |"),
        ("如下：\n甲\t乙\n1\t\n\n完。", "如下：\n| 甲 | 乙 |\n| --- | --- |\n| 1 |  |\n\n完。"),
        ("甲\t乙|丙\n1\t2", "| 甲 | 乙\\|丙 |\n| --- | --- |\n| 1 | 2 |"),
    ],
)
def test_tabbed_rows_become_a_table(written, table):
    """What comes out of a spreadsheet is the table that it was."""

    assert tabbed_rows(written) == table
    assert tabbed_rows(table) == table


@pytest.mark.parametrize(
    "written",
    ["甲\t乙", "```\n甲\t乙\n丙\t丁\n```", "-\t甲\n-\t乙", "1.\t甲\n2.\t乙", "甲\t乙\n丙\t丁\t戊"],
)
def test_other_tabs_stay(written):
    """A single row, code, items and rows of different length are no table for certain."""

    assert tabbed_rows(written) == written


def test_tabbed_rows_are_named_once_with_their_line(problems_of):
    """An editor is told at the first row what to do."""
    told = problems_of(Example.in_article("甲\n\n县区\t人数\n五华\t120\n盘龙\t90"))

    assert [(one.rule, one.line) for one in told] == [("tabbed-row", 10)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (ARTICLE, Example.in_article("甲").files[ARTICLE] + "<<<<<<< HEAD\n乙\n=======\n丙\n>>>>>>> b\n"),
        ("data/sources/x.yaml", "<<<<<<< HEAD\nname: 甲\n=======\nname: 乙\n>>>>>>> topic\n"),
        ("data/sources/x.yaml", "name: 甲\npublisher: 乙\ndate: 2022\n>>>>>>> topic\n"),
        ("data/hosts.yaml", "hosts: []\n||||||| base\n"),
    ],
)  # fmt: skip
def test_conflict_that_nobody_has_settled_is_refused(problems_of, name, text):
    """Two versions of a line never go out; one sentence says so, whatever else it would break."""
    told = {one for one in problems_of(Example({name: text})) if one.path == name}

    assert [one.rule for one in told] == ["merge-conflict"]
    only = told.pop()
    assert "没有处理完的合并冲突" in only.message
    assert text.split("\n")[only.line - 1][0] in "<>|"


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("第一段\n　　第二段\n", "第一段\n\n第二段\n"),
        ("　　第一段。\n\n　　第二段。\n", "第一段。\n\n第二段。\n"),
        ("人数：\n\n县区\t人数\n“五华”\t120\n", "人数：\n\n| 县区 | 人数 |\n| --- | --- |\n| “五华” | 120 |\n"),
    ],
)  # fmt: skip
def test_fix_keeps_apart_what_stood_apart(campaign, written, mended):
    """An editor who lets the check mend a text has the same paragraphs and the same cells afterwards."""
    text = Example.in_article("").files[ARTICLE].rstrip() + "\n\n"
    path = campaign.write(ARTICLE, (text + written).encode())
    mend(campaign.root, TODAY)

    assert path.read_text("utf-8") == text + mended
