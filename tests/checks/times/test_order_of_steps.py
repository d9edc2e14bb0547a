"""Steps of one thing are told in the order in which they are done."""

import pytest

from quality_kunming.checks.support.times.order_of_steps import steps_out_of_order
from quality_kunming.checks.tables import table

WRONG = {
    "先颁奖，再评审，最后征集作品。": "“评审”在“颁奖”以前",
    "产品出厂之后，再做首件检验。": "“首件检验”在“出厂”以前",
    "首先颁奖，其次开幕致辞，最后签到入场。": "“签到”在“开幕”以前",
    "企业要先获证，再提出申请。": "“提出申请”在“获证”以前",
    "先闭幕、再开幕。": "“开幕”在“闭幕”以前",
    "先发证后申请，这样不行了。": "“申请”在“发证”以前",
    "水表先投入使用，再检定。": "“检定”在“投入使用”以前",
}
RIGHT = [
    "先申报，再初评，最后公示；先签到入场，再开幕致辞，最后颁奖。",
    "先把产品拆了包装，再检验，最后重新加工；先检测，再使用；抽样之后再送检。",
    "首先要管好加工，其次要管好检验；先生们再来投票，最后公布名单。",
    "这一批先出厂，下一批再做首件检验；先快速检测，再抽样送检。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_steps_out_of_order_are_asked_about(text, told):
    """With the two that are turned."""
    (slip,) = steps_out_of_order(text)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_steps_in_order_are_left_alone(text):
    """Also of other batches, and duties that are only listed."""
    assert [*steps_out_of_order(text)] == []


def test_every_chain_has_steps_that_follow_each_other():
    """A chain of one step says nothing."""
    for chain in table("order_of_steps")["chains"]:
        assert len(chain) == len({*chain}) > 1
