"""A day that does not go with the one beside it is asked about."""

from datetime import date

import pytest

from quality_kunming.checks.support.times.neighbouring_days import mistaken_neighbours

WRITTEN = date(2022, 9, 20)
WRONG = {
    "9月8日开班，第二天（9月10日）学员下车间实习。": "9月8日的第二天是9月9日",
    "启动会在9月1日召开，前一天的8月30日，大家布置到深夜。": "8月31日",
    "第二天，9月9日，也就是开班（9月7日）后的第一个早晨，学员到车间。": "9月8日",
    "同一天（9月6日、9月7日），两所学校各办了一场。": "不是同一天",
    "9月6日上午，公司召开质量大会，9月7日当天上午的会上颁了奖。": "前面写的是9月6日",
    "2022年9月9日，2022年9月9日公司举办了技能比武。": "写了两遍",
    "比赛9月14日开始。9月13日比赛当天，各队早早到场。": "前面写的是9月14日",
    "征集截止到9月28日。请大家在9月30日截止日前投稿。": "前面写的是9月28日",
    "展览开到9月25日。9月28日展览的最后一天还有讲座。": "前面写的是9月25日",
    "上午9时整，10时整，评审会准时开始。": "只能留一个",
    "因下雨，原定9月17日的市集推迟到9月16日举行。": "和“推迟”相反",
    "比原计划提前半小时，原定9时的比赛9时30分开始。": "和“提前”相反",
    "停止办理时间提前一小时，由17时改到18时。": "晚",
    "工期提前三天完成，原定9月10日，实际9月13日完工。": "晚",
    "报名自9月22日截止，请尽快登记。": "前面不用“自”",
    "截至9月30日起，检测车将停在小区东门。": "只能留一个",
    "从9月20日为止，共收到作品一百件。": "用“至”“到”",
    "报名9月30日起截止，请抓紧。": "只能留一个",
}
RIGHT = [
    "9月8日报名，次日（9月9日）收到回信。",
    "9月8日、9日开班两天，第二天（9日）学员下车间。",
    "大会9月14日召开。9月15日，与会者参观了车间。",
    "比赛9月14日开始，9月15日是比赛的第二天。",
    "比赛9月14日开始。9月13日，也就是赛前一天，各队到场。",
    "讲座原定9月16日，后提前到9月14日。",
    "开馆时间推迟半小时，由8时30分改为9时。",
    "从9月1日起，到9月30日为止，窗口实行预约办理；自9月1日起至9月30日止。",
    "第一场讲座于9月3日举行。9月5日的讲座现场来了三百人。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_mistaken_day_is_asked_about(text, told):
    """With the day that it is, or what is the matter."""
    (slip,) = mistaken_neighbours(text, WRITTEN)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_right_day_is_left_alone(text):
    """Whichever of the days before it counts from."""
    assert [*mistaken_neighbours(text, WRITTEN)] == []
