"""Days of news that nobody can tell later, that are long past, or that are of another weekday."""

import pytest
from support import slips_in_article

from quality_kunming.checks.freshness import vague_day, wrong_tense, wrong_weekday

WRONG = [
    (vague_day, "昨天，检验室向市民开放。"),
    (vague_day, "今天上午，市民走进检验室。"),
    (vague_day, "近日，市民走进检验室。"),
    (vague_day, "品牌故事大赛即将启动。"),
    (vague_day, "近日，监测结果于5月19日公布。"),
    (wrong_tense, "体验营将于8月20日开营。"),
    (wrong_tense, "大赛定于2022年7月1日启动。"),
    (wrong_tense, "直播已于9月28日举行。"),
    (wrong_tense, "9月28日的直播已经结束。"),
    (wrong_tense, "8月30日，第七届健走活动将在大观公园启动。"),
    (wrong_tense, "8月22日前，各县区将报送总结。"),
    (wrong_tense, "2022年7月，大赛将启动报名。"),
    (wrong_tense, "9月28日，市局已举办启动仪式。"),
    (wrong_tense, "10月15日，第一批名单已经公布。"),
    (wrong_tense, "明年3月，展览已经开幕。"),
    (wrong_weekday, "活动定于9月3日至4日（周五至周六）举行。"),
    (wrong_weekday, "活动定在9月10日星期天。"),
    (wrong_weekday, "活动在周五（9月10日）举行。"),
    (wrong_weekday, "2023年9月10日，周一，活动举行。"),
]
RIGHT = [
    (vague_day, "昨天（9月1日），检验室向市民开放。"),
    (vague_day, "近日，市民走进检验室。活动从9月1日开始。"),
    (vague_day, "近日，8月26日的公告列出了名单。"),
    (vague_day, "近日，市局公布了截至6月2日、8月3日的名单。"),
    (vague_day, "到了明天的昆明，质量更好。"),
    (vague_day, "今天，前人期待的事正在变成现实，质量早已是城市的名片。"),
    (vague_day, "他在即将上船时想起了那杆秤。"),
    (wrong_tense, "体验营将于9月20日开营，已于8月20日截止报名。"),
    (wrong_tense, "原定将于8月20日开营，后来改期。"),
    (wrong_tense, "大赛将于1月20日启动。"),
    (wrong_tense, "9月1日，市局召开会议，将于9月10日前完成整改。"),
    (wrong_tense, "9月1日，记者获悉，我市将开展检查。8月25日印发的方案提出，今年将启动试点。"),
    (wrong_tense, "9月28日的启动仪式已启动报名，9月30日截止报名的活动已有120人报名。"),
    (wrong_tense, "明年的计划已经公布，原定8月20日举行的活动将延期举行。"),
    (wrong_weekday, "活动定于9月3日至4日（周六至周日）举行。"),
    (wrong_weekday, "活动定在9月10日星期六，周五前报名。"),
    (wrong_weekday, "2024年的安排：9月29日（星期日）上班。"),
    (wrong_weekday, "去年9月10日星期五。"),
]


@pytest.mark.parametrize(("rule", "body"), WRONG)
def test_day_that_cannot_be_is_named(rule, body):
    """A reader of any later year knows on which day it was, and whether it was."""
    assert slips_in_article(rule, body)


@pytest.mark.parametrize(("rule", "body"), RIGHT)
def test_day_that_is_known_passes(rule, body):
    """A word with its date, a day that may be of another year and a plan that was changed are right."""
    assert slips_in_article(rule, body) == []
