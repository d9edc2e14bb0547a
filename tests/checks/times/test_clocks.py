"""Hours that no clock has, and hours that are not in the part of a day they are told with."""

import pytest

from quality_kunming.checks.support.times.clock_times import times
from quality_kunming.checks.support.times.halves_of_day import hours_told_twice, misplaced_hours

NO_TIMES = [
    "夜班检查从22时开始，一直到25时才结束。",
    "开放日当天9:60起可凭身份证入场。",
    "夜间抽检从23时一直做到26时才收工。",
    "报名通道将于9月25日29时关闭。",
    "窗口服务到25点，白天没空的也能来。",
]
TIMES = [
    "整套检测流程大约要25小时。",
    "比分定格在9:60，红队输给了蓝队。",
    "店里24小时营业，晚上也有人接电话。",
    "温度升到30时，风扇自动打开。",
]
MISPLACED = {
    "凌晨11点，检测员还守在实验室里。": "凌晨没有11时",
    "中午19时，学生在食堂用餐。": "中午没有19时",
    "展览傍晚10时开门。": "傍晚没有10时",
    "深夜13时，值班员接到电话。": "深夜没有13时",
    "上午2时30分，座谈会开始。": "上午没有2时",
    "下午9:30，学生们去看展。": "下午没有9时",
    "半夜15点，仓库报警器响了。": "半夜没有15时",
}
PLACED = [
    "凌晨1点，检测员还在记录数据；中午1点，展馆里人最少；傍晚6时，检测车收工；深夜11点，值班员接到电话。",
    "清晨5时，菜市场开门；凌晨零点30分，接到电话；晚上12点，灯还亮着；下午7点，广场上有人跳舞。",
    "下午9:30小胜，大比分2:0。",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_hour_that_no_clock_has_is_asked_about(text):
    """Behind a day, behind the time from which it goes, and with sixty minutes."""
    (slip,) = times(text)

    assert "一天里没有这个时间" in slip.message


@pytest.mark.parametrize("text", TIMES)
def test_number_that_is_no_time_is_left_alone(text):
    """Hours that something lasts, scores, and what a gauge shows."""
    assert [*times(text)] == []


@pytest.mark.parametrize(("text", "told"), MISPLACED.items())
def test_hour_in_another_part_of_the_day_is_asked_about(text, told):
    """With the part that does not have it."""
    (slip,) = misplaced_hours(text)

    assert told in slip.message


@pytest.mark.parametrize("text", PLACED)
def test_hour_in_its_part_is_left_alone(text):
    """Also at the edges, where people differ."""
    assert [*misplaced_hours(text)] == []


TWICE = {
    "9月14日下午14时30分，座谈会开始。": "请写“14时30分”或“下午2时30分”",
    "9月14日晚上20:00，居民到广场听课。": "请写“20:00”或“晚上8:00”",
    "下午15点半，检测车开出小区。": "请写“15点半”或“下午3点半”",
}
ONCE = [
    "9月14日下午2时30分开会，上午8:30签到，14:30散会。",
    "开放时间为上午9:00—11:30，下午14:00—17:00。",
    "下午共有15个点位；今晚20:10播出。",
]


@pytest.mark.parametrize(("text", "told"), TWICE.items())
def test_afternoon_told_twice_is_asked_about(text, told):
    """With both ways to write it."""
    (slip,) = hours_told_twice(text)

    assert told in slip.message


@pytest.mark.parametrize("text", ONCE)
def test_afternoon_told_once_is_left_alone(text):
    """And rows of times, in which 上午 and 下午 only part them."""
    assert [*hours_told_twice(text)] == []
