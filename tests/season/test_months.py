"""活动日历: the days of a made-up season, as they stand at a moment."""

import pytest
from season.files import write
from season.made_up import SEASON
from season.plan import begins
from support import TinySite

from quality_kunming.loading import read
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.selection import select
from quality_kunming.model.moment import Moment
from quality_kunming.templating.values.months import season_months


@pytest.fixture(scope="module")
def collection(tmp_path_factory) -> Collection:
    """The season."""
    site = TinySite(tmp_path_factory.mktemp("months")).with_pages()
    write(SEASON, site)
    return read(site.root)


def days(collection: Collection, moment: str) -> dict[str, dict]:
    """Every day of the calendar by its date."""
    catalog = select(collection, Moment(begins(moment)), preview=False)
    return {day["iso"]: day for month in season_months(catalog)["all"] for day in month["days"]}


def item(day: dict, label: str) -> dict:
    """What a day says of one thing."""
    return next(one for one in day["items"] if one["label"] == label)


def test_today_is_the_day_of_the_page(collection):
    """One day is today, whether anything is on or not; those before it are past."""
    for today in ("2031-09-19", "2031-09-21"):
        found = days(collection, f"{today} 12:00")

        assert [one for one, day in found.items() if day["is_today"]] == [today]
        assert [one for one, day in found.items() if day["is_past"]] == sorted(
            one for one in found if one < today
        )


def test_session_that_is_put_off_stands_on_both_days(collection):
    """Who remembers the old day finds the new one there; who looks at the new one learns why."""
    name = "体验营：走进食品厂"
    before = days(collection, "2031-09-18 12:00")
    after = days(collection, "2031-09-19 12:00")

    assert item(before["2031-09-20"], name)["when"] == "9:00"
    assert "2031-09-27" not in before
    old, new = item(after["2031-09-20"], name), item(after["2031-09-27"], name)
    assert (old["mark"]["label"], old["when"], old["is_off"]) == ("延期", "", True)
    assert old["text"] == "改到2031年9月27日14:00。"
    assert (new["mark"], new["when"], new["is_off"]) == (None, "14:00至16:00", False)
    assert "生产线检修" in new["text"]


def test_what_is_called_off_says_so(collection):
    """Nobody goes to a lighthouse that is closed."""
    found = item(days(collection, "2031-09-19 12:00")["2031-09-13"], "体验营：走进灯塔")

    assert found["mark"]["label"] == "已取消"
    assert "台风" in found["text"]


def test_what_lasts_longer_stands_on_its_days_until_it_is_over(collection):
    """On the second day of a forum, the calendar of that day has it."""
    name = "论坛：分论坛"
    first = days(collection, "2031-10-16 08:00")["2031-10-16"]
    second = days(collection, "2031-10-17 08:00")["2031-10-17"]

    assert item(first, name)["when"] == "14:00起，到2031年10月17日"
    assert item(second, name)["when"] == "到2031年10月17日"


def test_there_is_no_calendar_between_seasons(collection):
    """After the season no day is called today; before it is announced there is nothing at all."""
    assert days(collection, "2031-12-05 12:00") == {}
    assert "2031-09-01" not in days(collection, "2031-07-10 08:59")
