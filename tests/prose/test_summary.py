"""Summaries."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quality_kunming.prose import summarise


@pytest.mark.parametrize(
    ("text", "limit", "summary"),
    [
        ("第一句。第二句！第三句？", 8, "第一句。第二句！"),
        ("他说：“好。”然后走了。", 8, "他说：“好。”"),
        ("等等……然后继续说下去。", 6, "等等……"),
        ("甲；乙；丙；", 4, "甲；乙；"),
        ("第一行\n第二行。第三行。", 7, "第一行第二行。"),
        ("A word. Another one.", 10, "A word."),
        ("得分 81.25 分，居全省第一位。", 14, "得分 81.25 分……"),
        ("短文", 110, "短文"),
        ("没有标点的一句很长的话", 8, "没有标点的一……"),
        ("", 110, ""),
    ],
)
def test_summary_ends_where_a_sentence_ends(text, limit, summary):
    """A list of articles shows whole sentences; only a sentence too long alone is cut."""

    assert summarise(text, limit) == summary


@given(st.text("质量昆明，。！？；…“”’ a.\n", max_size=300), st.integers(4, 120))
@settings(max_examples=100, deadline=None)
def test_summary_keeps_its_limit(text, limit):
    """A summary is one line that fits."""
    summary = summarise(text, limit)

    assert len(summary) <= limit
    assert "\n" not in summary
