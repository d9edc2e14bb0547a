"""Programmes that run backwards and numbered days out of order are asked about; what is told aside is not."""

import pytest

from quality_kunming.checks.support.times.day_programmes import turned_programmes
from quality_kunming.checks.support.times.numbered_days import disordered_days

TURNED = {
    "当天的安排是：9:30签到，9:00开幕，10:00参观实验室。": "比“签到”的“9:30”还早",
    "14:00开始讲解，13:30至13:50做实验，15:00合影。": "时间倒着走了",
    "早上8点出发，7点半到工厂，9点开始参观。": "比“出发”的“早上8点”还早",
    "孩子们10点离开展馆，9点40分参观最后一个展厅，10点半上车回校。": "时间倒着走了",
    "流程：14:00签到；13:40领导致辞；14:20参观车间。": "13:40",
    "9时开会，8时50分散会，大家都说开得短。": "比“开会”的“9时”还早",
    "9:00—9:30致辞，9:20—10:00颁奖，10:00参观。": "后一项“9:20”就开始了",
    "他先到车间看了一圈，那时是十点；随后九点半去了仓库。": "时间倒着走了",
    "议程依次为：9:00开幕式，9:20主旨发言，9:10播放视频。": "时间倒着走了",
}
FORWARD = [
    "每天6点起床，9点到公司上班，下午5点下班。",
    "9:00签到，9:30开幕，10:00参观实验室；早上8点出发，9点半到工厂。",
    "14:00开始讲解，此前的13:30至13:50大家先做实验。",
    "9点开会，8点50分大家都到齐了。",
    "甲组9:00—10:00考试，乙组9:30—10:30考试。",
    "上午9点开会，12点散会，下午2点又开会，5点散会；检测车11点半出发，1点到工厂，2点开始检测。",
    "展馆9:30开门，17:00关门，16:30停止入场。",
    "中国队以25:19、25:17、25:18战胜对手。",
]
DISORDERED = {
    "第一天听课，第三天下车间，第二天考试。": "先后乱了",
    "第一季度摸底，第三季度整改，第二季度验收。": "先后乱了",
    "两天的活动里，第一天看展，第二天实验，第三天颁奖。": "只有“两天”",
    "三天的培训，第一天讲标准，第二天讲检验，第四天考试。": "只有“三天”",
    "上午参观，晚上座谈，下午返程，一天安排得满满当当。": "一天的先后乱了",
    "早上签到，下午实操，中午聚餐，晚上总结，一天的安排很紧。": "一天的先后乱了",
}
IN_ORDER = [
    "第一天听课，第二天下车间，第三天考试；第一天看展，第三天再看一遍。",
    "上午参观，下午座谈，晚上返程，一天很充实；周六上午看展，晚上座谈，周日下午返程。",
    "第一季度增长3%，第三季度增长5%，第二季度最低。",
    "两天的雨停了，第一天晒场，第三天入仓；第二天考试，第三天返程，第一天只是报到。",
]


@pytest.mark.parametrize(("text", "told"), TURNED.items())
def test_programme_that_runs_backwards_is_asked_about(text, told):
    """With the two times."""
    (slip,) = turned_programmes(text)

    assert told in slip.message


@pytest.mark.parametrize("text", FORWARD)
def test_programme_that_goes_on_is_left_alone(text):
    """And what is told aside, side by side, or of a game."""
    assert [*turned_programmes(text)] == []


@pytest.mark.parametrize(("text", "told"), DISORDERED.items())
def test_days_out_of_order_are_asked_about(text, told):
    """Numbered ones, parts of one, and one more than there are."""
    (slip,) = disordered_days(text)

    assert told in slip.message


@pytest.mark.parametrize("text", IN_ORDER)
def test_days_in_order_are_left_alone(text):
    """And quarters that are compared."""
    assert [*disordered_days(text)] == []
