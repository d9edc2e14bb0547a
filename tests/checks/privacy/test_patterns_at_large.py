"""Whatever numbers there are, they are found; whatever text there is, it is read at once."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quality_kunming.checks.privacy import bank_card, identity_number, mobile_number
from quality_kunming.checks.privacy.personal_file_name import KINDS
from quality_kunming.checks.support.card_numbers import has_luhn
from quality_kunming.model.contacts import Contacts
from quality_kunming.reading.identity_numbers import PROVINCES, check_digit, is_proven
from quality_kunming.reading.spoken import plain

NONE = Contacts()
GAPS = st.sampled_from(["", " ", "-", "·", "\u200b", "**", "</b>", "&nbsp;", "\u00ad"])
LETTERS = "0123456789 -.@#*<>[]()&;\\%/_\nxX〇一三号栋单元室小区村组云AE身份证微信QQ电话出生年月日\u200b１＠"
LENGTH = 300_000
PIECES = (
    *(
        "1",
        "1 ",
        "1 3 ",
        "1\n",
        "0",
        "<",
        "<a ",
        "<!--",
        "](",
        "*",
        "a@",
        "a.",
        "一",
        "云A1 ",
        "小区1栋",
    ),
    *(
        "家住1",
        "村1组",
        "1单元",
        "身份证",
        "护照",
        "QQ1 ",
        "5 3 0 1 0 2 1 9 9 0 ",
        "at ",
        "&#4",
        "电话1",
    ),
)


@st.composite
def identities(draw) -> str:
    """A number of eighteen that could be somebody's."""
    day = draw(st.dates(date(1900, 1, 1), date(2035, 12, 31)))
    place = draw(st.sampled_from(sorted(PROVINCES))) + f"{draw(st.integers(100, 9999)):04}"
    first = f"{place}{day:%Y%m%d}{draw(st.integers(0, 999)):03}"
    return first + check_digit(first)


@st.composite
def cards(draw) -> str:
    """A number of a card of UnionPay."""
    first = "62" + "".join(draw(st.lists(st.sampled_from("0123456789"), min_size=13, max_size=16)))
    return next(first + last for last in "0123456789" if has_luhn(first + last))


def disguised(number: str, gap: str, places: set[int]) -> str:
    """A number with a gap after some of its digits."""
    return (
        "".join(one + gap * (place in places) for place, one in enumerate(number[:-1])) + number[-1]
    )


@given(identities(), GAPS, st.sets(st.integers(5, 13), max_size=2))
def test_every_identity_number_is_found(number, gap, places):
    """Nobody's identity number goes out, wherever the spaces stand."""

    assert is_proven(number)
    assert list(identity_number.hits(plain(f"张三 {disguised(number, gap, places)}。").text, NONE))


@given(identities(), st.sampled_from("0123456789X"))
def test_only_the_right_last_digit_proves_an_identity_number(number, last):
    """A serial number that merely looks like one is let through."""

    assert is_proven(number[:-1] + last) == (last == number[-1])


@given(cards(), st.sampled_from(["", " ", "-"]))
def test_every_card_is_found(number, gap):
    """Nobody's card goes out, in groups of four or in one."""
    groups = gap.join(number[at : at + 4] for at in range(0, len(number), 4))

    assert list(bank_card.hits(plain(f"张三 {groups}。").text, NONE))


@given(st.from_regex(r"1(3[0-9]|5[0-35-9]|8[0-9])[0-9]{8}", fullmatch=True), GAPS)
def test_every_mobile_number_is_found(number, gap):
    """Nobody's mobile number goes out as three, four and four digits."""
    written = gap.join((number[:3], number[3:7], number[7:]))
    is_years = any(part[:2] in ("19", "20") for part in (number[3:7], number[7:]))

    assert is_years or list(mobile_number.hits(plain(f"张三：{written}。").text, NONE))


@settings(deadline=None)
@given(st.one_of(st.text(), st.text(alphabet=LETTERS, max_size=400)))
def test_no_text_is_too_much(text):
    """Whatever an editor pastes, every rule answers, and points into the text."""
    read = plain(text)
    for _, hits in KINDS:
        for hit in hits(read.text, NONE):
            assert 0 <= read.origin(hit.start) <= read.origin(hit.end - 1) < len(text)


@given(st.text(alphabet="abc 昆明，。0１①\u200b*&;", max_size=200))
def test_plain_text_keeps_the_place_of_every_character(text):
    """What is found in the plain text is where the map says."""
    read = plain(text)
    for place, character in enumerate(read.text):
        if character in "abc昆明，。":
            assert text[read.origin(place)] == character


@pytest.mark.parametrize("piece", PIECES)
def test_no_long_text_holds_up_a_check(piece):
    """A file made up of one piece, again and again, is read in one go: this test would not end otherwise."""
    text = plain(piece * (LENGTH // len(piece))).text
    found = [hit for _, hits in KINDS for hit in hits(text, NONE)]

    assert len(found) < LENGTH
