"""The table of collocations, counted from texts."""

from benchmarks.gate import counting
from quality_kunming.checks.support.collocations import LEAST_WEIGHT

DUTY = "履行责任。\n" * 80
TRIP = "旅行看风景。\n" * 80
OTHERS = "".join(
    f"{words}。\n" * 80 for words in ("质量监督", "春天花园", "学校老师", "工厂机器", "天气预报")
)


def test_company_is_what_stands_near_a_word_more_often_than_by_chance():
    """The word that is always beside it, and none of another sentence."""
    companies = dict(counting.company(*counting.counted([DUTY, TRIP, OTHERS])))

    assert companies["履行"]["责任"] >= LEAST_WEIGHT
    assert "风景" not in companies["履行"]


def test_words_rarely_seen_are_in_no_company():
    """Five times are too few to say anything."""
    assert dict(counting.company(*counting.counted([DUTY[:60]]))) == {}


def test_company_that_a_word_shares_with_one_like_it_is_written_beside_it():
    """Where 旅行 was seen near 责任 itself, that speaks against nothing."""
    words, pairs = counting.counted([DUTY, TRIP, OTHERS, "旅行的责任"])
    companies = dict(counting.company(words, pairs))

    also = dict(counting.shared(companies, pairs, words))

    assert "责任" in also["旅行"]
    assert "旅行:" in counting.written(companies, also).partition("also: >-")[2]
