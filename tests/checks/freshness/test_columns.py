"""Deadlines of columns: they hold while a campaign is on, and only then."""

from datetime import date

import pytest

from quality_kunming.checks.rule import Example, Severity

EDITION = "name: 2026年质量月\nsummary: 句。\nperiod:\n  start: 2026-09-01\n  end: 2026-10-15\n"
TOPICS = """\
terms:
  - slug: launch
    name: 启动与部署
  - slug: activities
    name: 活动动态
    deadline: 两周
  - slug: notices
    name: 通知公告
    deadline: 六个月
"""
ARTICLE = "---\ntitle: 甲\ndate: {}\ntopic: {}\norigin: 质量昆明编辑部\n{}---\n\n甲。\n"


@pytest.fixture
def told(problems_of):
    """What is said of columns on a day, with articles of these dates."""

    def told(day: str, edition: str = EDITION, **articles: str) -> list[str]:
        files = {"data/vocabularies/topics.yaml": TOPICS}
        if edition:
            files["data/editions/2026.yaml"] = edition
        for topic, written in articles.items():
            when, _, more = written.partition(" ")
            name = f"content/news/{when[:4]}/{topic}.md"
            files[name] = ARTICLE.format(when, topic, more and f"{more}\n")
        found = problems_of(Example(files, day=date.fromisoformat(day)))
        ours = [one for one in found if one.rule.startswith("column-")]
        assert all(one.severity is Severity.WARNING for one in ours)
        return [one.message for one in ours if "首页" not in one.message]

    return told


FRESH = {"activities": "2026-09-10", "notices": "2026-05-01"}


@pytest.mark.parametrize("day", ["2026-08-31", "2026-10-16", "2026-11-21"])
def test_nothing_is_due_between_campaigns(told, day):
    """A closed edition is left in peace, and so is one that has not begun."""

    assert told(day) == []
    assert told(day, "") == []


def test_columns_in_time_are_silent(told):
    """Two weeks for what goes on, six months for notices, the last day included."""

    assert told("2026-09-24", **FRESH) == []


def test_columns_past_their_deadline_are_named(told):
    """Each column with its age and its deadline."""
    [activities] = told("2026-09-25", **FRESH)
    [notices] = told("2026-09-10", activities="2026-09-10", notices="2026-03-01")

    assert "“活动动态”已经 15 天没有更新" in activities
    assert "期限两周" in activities
    assert "“通知公告”已经 193 天没有更新" in notices


@pytest.mark.parametrize("more", ["status: 草稿", "sample: true"])
def test_what_nobody_reads_does_not_count(told, more):
    """A draft or a sample fills no column."""

    assert told("2026-09-12", **FRESH | {"activities": f"2026-09-10 {more}"}) == [
        "栏目“活动动态”是空的；请发布一篇，或者先删去这一栏"
    ]


def test_scheduled_article_does_not_count_and_an_update_does(told):
    """What comes tomorrow is not there today; what was mended yesterday is new."""
    tomorrow = told("2026-09-12", **FRESH | {"activities": "2026-09-13"})

    assert tomorrow == ["栏目“活动动态”是空的；请发布一篇，或者先删去这一栏"]
    assert told("2026-09-12", **FRESH | {"activities": "2026-08-01 updated: 2026-09-11"}) == []


def test_front_page_is_due_after_two_weeks(problems_of):
    """Whatever the column: something new every fortnight."""
    files = {"data/editions/2026.yaml": EDITION}
    found = problems_of(Example(files, day=date(2026, 9, 20)))

    assert any("首页已经" in one.message for one in found)
