"""A day of a month is written with 月 and 日, and a time of day in one way only."""

import pytest

from quality_kunming.checks.words.written_date import find
from quality_kunming.model.policy import Policy
from quality_kunming.reading.documents import read

WRONG = {
    "二零二二年九月一日，学校开学。": "二〇二二",
    "农历1月1日，街上很静。": "农历正月初一",
    "茶会在农历8月15日晚上举行。": "农历八月十五",
    "9.20，学校组织了参观。": "9月20日",
    "9.15下午，公司开会。": "9月15日",
    "9/20下午，检测车来了。": "9月20日",
    "2022年09月05日，培训班开班。": "2022年9月5日",
    "2022年9月05日，培训班开班。": "2022年9月5日",
    "09月15日，学校组织参观。": "9月15日",
    "2022年9月14，公司召开大会。": "2022年9月14日",
    "9月14—9月16日，检测车在小区。": "9月14日",
    "9月14日14:00点，比武开始。": "14:00",
}
RIGHT = [
    "合格率提高了9.20个百分点；尺寸为9/20英寸；文件编号为2022年09号。",
    "“9·20”公民道德宣传日；9月14、15日；9月14—16日；9月14日—16日；2022-09-14。",
    "会议14:00开始，9时30分结束，用了14:00分钟数的表。",
]


def _told(body: str) -> list:
    text = f"---\ntitle: 动态\ndate: 2022-09-20\norigin: 质量昆明编辑部\n---\n\n{body}\n"
    return list(find(read("content/news/2022/x.md", text.encode()), Policy()))


@pytest.mark.parametrize(("body", "right"), WRONG.items())
def test_day_cut_short_is_told_of(body, right):
    """With how to write it."""
    (slip,) = _told(body)

    assert slip.replacement == right


@pytest.mark.parametrize("body", RIGHT)
def test_what_only_looks_so_is_left_alone(body):
    """Parts of numbers, enumerations and ranges."""
    assert _told(body) == []
