"""The tables of usage and of collocations, counted from texts."""

import pytest
import yaml

from benchmarks.counting import collocations, usage
from benchmarks.counting.texts import cut_words
from quality_kunming.checks.support.collocations import LEAST_WEIGHT

DUTY = "履行责任。\n" * 80
TRIP = "旅行看风景。\n" * 80
OTHERS = "".join(
    f"{words}。\n" * 80 for words in ("质量监督", "春天花园", "学校老师", "工厂机器", "天气预报")
)


@pytest.fixture
def cut(tmp_path):
    """The words of texts, each in a file of its own."""

    def cut(*texts: str) -> list[list[str]]:
        for number, text in enumerate(texts):
            (tmp_path / f"{number}.txt").write_text(text, "utf-8")
        return cut_words(tmp_path)

    return cut


def test_company_is_what_stands_near_a_word_more_often_than_by_chance(cut):
    """The word that is always beside it, and none of another sentence."""
    near = collocations.company(collocations.counted(cut(DUTY, TRIP, OTHERS)))

    assert near["履行"]["责任"] >= LEAST_WEIGHT
    assert "风景" not in near["履行"]


def test_what_follows_a_word_is_told_from_what_goes_before_it(cut):
    """责任 follows 履行, and not the other way round."""
    behind = collocations.followers(collocations.counted(cut(DUTY, TRIP, OTHERS)))

    assert behind["履行"]["责任"] >= LEAST_WEIGHT
    assert "责任" not in behind


def test_words_rarely_seen_are_in_no_company(cut):
    """Three times are too few to say anything."""
    counts = collocations.counted(cut(DUTY[:18]))

    assert collocations.company(counts) == {}
    assert collocations.followers(counts) == {}


def test_words_typed_alike_are_written_under_how_they_are_typed(cut):
    """旅行 and 履行 are, whatever their tones."""
    by_sound = collocations.homophones(["旅行", "履行", "质量"])
    table = yaml.safe_load(collocations.written(cut(DUTY, TRIP, OTHERS)))

    assert ["履行", "旅行"] in by_sound.values()
    assert "履行:" in table["near"]
    assert "旅行" in table["homophones"]


def test_usage_tells_how_common_a_word_is_and_what_is_beside_it(cut):
    """As twice a logarithm; what our own texts use counts three times."""
    runs = cut("履行责任。\n" * 150, "旅行看风景。\n" * 90)
    table = yaml.safe_load(usage.written(runs, cut("责任，责任。")[-2:]))

    assert "履行:#:责" in table["words"][10]
    assert "责任:行:#" in table["words"][12]
    assert not any("旅行" in words for words in table["words"].values())


def test_what_is_no_word_is_kept_where_it_could_be_taken_for_a_slip(cut):
    """利行 stands in the texts themselves, so that it is none of 履行."""
    runs = cut("履行责任。\n" * 3000, "旅行看风景。\n" * 90, "利行。\n" * 3)

    assert "旅行" in usage.seen(usage.counted(runs), {"履行": 3000})
