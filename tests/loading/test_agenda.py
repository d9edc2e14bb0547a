"""When the pages change next, and what the files say of it."""

from datetime import datetime

import pytest
from support import TinySite

from quality_kunming.loading.agenda import appointments_after, next_change, waiting
from quality_kunming.loading.collection import Collection
from quality_kunming.model.dates import SHANGHAI
from quality_kunming.model.moment import Moment

LIVE = """
    number: 1
    name: 直播
    short_name: 直播
    audience: [市民]
    summary: 看直播。
    announced: 2022-08-20 09:00
    schedule: {start: 2022-09-01, end: 2022-09-30}
    calls:
      - name: 征集
        audience: 市民
        summary: 征集故事。
        window: {start: 2022-09-01 08:30, end: 2022-09-20 18:00}
        results_on: 2022-09-25 10:15
    sessions:
      - name: 第一场
        start: 2022-09-11 09:00
        changes:
          - {at: 2022-09-10 20:00, kind: 取消, reason: 暴雨预警}
    sources: [launch]
"""


def moment(text: str) -> datetime:
    """A minute in Kunming."""
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


@pytest.fixture
def season(campaign) -> Collection:
    """A season with one live activity, and a notice under embargo."""
    campaign.write("data/activities/2022/live.yaml", LIVE)
    text = (campaign.root / "content/news/2022/launch.md").read_text("utf-8")
    text = text.replace("2022-09-01 10:30", "2022-09-05 09:00")
    campaign.write("content/news/2022/later.md", text)
    return Collection(campaign.root)


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2022-08-20 08:59", "2022-08-20 09:00"),
        ("2022-08-20 09:00", "2022-08-21 00:00"),
        ("2022-09-01 00:00", "2022-09-01 08:30"),
        ("2022-09-05 08:00", "2022-09-05 09:00"),
        ("2022-09-10 12:00", "2022-09-10 20:00"),
        ("2022-09-20 17:59", "2022-09-20 18:00"),
        ("2022-09-20 18:00", "2022-09-21 00:00"),
        ("2022-09-25 10:00", "2022-09-25 10:15"),
    ],
)
def test_next_change_is_the_next_minute_that_a_file_names_or_midnight(season, now, then):
    """A timer that waits for it misses no notice, no deadline and no cancellation."""

    assert next_change(season, moment(now)) == moment(then)


def test_a_day_and_its_last_minute_wait_for_the_same(season):
    """A build for a day and one in a minute in which nothing is left of it are the same to a timer."""
    day = next_change(season, Moment.at("2022-09-20").instant)

    assert day == next_change(season, moment("2022-09-20 21:15")) == moment("2022-09-21 00:00")


def test_minutes_of_a_draft_count_in_a_preview_alone(season):
    """Who previews a draft sees its call close at its minute; the public is told of no hidden one."""
    text = (season.root / "content/news/2022/later.md").read_text("utf-8")
    hidden = text.replace("---", "---\nstatus: 草稿\ncloses: 2022-09-12 15:00", 1)
    (season.root / "content/news/2022/later.md").write_text(hidden, "utf-8")
    drafted, now = Collection(season.root), moment("2022-09-12 14:30")

    assert next_change(drafted, now, preview=True) == moment("2022-09-12 15:00")
    assert next_change(drafted, now) != moment("2022-09-12 15:00")


def test_what_comes_is_told_with_its_day_and_its_file(season):
    """An editor reads what happens, when, and where it is written, the next first."""
    told = [str(one) for one in appointments_after(season, moment("2022-09-11 00:00"))]

    assert told[0] == (
        "2022年9月11日9:00：主题活动 直播，场次·开始（data/activities/2022/live.yaml）"
    )
    assert any(
        one.startswith("2022年9月20日18:00：主题活动 直播，征集·征集时间·结束") for one in told
    )


def test_a_notice_that_waits_is_told(season):
    """Who writes a notice for Monday at nine is told that it comes then, and that nothing else waits."""
    (notice,) = waiting(season, moment("2022-09-02 12:00"))

    assert (str(notice.when), notice.file) == ("2022-09-05 09:00", "content/news/2022/later.md")


def test_drafts_and_samples_wait_for_nothing(season):
    """What never goes out changes no page."""
    root = season.root
    site = TinySite.__new__(TinySite)
    site.root = root
    text = (root / "content/news/2022/later.md").read_text("utf-8")
    site.write("content/news/2022/later.md", text.replace("---", "---\nstatus: 草稿", 1))

    assert waiting(Collection(root), moment("2022-09-02 12:00")) == []
