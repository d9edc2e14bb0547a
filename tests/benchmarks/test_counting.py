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
    near = counting.company(counting.counted([DUTY, TRIP, OTHERS]))

    assert near["履行"]["责任"] >= LEAST_WEIGHT
    assert "风景" not in near["履行"]


def test_what_follows_a_word_is_told_from_what_goes_before_it():
    """责任 follows 履行, and not the other way round."""
    behind = counting.followers(counting.counted([DUTY, TRIP, OTHERS]))

    assert behind["履行"]["责任"] >= LEAST_WEIGHT
    assert "责任" not in behind


def test_words_rarely_seen_are_in_no_company():
    """Three times are too few to say anything."""
    counts = counting.counted([DUTY[:18]])

    assert counting.company(counts) == {}
    assert counting.followers(counts) == {}


def test_words_typed_alike_are_written_under_how_they_are_typed():
    """旅行 and 履行 are, whatever their tones; a level is half a logarithm."""
    by_sound = counting.homophones(["旅行", "履行", "质量"])
    table = counting.written({"履行": {"责任": 1.0, "义务": 2.0}}, {}, by_sound)

    assert ["履行", "旅行"] in by_sound.values()
    assert "履行:责任//义务" in table
    assert ":履行,旅行" in table.partition("homophones: >-")[2]
