"""The tables of usage, of words typed alike and of vectors, made from texts."""

import pytest
import yaml

from benchmarks.counting import formulas, homophones, rarer, usage, vectors
from benchmarks.counting.texts import cut_words
from quality_kunming.checks.support import vectors as word_vectors
from quality_kunming.checks.support.vectors import NEAR, SIZE


@pytest.fixture
def cut(tmp_path):
    """The words of texts, each in a file of its own."""

    def cut(*texts: str) -> list[list[str]]:
        for number, text in enumerate(texts):
            (tmp_path / f"{number}.txt").write_text(text, "utf-8")
        return cut_words(tmp_path)

    return cut


def test_words_typed_alike_are_written_under_how_they_are_typed():
    """旅行 and 履行 are, whatever their tones; what is rare, or longer, is left out."""
    table = yaml.safe_load(
        homophones.written({"履行": 9, "旅行": 8, "质量": 9, "旅形": 1, "旅行社": 9})
    )

    assert "lv'xin:履行,旅行" in table["words"].split()
    assert "旅行社" not in table["words"]
    assert "旅形" not in table["words"]


def test_rarer_words_are_those_that_are_not_common():
    """Two characters, seen often enough; what is no slip stays as it was written by hand."""
    times = {"擅长": 30, "质量": 900, "旅形": 3, "旅行社": 40, "A1": 50}
    table = yaml.safe_load(rarer.written(times, ["质量"], "宪锋 韩锋"))

    assert table == {"words": "擅长", "known": "宪锋 韩锋"}


def test_vectors_are_read_as_they_were_learned():
    """A word fits behind the one that its vector agrees with; words seen too rarely are left out."""
    written = vectors.written(model(("履行", 90), ("责任", 50), ("旅形", 3)))
    read = word_vectors.read(written)
    behind, elsewhere = (read.surroundings(before, []) for before in (["履行"], ["责任"]))

    assert read.fit("责任", behind) == pytest.approx(2, abs=0.1)
    assert read.fit("责任", elsewhere) == pytest.approx(0, abs=0.1)
    assert read.fit("旅形", behind) is None


def model(*times: tuple[str, int]) -> vectors.Model:
    """A model of which the second word agrees with the first before it, and nothing else with anything."""
    words = ["\n", "?", *(word for word, _ in times)]
    around, meant = ([[0.0] * SIZE for _ in words] for _ in range(2))
    around[2][0], meant[3][0] = 2.0, 1.0
    places = [[1.0] * SIZE for _ in range(2 * NEAR)]
    return vectors.Model(
        words, [1, 1, *(one for _, one in times)], around, meant, [0.0] * len(words), places
    )


def test_usage_tells_how_common_a_word_is_and_what_is_beside_it(cut):
    """As twice a logarithm; what our own texts use counts three times."""
    runs = cut("履行责任。\n" * 150, "旅行看风景。\n" * 90)
    table = yaml.safe_load(usage.written(runs, [["责任"], ["责任"]]))

    assert "履行:/#:/责" in table["words"][10]
    assert "责任:/行:/#" in table["words"][12]
    assert not any("旅行" in words for words in table["words"].values())


def test_what_is_no_word_is_kept_where_it_could_be_taken_for_a_slip(cut):
    """利行 stands in the texts themselves, so that it is none of 履行."""
    runs = cut("履行责任。\n" * 3000, "旅行看风景。\n" * 90, "利行。\n" * 3)

    assert "旅行" in usage.seen(usage.counted(runs), {"履行": 3000})


def test_word_in_whose_place_another_was_seen_is_bracketed():
    """So is one at an end that is not sure enough, and a formula with none that is sure is left out."""
    texts = ["第一个百年奋斗目标实现了。", "向第二个百年奋斗目标前进。", "他们在那里。"]
    known = [{"source": "报告", "formulas": "第二个 百年 奋斗 目标\n他们 在 那里\n"}]

    table = yaml.safe_load(formulas.written(texts, known))

    assert table["groups"] == [
        {"source": "报告", "formulas": "（第二个） 百年 奋斗 （目标）\n"},
    ]
