"""Titles in pieces, for a machine that breaks lines only between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality_kunming.typesetting.words import pieces_of_title

MARKS = "，：；、。？！—…”’》）"


@pytest.mark.parametrize(
    ("title", "pieces"),
    [
        ("昆明品牌“连连看”", ("昆明", "品牌", "“连连看”")),
        ("", ("",)),
        ("甲", ("甲",)),
    ],
)
def test_pieces_are_words(title, pieces):
    """Nobody reads half a word at the end of a line."""
    assert pieces_of_title(title, ("连连看",)) == pieces


@given(st.text("昆明质量官报名2022 ABc“”《》，。：—（）", max_size=60))
def test_nothing_is_lost_and_no_line_begins_with_a_mark(title):
    """All of a title is printed, and punctuation stays with the word before it."""
    pieces = pieces_of_title(title, ("质量官",))

    assert "".join(pieces) == title
    assert [one for one in pieces[1:] if one[0] in MARKS] == []
