"""A whole with the two parts beside which there is no third."""

import pytest

from quality_kunming.checks.support.opposites import opposites

WRONG = {
    "共抽检玩具120批次，其中合格112批次，不合格6批次。": "118批次",
    "共受理投诉486件，办结452件，未办结30件。": "482件",
    "共检测样品60批次，检出农药残留8批次，未检出50批次。": "58批次",
    "全区共有120户参加，城镇70户，农村40户。": "110户",
    "共检测电梯120台，其中，达标100台，未达标18台。": "118台",
    "参评企业共36家，通过现场评审的28家，未通过的6家。": "34家",
}
RIGHT = [
    "共抽检玩具120批次，其中合格114批次，不合格6批次。",
    "共抽检玩具120批次，其中合格112批次，不合格6批次，其余2批次正在复检。",
    "共检定水表200只，其中合格188只，不合格8只。还有4只送去复检。",
    "共抽查网店90家，其中线上销售食品的合格50家，不合格6家。",
    "共抽查网店90家，合格80家，其中不合格6家已经改好。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_parts_that_are_not_all_are_asked_about(text, told):
    """With what they are together."""
    (slip,) = opposites(text)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_parts_beside_a_rest_or_of_a_part_are_left_alone(text):
    """Also where the rest is told in the next sentence."""
    assert [*opposites(text)] == []
