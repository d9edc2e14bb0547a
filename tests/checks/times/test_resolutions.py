"""Which plenary session passed which resolution."""

import pytest

from quality_kunming.checks.support.times.resolutions import wrong_resolutions

WRONG = [
    (
        "党的二十届二中全会审议通过《中共中央关于进一步全面深化改革、推进中国式现代化的决定》。",
        "二十届三中全会",
    ),
    ("二十届四中全会通过了第十四个五年规划的建议。", "十九届五中全会"),
    ("党的二十届三中全会通过“十五五”规划建议。", "二十届四中全会"),
    (
        "《中共中央关于全面推进依法治国若干重大问题的决定》由党的十八届三中全会审议通过。",
        "十八届四中全会",
    ),
    (
        "中国共产党第十九届中央委员会第五次全体会议通过《中共中央关于党的百年奋斗重大成就和历史经验的决议》。",
        "十九届六中全会",
    ),
]
RIGHT = [
    "党的二十届三中全会审议通过《中共中央关于进一步全面深化改革、推进中国式现代化的决定》。",
    "二十届四中全会听取了“十四五”规划实施情况，通过“十五五”规划建议。",
    "党的十九届六中全会审议通过《中共中央关于党的百年奋斗重大成就和历史经验的决议》。",
]


@pytest.mark.parametrize(("text", "right"), WRONG)
def test_another_session_is_told(text, right):
    """Before the resolution, or behind it."""
    (slip,) = wrong_resolutions(text)

    assert right in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_its_own_session_is_left_alone(text):
    """Also where another resolution stands beside it."""
    assert [*wrong_resolutions(text)] == []
