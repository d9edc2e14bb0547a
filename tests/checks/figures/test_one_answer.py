"""Shares of a survey in which everybody chose one answer."""

import pytest

from quality_kunming.checks.support.one_answer import one_answer

WRONG = {
    "46%最关心食品，38%最关心电梯，21%最关心家电，每人只选一项。": "105%",
    "问卷为单选，关心食品的占46%，关心电梯的占38%，关心家电的占26%。": "110%",
    "每人只能投一票。食品组得票46%，电梯组38%，家电组21%。": "105%",
}
RIGHT = [
    "46%最关心食品，38%最关心电梯，15%最关心家电，每人只选一项。",
    "46%最关心食品，38%最关心电梯，21%最关心家电。",
    "问卷可选三项，46%最关心食品，38%最关心电梯，21%最关心家电。",
    "46%最关心食品，38%最关心电梯，每人只选一项；另外，71%的人愿意再来。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_shares_of_more_than_all_are_told(text, told):
    """With what they are together."""
    (slip,) = one_answer(text)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_shares_of_several_answers_are_left_alone(text):
    """And those that are no more than all."""
    assert [*one_answer(text)] == []
