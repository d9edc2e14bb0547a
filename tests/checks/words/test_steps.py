"""Two steps of one thing that are told on days in the wrong order are asked about."""

import pytest

from quality_kunming.checks.support.times.steps import turned_steps
from quality_kunming.checks.tables import table

TURNED = {
    "规范2022年7月1日起实施，8月15日正式发布。": "“起实施”写在“正式发布”以前",
    "标准2022年6月开始实施，同年7月通过专家审查。": "“开始实施”写在“专家审查”以前",
    "评选的结果9月6日公布，网上投票9月8日才开始。": "写在“网上投票”以前",
    "小赵8月10日领到了资格证书，8月20日参加资格考试。": "写在“参加资格考试”以前",
    "样品2022年9月5日送到实验室，9月3日检完。": "“检完”写在",
    "整改验收安排在8月3日，执法人员8月9日下达整改通知书。": "写在“下达整改”以前",
}
RIGHT = [
    "规范2021年11月15日发布，12月1日起实施。",
    "小赵8月10日参加培训，8月20日参加资格考试，9月1日领到证书，9月5日上岗。",
    "目录今天（10月28日）发布，明年1月1日起施行。",
    "老办法2001年9月1日起施行，2002年7月29日公布的新办法废止了它。",
    "样品9月5日送到实验室。报告9月3日检完。",  # two sentences may tell of two things
    "8月底开工，8月20日竣工的是另一处。",
]


@pytest.mark.parametrize(("text", "told"), TURNED.items())
def test_later_step_on_an_earlier_day_is_asked_about(text, told):
    """Whether the step stands before its day or behind it, and whether the year is told once or twice."""
    (slip,) = turned_steps(text)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_steps_in_their_order_are_left_alone(text):
    """Also those of next year, of other sentences and of other things."""
    assert [*turned_steps(text)] == []


def test_every_chain_has_steps_that_follow_each_other():
    """A chain of one step, or a step that is twice the same, says nothing."""
    for chain in table("steps")["chains"]:
        assert len(chain) == len({*chain}) > 1
