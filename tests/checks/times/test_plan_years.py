"""A year is in the five-year plan, and the one of it, that is told."""

import pytest

from quality_kunming.checks.support.times.plan_years import wrong_plan_years

WRONG = {
    "“十二五”末的2020年，商标突破一万件。": "2015年",
    "“十四五”开局的2022年，公司立了三项标准。": "2021年",
    "“十三五”期间的2015年，厂里建起实验室。": "2016年到2020年",
    "“十三五”时期，从2011年到2015年，抽检增多。": "2016年到2020年",
    "“十四五”的第三年，也就是2022年，再上台阶。": "2023年",
    "今年是“十三五”收官之年。": "2020年",
    "“十三五”时期是2021年至2025年，目标分解成了任务。": "2016年到2020年",
}
RIGHT = [
    "“十四五”第二年，也就是2022年，公司立了三项标准。",
    "到“十四五”末的2025年，合格率要达到98%。",
    "“十三五”最后一年和“十四五”第一年，也就是2020年和2021年，得了两次奖。",
    "2022年是“十四五”规划的第二年，2025年是收官之年。",
    "“十四五”规划2020年就开始编了。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_what_cannot_be_is_asked_about(text, told):
    """With what is right, or why."""
    (slip,) = wrong_plan_years(text, 2022)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_is_left_alone(text):
    """Also where the words only stand near each other."""
    assert [*wrong_plan_years(text, 2022)] == []
