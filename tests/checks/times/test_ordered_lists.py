"""A list that is said to be in order and is not is asked about."""

import pytest

from quality_kunming.checks.support.times.ordered_lists import unordered_lists

WRONG = {
    "讲座先后于9月15日、9月8日、9月19日举行。": "从早到晚",
    "按时间先后，试点依次在2019年、2018年、2020年铺开。": "从早到晚",
    "巡展依次于7月、9月、8月走进三个社区。": "从早到晚",
    "按先后顺序，三场分别是9月8日、9月15日、9月13日。": "从早到晚",
    "学校先后在2020年和2019年办过两次质量书画展。": "从早到晚",
}
RIGHT = [
    "讲座先后于9月8日、9月15日、9月19日举行。",
    "讲座在9月15日、9月8日、9月19日都办过。",
    "按奖次排列，三家企业分别在2019年、2018年、2020年申报。",
    "巡展先后于11月、12月、1月走进社区。",
    "大事记按时间排列：2020年、2018年，由近到远。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_unordered_list_is_asked_about(text, told):
    """Days, months and years."""
    (slip,) = unordered_lists(text)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_ordered_list_is_left_alone(text):
    """One that is said to go backwards, too."""
    assert [*unordered_lists(text)] == []
