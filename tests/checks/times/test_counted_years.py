"""A number of years that is not that of the years beside it is asked about."""

import pytest

from quality_kunming.checks.support.times.counted_years import miscounted_years

WRONG = {
    "连续三年（2020年、2021年），公司获得质量标兵称号。": "有2年",
    "2018年至2022年连续四年，合格率都在98%以上。": "有5年",
    "近五年（2019—2022年），培育标杆三十家。": "有4年",
}
RIGHT = [
    "连续三年（2020年至2022年），公司获得质量标兵称号。",
    "近五年（2018—2022年），培育标杆三十家。",
    "从2019年到2022年，三年间返修率下降了一半。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_another_number_is_asked_about(text, told):
    """Whether they are listed or told from one to another."""
    (slip,) = miscounted_years(text)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_right_number_is_left_alone(text):
    """Both ends count."""
    assert [*miscounted_years(text)] == []
