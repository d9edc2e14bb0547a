"""Titles of every length are set in lines that one would set by hand, and never cut."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality_kunming.charts.text import CLOSING, OPENING
from quality_kunming.sharing.drawing import TITLE, TITLES
from quality_kunming.sharing.frame import SHARE
from quality_kunming.sharing.lines import LEADING, set_lines
from quality_kunming.sharing.plate import LONGEST
from quality_kunming.typesetting import title_breaks

ROOM = SHARE.right - SHARE.left, SHARE.foot - TITLE
SIXTY = (
    "关于组织开展2026年昆明市“质量月”品牌建设十佳案例征集、"
    "春城质量官推荐和“小小质量官”体验营报名工作的通知（第二批）"
)
USUAL = st.text("质量昆明月活动服务品牌2026ab ，。：“”（）《》、", min_size=1, max_size=LONGEST)


def width_of(words: str) -> float:
    """Chinese characters 1, others a little more than half."""
    return sum(1 if unicodedata.east_asian_width(one) in "WFA" else 0.6 for one in words)


def lines_of(title: str) -> tuple[int, tuple[str, ...]]:
    """The size and the lines of a title."""
    setting = set_lines(title, title_breaks(title, ()), width_of, ROOM, TITLES)
    return setting.size, setting.lines


@given(USUAL.map(str.strip).filter(bool))
def test_title_has_room_and_is_whole(title):
    """Whatever an editor writes up to the limit stands on the picture, all of it, within its column."""
    size, lines = lines_of(title)

    assert "".join(lines).replace(" ", "") == title.replace(" ", "")
    assert max(map(width_of, lines)) * size <= ROOM[0] + 1e-6
    assert size * (1 + LEADING * (len(lines) - 1)) <= ROOM[1]


@given(st.text("质量昆明月活动服务，。：“”（）《》", min_size=1, max_size=80))
def test_marks_stand_where_they_may(title):
    """No line begins with a mark that closes or ends with one that opens, where the title's own order lets it."""
    _, lines = lines_of(title)

    for before, after in pairwise(lines):
        assert after[0] not in CLOSING
        assert before[-1] not in OPENING


@pytest.mark.parametrize(
    "title",
    [
        SIXTY,
        "2021年服务质量监测，昆明得80.88分，列全省第一",
        "昆明品牌“连连看”",
        "我能当春城质量官吗？",
    ],
)
def test_words_and_numbers_are_whole(title):
    """A title as one writes it has no line of one character, and no number, word or name in two."""
    size, lines = lines_of(title)

    assert size >= 34
    assert min(map(len, lines)) > 1
    for word in ("2026年", "80.88分", "连连看", "质量官", "昆明市", "征集", "通知"):
        assert word not in title or any(word in line for line in lines)


def test_lines_end_at_marks_where_that_costs_little():
    """What is parted by the title itself is parted on the picture, too."""
    assert lines_of("2021年服务质量监测，昆明得80.88分，列全省第一")[1] == (
        "2021年服务质量监测，",
        "昆明得80.88分，",
        "列全省第一",
    )
