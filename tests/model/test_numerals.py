"""Numbers in characters, written and read."""

import pytest

from quality_kunming.model.numerals import in_digits, in_formal_words, in_words, value_of


@pytest.mark.parametrize("number", range(100))
def test_what_is_written_is_read_again(number):
    """A number in characters is the number it was made of."""
    assert int(in_digits(in_words(number))) == value_of(in_words(number)) == number


@pytest.mark.parametrize(
    ("number", "words", "formal"),
    [(1, "一", "壹"), (10, "十", "拾"), (11, "十一", "拾壹"), (12, "十二", "拾贰")],
)
def test_numbers_are_written_as_readers_expect(number, words, formal):
    """Ordinals of editions and the numerals of activities are those of books."""
    assert (in_words(number), in_formal_words(number)) == (words, formal)


@pytest.mark.parametrize(
    ("words", "value"),
    [("二〇二二", 2022), ("二零二二", 2022), ("一百零五", 105), ("两千三百", 2300), ("十", 10)],
)
def test_numbers_are_read_as_people_say_them(words, value):
    """Years digit by digit, the rest by tens, hundreds, thousands."""
    assert value_of(words) == value
