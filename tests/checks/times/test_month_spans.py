"""From month to month, and how long that is told to be."""

import pytest

from quality_kunming.checks.support.times.month_spans import miscounted_months

WRONG = {
    "这项改进从2021年9月做到2023年9月，历时三年。": "前后是2年",
    "规程从2020年3月修到2022年5月，前后历时近四年。": "前后是2年零2个月",
    "改造2022年3月启动到2022年9月完工，用了8个月。": "前后是6个月",
    "评审从2022年3月一直到2022年12月底，历时半年。": "前后是9个月",
    "工程从2019年3月至2023年3月，历时两年多。": "前后是4年",
}
RIGHT = [
    "这项改进从2021年9月做到2023年9月，历时两年；从2021年3月建到2023年11月，历时三年。",
    "标准从2021年9月起草到2023年10月发布，前后花了两年多。",
    "改造2022年3月启动到2022年9月完工，用了7个月；2023年2月到2023年8月，用了半年。",
    "2021年9月到2023年9月，其中实际施工用了一年；2021年9月到2023年9月，三年期满。",
    "从2020年1月到2023年12月，历时四年。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_length_that_is_not_that_of_the_months_is_asked_about(text, told):
    """With how long it is."""
    (slip,) = miscounted_months(text)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_length_of_the_months_is_left_alone(text):
    """The first and the last month may count; parts of it are not told of."""
    assert [*miscounted_months(text)] == []
