"""Numbers of the days of each year: the 26th 世界计量日 was that of 2025."""

from datetime import date

import pytest

from quality_kunming.checks.support.times.ordinal_days import wrong_ordinal_days

WRITTEN = date(2025, 5, 21)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("5月20日是第25个世界计量日。", "2025年是第26个"),
        ("2024年10月14日是第54届世界标准日。", "2024年是第55届"),
        ("去年6月9日是第十六个“世界认可日”。", "2024年是第十七个"),
        ("今年9月是第47个全国“质量月”。", "2025年是第48个"),
    ],
)
def test_number_of_another_year_is_told(text, right):
    """With the year of the sentence, or that of the text."""
    (slip,) = wrong_ordinal_days(text, WRITTEN)

    assert right in slip.message


@pytest.mark.parametrize(
    "text",
    [
        "5月20日是第26个世界计量日，2024年10月14日是第55届世界标准日。",
        "第十一个国家宪法日的照片还在馆里。",
        "第三届质量月知识竞赛，第二个工作日。",
        "自2000年以来，到第20个世界计量日已经换了十次主题。",
    ],
)
def test_right_number_or_one_whose_year_is_not_sure_is_left_alone(text):
    """A day half a year away may be that of the year before."""
    assert [*wrong_ordinal_days(text, WRITTEN)] == []
