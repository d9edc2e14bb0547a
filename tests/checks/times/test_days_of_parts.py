"""A day without its month is in the part of the month before it."""

import pytest

from quality_kunming.checks.support.times.days_of_parts import misplaced_bare_days

WRONG = {
    "2022年9月下旬，执法人员于14日、15日两次到学校食堂检查。": "下旬是21日到30日",
    "8月上旬，检查组在12日和13日看了六家超市。": "上旬是1日到10日",
    "9月初，学校14日、15日连着办了两场讲座。": "月初不会是14日",
    "8月底，检查组于6日抽了四家商店的样品。": "月底不会是6日",
    "7月中旬，25日下午，厂里开了质量会。": "中旬是11日到20日",
    "2022年9月中旬的23日、24日，志愿者去了养老院。": "中旬是11日到20日",
    "上旬，志愿者于15日到了两家菜市场。": "上旬是1日到10日",
    "九月上旬，检测车18日停在小区东门。": "上旬是1日到10日",
}
RIGHT = [
    "9月上旬，检测员在2日、3日走了三个街道。",
    "8月下旬，公司报了名，9月2日参赛。",
    "9月上旬报名，15日公布结果。",
    "8月上旬，公司举办培训班，学员21日参加了考试。",
    "从9月下旬到10月，展览8日、9日各讲一场。",
    "9月初，公司定了方案，20日又改了一次。",
    "9月下旬，本报15日讯。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_day_out_of_its_part_is_asked_about(text, told):
    """With the days that the part has."""
    (slip,) = misplaced_bare_days(text)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_day_in_its_part_is_left_alone(text):
    """And days of a later clause, which may be told of anything."""
    assert [*misplaced_bare_days(text)] == []
