"""What is seen and done goes with the time of day beside it."""

import pytest

from quality_kunming.checks.support.times.daylight import wrong_scenes

WRONG = {
    "傍晚5时40分，天刚蒙蒙亮。": "多在4时到9时",
    "早上九点，夕阳照进车间。": "多在15时到22时",
    "深夜两点，太阳正晒。": "多在5时到20时",
    "清晨六点，夜幕刚刚降临。": "多在16时到24时",
    "晚上9时，孩子们排着队走进教室，开始早读。": "早读",
    "早上7点半，同学们走进教室，开始晚自习。": "晚自习",
    "下午三点，月亮爬上了楼顶，检测员还在记数据。": "月亮",
    "上午9点，工人们刚吃完晚饭就回到车间。": "晚饭",
    "上午8时30分，夜市刚摆开，检测车就来了。": "夜市",
    "早上8点，主持人向大家道晚上好。": "晚上好",
    "朝霞满天，傍晚六点，检测车出发了。": "朝霞",
    "21:00，阳光洒满操场，孩子们排队量身高。": "阳光洒满",
    "上午9时，正是晚高峰，执法人员在路口查计价器。": "晚高峰",
}
RIGHT = [
    "早上7点，旭日东升；晚上8点，夜市刚摆开；傍晚六点，夕阳照进车间；晚上7点，月亮升起来了。",
    "早上六点出门，夜幕降临才回到家。",
    "上午8时，老师说晚自习的时间改了；晚上9时，老师们商量第二天的早读怎么上。",
    "上午9时开会，朝阳区来了不少人；下午2时，讲解员讲日出日落时间怎样定。",
    "上午10时，新疆的朝霞还没散；凌晨3点，他们出发去看日出。",
    "下午3时，食堂开始准备晚饭；中午12点，太阳正晒，工人们吃午饭。",
    "5:30，夕阳照进车间；从清晨六点到十点，夜幕降临。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_scene_of_another_time_of_day_is_asked_about(text, told):
    """With the hours in which it is."""
    (slip,) = wrong_scenes(text)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_scene_of_its_time_of_day_is_left_alone(text):
    """And what is only spoken of, or comes later in the day."""
    assert [*wrong_scenes(text)] == []
