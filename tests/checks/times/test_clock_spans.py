"""From one time of day to another, and one time told in two ways: what does not fit is asked about."""

import pytest

from quality_kunming.checks.support.times.clock_spans import wrong_spans

WRONG = {
    "讲座从上午9时30分开始，到上午9时结束，请提前入场。": "在开始以前",
    "9月13日上午9时开到11时30分，历时三个半小时。": "2小时30分",
    "讲座从9时开始，11时结束，三个小时里没有人离席。": "是2小时",
    "14:00到14:40，讲解员用一个多小时讲完了计量的故事。": "是40分钟",
    "检测从上午8时做到下午4时，整整做了六个小时。": "是8小时",
    "参观9:00开始，10:30结束，全程三小时。": "是1小时30分钟",
    "8点进厂，12点出来，孩子们看了五个小时还不想走。": "是4小时",
    "展馆每天8:00—20:00开放，共开放十四个小时。": "是12小时",
    "培训班早上9点开课，11点半下课，四个小时的课一口气讲完。": "是2小时30分钟",
    "直播从19时30分播到21时，两个半小时里有三千人观看。": "是1小时30分钟",
    "9点一刻（9:30），学生到齐了。": "不是同一个时刻",
    "下午两点（即13:00），评审组进入车间。": "不是同一个时刻",
    "下午四点，也就是15:00，结果公布。": "不是同一个时刻",
    "8时30分集合，一小时后的9时，大巴开出校门。": "9时30分",
    "9点整开机，两小时后的12点，数据出来。": "11时",
}
RIGHT = [
    "讲座从9时开始，11时结束，两个小时里没有人离席；9时到11时，检测员做了一个小时的实验，又写了记录。",
    "从晚上7点到9点，两个小时里居民提了三十个问题；20时到次日8时，值班员守了十二个小时。",
    "9时到11时，中间休息半小时，实际讲了一个半小时；下午2时至5时，共安排一小时的答疑。",
    "8时30分集合，一小时后，大巴开出校门；9:00开始，11:00结束，提前一小时就来了三十人。",
    "9点一刻（9:15），学生到齐了；下午两点（即14:00），评审组进入车间；早上八点（8:00）集合。",
    "北京时间下午两点（当地时间8:00），视频会开始；每天9时至11时开放，三天共六个小时。",
    "志愿者从8点站到12点，每人轮值一个小时；8点进厂，10点出来，隔了五个小时又回来看。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_what_does_not_fit_is_asked_about(text, told):
    """With how long it is, or which time it would be."""
    (slip,) = wrong_spans(text)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_what_fits_is_left_alone(text):
    """And a length that is said of something else, or of a part."""
    assert [*wrong_spans(text)] == []
