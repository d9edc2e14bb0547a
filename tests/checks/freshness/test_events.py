"""What the records say of an event's days, and what a text says of them."""

import pytest

from quality_kunming.checks.freshness import event_day, event_over
from quality_kunming.checks.project import Project
from quality_kunming.loading.collection import Collection
from quality_kunming.model.moment import Moment
from quality_kunming.reading import documents

EDITION = """
    name: 2022年昆明市全国“质量月”
    summary: 六大主题活动。
    period:
      start: 2022-09-01
      end: 2022-10
    milestones:
      - name: 启动仪式
        as_of: 2022-09-01
        source: launch
    sources: [launch]
"""
ACTIVITY = """
    number: 1
    announced: 2022-08-10
    name: 昆明品牌“连连看”
    short_name: 品牌连连看
    audience: [市民]
    summary: 看直播。
    schedule:
      start: {}
      end: 2022-10
    sessions:
      - name: 花卉直播
        start: 2022-09-10
        announced: 2022-09-01
        source: launch
    sources: [launch]
"""
OVER = [
    "“质量月”启动仪式即将在昆明举行。",
    "2022年昆明“质量月”即将拉开帷幕。",
    "昆明品牌“连连看”马上就要启动。",
    "昆明“质量月”圆满落幕。",
    "品牌连连看已经全部结束。",
]
NOT_OVER = [
    "“质量月”启动仪式已经举行。",
    "昆明品牌“连连看”将走进企业。",
    "品牌连连看花卉直播即将开播。",
    "昆明品牌“连连看”即将启动第三场直播。",
    "2023年“质量月”即将启动，“质量月”即将落下帷幕。",
    "省“质量月”即将启动。",
    "品牌连连看将于9月24日启动下一轮。",
]
ANOTHER_DAY = [
    "9月2日，“质量月”启动仪式在昆明举行。",
    "2022年“质量月”启动仪式8月31日召开。",
    "品牌连连看花卉直播在9月11日举行。",
]
SAME_DAY = [
    "9月1日，“质量月”启动仪式在昆明举行。",
    "据9月2日报道，“质量月”启动仪式在昆明举行。",
    "2021年9月3日，“质量月”启动仪式举行。",
    "“质量月”启动仪式9月1日举行，9月30日收官。",
]


@pytest.fixture
def told(campaign):
    campaign.write("data/editions/2022.yaml", EDITION)
    campaign.write("data/activities/2022/lianliankan.yaml", ACTIVITY.format("2022-09-01"))

    def told(rule, body: str, date: str = "2022-09-05") -> list[str]:
        text = f"---\ntitle: 介绍\ndate: {date}\ntopic: launch\norigin: 质量昆明编辑部\n---\n\n{body}\n"
        document = documents.read("content/news/2022/x.md", text.encode())
        project = Project(Collection(campaign.root), Moment.now(), {})
        return [slip.message for slip in rule.find(document, rule.known(project))]

    return told


@pytest.mark.parametrize("body", OVER)
def test_event_told_at_the_wrong_time_is_asked_about(body, told):
    """Nobody sets out for what has begun, or stays at home because it is said to be over."""

    (message,) = told(event_over, body)

    assert "data/" in message
    assert "2022年" in message


@pytest.mark.parametrize("body", NOT_OVER)
def test_event_told_at_its_time_is_left_alone(body, told):
    """Also one of which only a part, or another year, is told."""

    assert told(event_over, body) == []


def test_month_of_a_beginning_is_no_day(campaign, told):
    """What begins at some day of a month may still be to come."""
    campaign.write("data/activities/2022/lianliankan.yaml", ACTIVITY.format("2022-09"))

    assert told(event_over, "昆明品牌“连连看”即将启动。") == []
    assert told(event_over, "昆明品牌“连连看”即将启动。", "2022-10-08") != []


@pytest.mark.parametrize("body", ANOTHER_DAY)
def test_event_told_of_another_day_is_asked_about(body, told):
    """The same event has one day on the whole site."""

    (message,) = told(event_day, body)

    assert "data/" in message
    assert "是9月" in message


@pytest.mark.parametrize("body", SAME_DAY)
def test_event_told_of_its_day_is_left_alone(body, told):
    """Also one of another year, and a day of which something else is told."""

    assert told(event_day, body) == []
