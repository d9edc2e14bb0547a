"""Times are told as what they are on the day of the text: over, or still to come."""

from datetime import date

import pytest

from quality_kunming.checks.freshness.wrong_tense import find
from quality_kunming.checks.support.times.coming_and_past import misjudged_times
from quality_kunming.model.policy import Policy
from quality_kunming.reading.documents import read

WRITTEN = date(2022, 9, 20)

WRONG = {
    "今年国庆假期，商场开展了无理由退货活动。": "今年国庆假期还没有到",
    "今年第四季度，全区共抽检食品三百批次。": "还没有到",
    "2022年全年，该所共检定器具五千台件。": "2022年全年还没有过完",
    "今年冬至，食堂给工人包了饺子。": "还没有到",
    "今年年底，合格率达到了99%。": "还没有到",
    "2023年，学校已连续四年开课。": "还没有到",
    "9月结束了，各项活动都在总结。": "9月还没有过完",
    "9月3日快到了，公司布置场地。": "那时已经过了",
    "再过几天就是9月10日教师节。": "那时已经过了",
    "中秋节马上就要到了，所里检查月饼。": "2022年的中秋是9月10日",
    "9月1日启动仪式上，局领导将会介绍六大活动。": "那时已经过了",
    "敬请市民于9月16日到展馆参观。": "那时已经过了",
    "8月，全市将集中开展检查。": "那时已经过了",
    "公司正在筹备9月10日的比武。": "那时已经过了",
}
RIGHT = [
    "今年国庆假期，商场将开展活动；今年第四季度，全区计划抽检三百批次。",
    "去年国庆假期，商场开展了活动；2021年全年，共检定五千台件。",
    "今年冬天，公司给每位质检员准备了棉衣；今年下半年，公司已举办三场讲座。",
    "国庆节快到了，重阳节快到了，10月8日快到了。",
    "9月1日，局长在会上介绍，全市将集中开展检查；8月，局里决定将集中开展检查。",
    "9月16日，他将全部样品送到了实验室；9月18日，欢迎仪式结束后，市民参加了活动。",
    "9月11日在南京启动，总局将会同部门开展检查。",
    "今年三季度共抽检三百批次；2021年8月，全市将集中开展检查的消息传来。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_time_is_told_as_what_it_is(text, told):
    """With the day of the text."""
    (slip,) = misjudged_times(text, WRITTEN)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_time_that_is_so_told_is_left_alone(text):
    """Also a plan, the report of another day, and 将 for 把."""
    assert [*misjudged_times(text, WRITTEN)] == []


def _told(body: str) -> list:
    text = f"---\ntitle: 动态\ndate: 2022-09-20\norigin: 质量昆明编辑部\n---\n\n{body}\n"
    return list(find(read("content/news/2022/x.md", text.encode()), Policy()))


def test_one_fault_is_told_of_once_and_with_advice_that_fits():
    """已于 becomes 将于; a verb with 了 needs more than that."""
    (once,) = _told("8月下旬，公司即将开展培训。")
    (done,) = _told("9月28日，学生们参观了实验室。")

    assert "已于" in once.message
    assert "将要做" in done.message


@pytest.mark.parametrize(
    "body",
    [
        "8月发布的通知说，比武将于9月1日举行。",
        "据8月25日的公告，活动将于9月3日开始；后来因雨改在9月4日。",
        "公告写明，报名于9月1日开始，将于9月15日截止；如今已经收齐。",
    ],
)
def test_what_others_wrote_before_the_day_is_left_alone(body):
    """It was still to come for them."""
    assert _told(body) == []
