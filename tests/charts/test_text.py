"""Text: measured without a font, and broken where Chinese may be broken."""

from hypothesis import given
from hypothesis import strategies as st

from quality_kunming.charts.text import CLOSING, OPENING, text_width, wrap


def test_chinese_is_one_em_and_digits_less():
    """The room for a label is estimated as fonts take it."""

    assert text_width("昆明", 16) == 32
    assert text_width("2021", 16) < 40


def test_a_long_name_is_broken_between_characters_never_in_a_number():
    """A wrapped label keeps its numbers whole."""

    lines = wrap("云南省政府质量奖及提名奖（2012年、2014年两届）", 16, 200)

    assert "".join(lines) == "云南省政府质量奖及提名奖（2012年、2014年两届）"
    assert any("2012" in line for line in lines)
    assert any("2014" in line for line in lines)


@given(st.text("质量昆明2021%，。（）“”", min_size=1, max_size=60), st.integers(80, 340))
def test_no_line_opens_with_a_closing_mark_or_ends_with_an_opening_one(text, width):
    """Wrapped labels follow GB/T 15834 at the ends of lines."""

    lines = wrap(text, 16, width)

    assert not any(line[:1] and line[0] in CLOSING for line in lines[1:])
    assert not any(line[-1:] and line[-1] in OPENING for line in lines[:-1])
