"""质量月 is each September since 1978."""

import pytest

from quality_kunming.checks.support.times.quality_month import wrong_quality_months

WRONG = {
    "每年十月是全国质量月，各地都办活动。": "每年9月",
    "“质量月”活动从1987年开始，到今年已经四十多年。": "始于1978年",
    "今年的“质量月”从9月10日开始，到10月10日结束。": "从9月1日到9月30日",
    "每年6月，各地都在“质量月”里办开放日。": "每年9月",
}
RIGHT = [
    "每年9月是“质量月”，6月是“安全生产月”。",
    "“质量月”活动从1978年开始。",
    "“质量月”从2016年的三项活动办到六项。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_what_cannot_be_is_asked_about(text, told):
    """With what is right, or why."""
    (slip,) = wrong_quality_months(text)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_is_left_alone(text):
    """Also where the words only stand near each other."""
    assert [*wrong_quality_months(text)] == []
