"""Between one change that the agenda tells and the next, no page becomes another."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from season.rendering import pages_at
from support import ACTIVITY, SITE, TinySite, consent

from quality_kunming.loading.agenda import next_change
from quality_kunming.loading.collection import Collection
from quality_kunming.model.dates import SHANGHAI

LIVE = """
    number: 1
    name: 直播
    short_name: 直播
    audience: [市民]
    summary: 看直播。
    announced: 2022-08-30 09:00
    schedule: {start: 2022-09-01, end: 2022-09-10 20:00}
    enrolment: {start: 2022-08-31 08:00, end: 2022-09-05 17:30}
    channels:
      - {kind: 邮箱, label: 报名, value: a@km.gov.cn, opens: 2022-09-01, valid_until: 2022-09-04, source: launch}
    calls:
      - name: 征集
        audience: 企业
        summary: 征集故事。
        collects: 案例
        announced: 2022-08-31 10:00
        window: {start: 2022-09-01 08:30, end: 2022-09-04 18:00}
        shortlist_on: 2022-09-05 09:30
        vote: {link: "https://www.12315.cn/vote", window: {start: 2022-09-06 08:00, end: 2022-09-07 18:00}}
        results_on: 2022-09-08 10:15
        results: 名单已经选定。
    sessions:
      - {name: 第一场, start: 2022-09-02 09:00, end: 2022-09-02 11:00, link: "https://www.12315.cn/live"}
      - name: 第二场
        start: 2022-09-03 14:00
        enrolment: {end: 2022-09-03 12:00}
        changes:
          - {at: 2022-09-01 16:00, kind: 名额已满}
          - {at: 2022-09-02 20:00, kind: 延期, start: 2022-09-09 14:00}
          - {at: 2022-09-08 07:40, kind: 取消, reason: 暴雨预警}
    prizes:
      - {name: 一等奖, announced: 2022-09-09 15:00, winners: [王**]}
    sources: [launch]
"""
NOTICE = """\
---
title: 征集通知
date: 2022-09-02 09:00
updated: 2022-09-03 16:20
topic: launch
origin: 质量昆明编辑部
edition: 2022
closes: 2022-09-04 18:00
consents: [tys-1]
---

请报送材料。
"""
CASE = """
    name: 一份记录
    organisation: 仪表厂
    sector: 仪器
    stage: 十佳
    rank: 1
    summary: 每一步都有记录。
    challenge: 难。
    practice: 做。
    result: 成。
    sources: [launch]
"""
FIRST = datetime(2022, 8, 29, 12, tzinfo=SHANGHAI)
MINUTE = timedelta(minutes=1)
STEPS = (
    "2022-08-30 09:00",
    "2022-08-31 10:00",
    "2022-09-01 16:00",
    "2022-09-02 09:00",
    "2022-09-02 11:00",
    "2022-09-02 20:00",
    "2022-09-04 18:00",
    "2022-09-05 00:00",
    "2022-09-05 17:30",
    "2022-09-07 00:00",
    "2022-09-07 18:00",
    "2022-09-08 07:40",
    "2022-09-08 10:15",
    "2022-09-09 15:00",
    "2022-09-10 20:00",
)


@pytest.fixture(scope="module")
def season(tmp_path_factory) -> Collection:
    """Twelve days with something of everything that has its minute or its day."""
    site = TinySite(tmp_path_factory.mktemp("season")).with_campaign().with_pages()
    site.write("data/site.yaml", SITE)
    site.write("data/activities/2022/live.yaml", LIVE)
    site.write("data/activities/2022/lianliankan.yaml", ACTIVITY)
    site.write("data/brand_cases/2022/a.yaml", CASE)
    site.write("data/consents/tys-1.yaml", consent("2022-09-06"))
    site.write("data/sources/launch.yaml", "name: 启动仪式举行\npublisher: 昆明信息港\n")
    site.write("content/news/2022/notice.md", NOTICE)
    return Collection(site.root)


def shown_at(season: Collection, moment: datetime) -> dict[str, object]:
    """What a visitor finds in a minute: every page of the season, and which texts there are, closed or not."""
    pages = pages_at(season, moment)
    catalog = pages.catalog
    news = {path: one.is_closed(moment) for path, one in catalog.articles.items()}
    return {**pages, "news": news, "absent": catalog.absent}


@settings(max_examples=40, deadline=None, derandomize=True)
@given(minutes=st.integers(0, 13 * 24 * 60))
def test_nothing_changes_before_the_agenda_says_so(season, minutes):
    """Who publishes at each of its instants, and never else, shows what holds in every minute."""
    moment = FIRST + minutes * MINUTE
    last = next_change(season, moment) - MINUTE

    assert shown_at(season, moment) == shown_at(season, last)


@pytest.mark.parametrize("step", STEPS)
def test_agenda_names_the_minute_in_which_a_page_changes(season, step):
    """No notice, deadline, cancellation or result has to wait for midnight."""
    moment = datetime.fromisoformat(step).replace(tzinfo=SHANGHAI)
    before, after = shown_at(season, moment - MINUTE), shown_at(season, moment)

    assert next_change(season, moment - MINUTE) == moment
    assert {name for name in before | after if before.get(name) != after.get(name)} - {"/"}
