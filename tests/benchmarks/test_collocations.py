"""The table of words that often stand together, made from texts."""

import pytest
import yaml

from benchmarks.counting import collocations

OFTEN = ["主体", "责任"]


@pytest.fixture
def counted():
    """The words of the table, counted in runs of words."""

    def counted(*runs: list[str], own: tuple[list[str], ...] = ()) -> dict[str, str]:
        table = yaml.safe_load(collocations.written(runs, own))
        entries = (entry.partition(":") for entry in table["words"].split())
        return {whole: places for whole, _, places in entries}

    return counted


def test_characters_that_are_never_missing_are_told(counted):
    """Those of words that are a piece without one of their characters."""
    found = counted(*[OFTEN] * collocations.LEAST)

    assert set(found["主体责任"]) <= set("0123")
    assert "3" in found["主体责任"]


def test_what_is_seen_without_the_character_is_none(counted):
    """It may be meant: 主体责 stands there."""
    found = counted(*[OFTEN] * collocations.LEAST, ["主体", "责"])

    assert "3" not in found["主体责任"]


def test_words_seldom_seen_together_are_left_out_but_our_own_and_those_listed(counted):
    """What we write ourselves counts more; what is listed by hand is always there."""
    own = ["评选", "质量官"]
    found = counted(["绿色", "屋顶"], own=(own,) * collocations.OWN_COUNTS)

    assert "绿色屋顶" not in found
    assert "评选质量官" in found
    assert "质量意识" in found


def test_sayings_are_those_that_the_dictionary_has():
    """Four characters, seen a few times."""
    runs = [["络绎不绝"]] * collocations.LEAST_SAYING + [["质量意识"]] * 9 + [["一丝不苟"]]

    assert collocations.sayings(runs) == ["络绎不绝"]
