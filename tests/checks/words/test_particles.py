"""的, 地 and 得 are told where the words around leave no doubt, and nowhere else."""

import pytest

WRONG = [
    ("大家兴高采烈的走进体验营。", "地"),
    ("志愿者热情的接待了前来咨询的市民。", "地"),
    ("他由衷的感到自豪。", "地"),
    ("老师耐心得讲解。", "地"),
    ("工作人员跑的满头大汗。", "得"),
    ("他把机器修的跟新的一样，市民都说好。", "得"),
    ("活动现场布置地温馨大方。", "得"),
    ("他的手艺深受大家地喜爱。", "的"),
    ("美丽地昆明欢迎您。", "的"),
    ("昆明取得得成绩来之不易。", "的"),
]
LEFT = [
    "最热情的接待，热情的笑脸，认真的检查，耐心的讲解，他说的很多，看的人更多。",
    "幸福地生活在一起，取得成绩，获得奖励，企业得发展，城市地标，大家地里的活。",
    "高兴得跳起来，跑得满头大汗，认真地贯彻落实，写得真好。",
]


@pytest.mark.parametrize(("body", "right"), WRONG)
def test_particle_that_is_surely_another_is_told_with_the_right_one(ask, body, right):
    """How something is done, how well, and whose it is."""
    slips = [slip.message for slip in ask("confused-word", body)]

    assert len(slips) == 1
    assert f"多半是“{right}”" in slips[0]


@pytest.mark.parametrize("body", LEFT)
def test_particle_that_may_be_right_is_left_alone(ask, body):
    """The same words before a name, a number, or nothing that tells."""

    assert [slip.message for slip in ask("confused-word", body)] == []
