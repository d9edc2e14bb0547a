"""Slips of the pen, by the words into which a dictionary cuts a text."""

import pytest

from quality_kunming.checks.support.slips import pen_slips

FOUND = [
    ("这批产品志量很好", "志量", "质量"),
    ("市场坚管部门", "坚管", "监管"),
    ("鲜花饼供不映求", "供不映求", "供不应求"),
    ("人群络译不绝", "络译不绝", "络绎不绝"),
    ("用一个下午，一愁莫展", "一愁莫展", "一筹莫展"),
    ("检验减测机构", "减测", "检测"),
]
LEFT = [
    "以经济建设为中心，既将甲列入又将乙列入，只讲做法。",
    "供不应求，络绎不绝，因工负伤，与时偕行，应时而变，尽己所能。",
    "现在在临港，实实在在，他们勠力同心，声入人心。",
    "中秘关系、中印关系，俄罗斯与乌克兰，拉斯穆森。",
    "",
    "abc 123，一",
]


@pytest.mark.parametrize(("text", "wrong", "right"), FOUND)
def test_a_slip_is_found_with_the_word_that_is_meant(text, wrong, right):
    """What is no word, and nearly is one."""
    found = [(text[one.start : one.end], one.right) for one in pen_slips(text)]

    assert found == [(wrong, right)]


@pytest.mark.parametrize("text", LEFT)
def test_words_that_only_stand_side_by_side_are_left_alone(text):
    """What sounds like another word, and means something of its own."""
    assert list(pen_slips(text)) == []
