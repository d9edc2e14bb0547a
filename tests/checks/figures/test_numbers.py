"""A number is the same however it is written, and another only where it says something else."""

from decimal import Decimal

import pytest

from quality_kunming.reading.amounts import amount_of, read_amount

SAME = [
    ("183万人次", 183, "万人次", None),
    ("1830000人次", 183, "万人次", None),
    ("1,830,000人次", 183, "万人次", None),
    ("1，830，000人次", 183, "万人次", None),
    ("１８３万人次", 183, "万人次", None),
    ("183 万人次", 183, "万人次", None),
    ("**183**万人次", 183, "万人次", None),
    ("0.0183亿人次", 183, "万人次", None),
    ("80.88分", "80.88", "分", None),
    ("80.1分", "80.10", "分", None),
    ("百分之93.65", "93.65", "%", None),
    ("93.65％", "93.65", "%", None),
    ("百分之九十三点六五", "93.65", "%", None),
    ("第4位", 4, "位", None),
    ("第四", 4, "位", None),
    ("第4名", 4, "位", None),
    ("六年", 6, "年", None),
    ("二十三个", 23, "个", None),
    ("40余人", 40, "人", "余"),
    ("40多人", 40, "人", "余"),
    ("超过30家", 30, "家", "超过"),
    ("逾30家", 30, "家", "超过"),
    ("约1.2万亩", "1.2", "万亩", "约"),
    ("12000亩", "1.2", "万亩", None),
    ("3千克", 3, "千克", None),
]
DIFFERENT = [
    ("138万人次", 183, "万人次", None),
    ("183人次", 183, "万人次", None),
    ("183万人", 183, "万人次", None),
    ("183万", 183, "万人次", None),
    ("80.9分", "80.88", "分", None),
    ("40人", 40, "人", "余"),
    ("约40人", 40, "人", "余"),
    ("40余人", 40, "人", None),
    ("第5位", 4, "位", None),
    ("4分", 4, "位", None),
]


@pytest.mark.parametrize(("text", "value", "unit", "qualifier"), SAME)
def test_same_number_in_other_words_is_the_same(text, value, unit, qualifier):
    """Editors may write a number as it reads best."""

    assert read_amount(text).equals(amount_of(Decimal(value), unit, qualifier))


@pytest.mark.parametrize(("text", "value", "unit", "qualifier"), DIFFERENT)
def test_another_number_is_another(text, value, unit, qualifier):
    """Value, unit and how exact it is: each counts."""

    assert not read_amount(text).equals(amount_of(Decimal(value), unit, qualifier))


@pytest.mark.parametrize("text", ["很多人", "", "人次", "许多家企业"])
def test_words_are_no_number(text):
    """What has no number in it cannot equal one."""

    assert read_amount(text) is None
