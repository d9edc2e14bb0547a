"""A sentence of the data that is told again with one character that is another is asked about."""

import pytest

from quality_kunming.checks.support.retold import Tellings

DATA = {
    "data/brands/hua.yaml": "1983年斗南的化忠义在03亩地里试种剑兰\n核心区是万溪冲社区",
    "data/activities/zhan.yaml": "主题特装放在昆明地铁清风站路过的人可以拍照打卡",
}
OTHER_CHARACTER = {
    "那一年，化忠仁在0.3亩地里试种剑兰。": ("仁", "义"),
    "放在昆明地铁“清水站”，路过的人可以拍照打卡。": ("水", "风"),
    "核心区是万溪村社区，看梨花的人多。": ("村", "冲"),
}
RIGHT = [
    "1983年，斗南的化忠义在0.3亩地里试种剑兰；放在昆明地铁清风站，路过的人可以拍照打卡。",
    "1985年，斗南的化忠义在0.5亩地里试种剑兰。",  # a number is looked at by other rules
    "他在自家的地里试种剑兰，路过的人可以拍照。",  # too little is the same
    "放在昆明地铁清风站，路过的人都可以拍照打卡。",  # a word more is another sentence
]


@pytest.mark.parametrize(("text", "told"), OTHER_CHARACTER.items())
def test_other_character_is_asked_about_with_that_of_the_data(text, told):
    """Whatever marks stand between, and whether any list has the name."""
    found = [(text[one.at], one.said) for one in Tellings(DATA).retold(text, "content/x.md")]

    assert found == [told]


@pytest.mark.parametrize("text", RIGHT)
def test_same_words_and_other_sentences_are_left_alone(text):
    """What the data say as they say it, other numbers, and sentences of one's own."""
    assert [*Tellings(DATA).retold(text, "content/x.md")] == []


def test_file_is_not_held_against_itself():
    """A record whose text is edited is not asked why it differs from what it said."""
    text = "主题特装放在昆明地铁清水站路过的人可以拍照打卡"

    assert [*Tellings(DATA).retold(text, "data/activities/zhan.yaml")] == []


def test_both_ways_in_the_data_are_right():
    """A word that the data themselves exchange may be exchanged."""
    data = {**DATA, "data/activities/other.yaml": "也放在昆明地铁清水站路过"}

    assert [*Tellings(data).retold("放在昆明地铁清水站，路过的人可以拍照打卡。", "x.md")] == []
