"""What is found on pages is told once, at the line of the editors' file where it stands."""

import pytest
from support import ACTIVITY, TODAY

from quality_kunming.checks.gate import examine

ARTICLE = "content/news/2022/x.md"
RECORD = "data/activities/2022/lianliankan.yaml"
HEAD = "---\ntitle: 质量开放日\ndate: 2022-09-02\ntopic: launch\norigin: 质量昆明编辑部\n"
TEXTS = [
    ("", "第一段。\n\n第二段。\n\n这是**重点，见这里。\n", 12, "text-markup"),
    ("summary: 这是**重点\n", "正文。\n", 6, "raw-markup"),
    ("", "第一段。\n\n这里待补 XXX。\n", 10, "filler-words"),
    ("", "第一段。\n\n<table><tr><td>甲</td><td>乙</td></tr></table>\n", 10, "table-headers"),
]


def told(site, rule: str) -> list[tuple[str, int]]:
    """Where the gate says that a rule is broken."""
    return [
        (one.path, one.line) for one in examine(site.root, TODAY, {}).problems if one.rule == rule
    ]


@pytest.mark.parametrize(("field", "body", "line", "rule"), TEXTS)
def test_slip_that_shows_on_many_pages_is_told_at_its_line(campaign, field, body, line, rule):
    """A mark in a summary stands on lists, in the head and in feeds: it is one slip in one line of one file."""
    campaign.with_pages().write(ARTICLE, f"{HEAD}{field}---\n\n{body}".encode())

    assert told(campaign, rule) == [(ARTICLE, line)]


def test_slip_in_a_record_is_told_at_its_line(campaign):
    """The same of the text and the lists of a record."""
    text = "    how_to:\n      - 打电话报名\n      - 带上**身份证明\n"
    campaign.with_pages().write(RECORD, ACTIVITY + text)

    assert told(campaign, "raw-markup") == [(RECORD, 13)]
