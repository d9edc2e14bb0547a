"""The calendars of a made-up season, read back and held against what is planned and what became of it."""

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar, Event
from season.files import write
from season.made_up import SEASON
from season.plan import begins
from support import TinySite

from quality_kunming.exports.ics import to_ics
from quality_kunming.loading import read
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.selection import select
from quality_kunming.model.calendars import calendars
from quality_kunming.model.moment import Moment
from quality_kunming.serving.exported import Exported
from quality_kunming.templating.values.reminders import calendar_link
from quality_kunming.workshop import Workshop

GUIDE = (
    "name: 带孩子来\nwho: 我带孩子来\naudience: 家庭\norder: 1\nsummary: 一步。\nsources: [launch]\n"
    "steps:\n  - name: 来\n"
)


@pytest.fixture(scope="module")
def collection(tmp_path_factory) -> Collection:
    """The season, with a guide for families."""
    site = TinySite(tmp_path_factory.mktemp("calendar")).with_pages()
    write(SEASON, site)
    site.write("data/step_guides/family.yaml", GUIDE)
    return read(site.root)


def files(collection: Collection, moment: str) -> dict[str, bytes]:
    """Every calendar of a moment by its address."""
    catalog = select(collection, Moment(begins(moment)), preview=False)
    return {one.address: to_ics(one, catalog) for one in calendars(catalog)}


def events(collection: Collection, moment: str, address: str = "/calendar.ics") -> dict[str, Event]:
    """The events of a calendar by their names."""
    calendar = Calendar.from_ical(files(collection, moment)[address])
    return {str(one["summary"]): one for one in calendar.walk("VEVENT")}


def test_calendar_is_one_that_every_program_takes(collection):
    """No line is longer than 75 octets, one time zone, no alarm, an identity for each event, none twice."""
    for data in files(collection, "2031-09-19 12:00").values():
        lines = data.split(b"\r\n")
        calendar = Calendar.from_ical(data)
        found = [str(one["uid"]) for one in calendar.walk("VEVENT")]

        assert max(map(len, lines)) <= 75
        assert [str(one["tzid"]) for one in calendar.walk("VTIMEZONE")] == ["Asia/Shanghai"]
        assert calendar.walk("VALARM") == []
        assert found
        assert len(found) == len(set(found))


def test_session_that_is_put_off_is_the_same_one_on_another_day(collection):
    """Who has the calendar finds the session moved, not twice."""
    name = "体验营：走进食品厂"
    before = events(collection, "2031-09-18 12:00")[name]
    after = events(collection, "2031-09-19 08:00")[name]

    assert before["uid"] == after["uid"]
    assert before["sequence"] < after["sequence"]
    assert before["dtstart"].dt == begins("2031-09-20 09:00")
    assert after["dtstart"].dt == begins("2031-09-27 14:00")
    assert after["dtend"].dt == begins("2031-09-27 16:00")
    assert str(after["status"]) == "CONFIRMED"
    assert "生产线检修" in after["description"]


def test_session_that_does_not_take_place_is_called_off(collection):
    """What was called off, or put off to nobody knows when, blocks no day that it does not take place on."""
    off = events(collection, "2031-10-17 17:00")
    on = events(collection, "2031-09-12 12:00")

    for news, name in (("已取消", "体验营：走进灯塔"), ("延期", "体验营：走进船厂")):
        assert off[f"{news}：{name}"]["uid"] == on[name]["uid"]
        assert off[f"{news}：{name}"]["sequence"] > on[name]["sequence"]
        assert str(off[f"{news}：{name}"]["status"]) == "CANCELLED"
        assert str(on[name]["status"]) == "CONFIRMED"


def test_day_alone_is_a_whole_day_and_a_month_alone_is_nothing(collection):
    """Nobody reads a 00:00 that no editor wrote, or a day that nobody named."""
    found = events(collection, "2031-09-19 12:00")
    day, minute = found["体验营：报名的最后一天"], found["十佳案例征集：截止"]

    assert (day["dtstart"].dt, day["dtend"].dt) == (date(2031, 10, 10), date(2031, 10, 11))
    assert minute["dtstart"].dt == begins("2031-09-20 18:00")
    assert "dtend" not in minute
    assert [name for name in found if "气象台" in name or "微电影" in name] == []


def test_each_calendar_holds_what_it_is_for(collection):
    """An activity's has its own days, a family's those for families, that of all everything."""
    made = files(collection, "2031-09-19 12:00")
    every = events(collection, "2031-09-19 12:00")
    family = events(collection, "2031-09-19 12:00", "/take-part/family/calendar.ics")
    live = events(collection, "2031-09-19 12:00", "/activities/2031/zhi-bo/calendar.ics")

    assert family.keys() <= every.keys()
    assert all("体验营" in name or SEASON.name in name for name in family)
    assert "论坛：主论坛" in every
    assert {"直播周：看一只灯泡", "延期：直播周：看一台水表"} == live.keys()
    assert "/activities/2031/da-shi/calendar.ics" not in made


def test_calendar_is_of_its_moment_and_of_a_season_alone(collection):
    """The same day gives the same bytes, what nobody may know yet is in none, and after the season there is none."""
    morning, evening = (files(collection, f"2031-08-01 {time}") for time in ("08:00", "20:00"))
    stamps = {one["dtstamp"].dt for one in events(collection, "2031-08-01 08:00").values()}

    assert morning == evening
    assert stamps == {datetime(2031, 7, 31, 16, tzinfo=UTC)}
    assert not any("论坛" in data.decode() for data in morning.values())
    assert files(collection, "2031-07-10 08:59") == {}
    assert files(collection, "2031-12-05 12:00") == {}


def test_calendar_without_a_day_to_come_is_not_offered(collection):
    """Who subscribed keeps the file to the end of the season; nobody is led to one in which all is past."""
    catalog = select(collection, Moment(begins("2031-11-20 12:00")), preview=False)
    offered = {one.address: calendar_link(one) is not None for one in calendars(catalog)}

    assert offered["/calendar.ics"]
    assert not offered["/activities/2031/zhi-bo/calendar.ics"]


def test_preview_has_the_same_calendars(collection):
    """Who looks at the preview opens the file that will be published; another season's is not there."""
    workshop = Workshop.of(collection, Moment(begins("2031-09-19 12:00")), "theme/0", preview=False)
    exported = Exported(workshop)
    made = files(collection, "2031-09-19 12:00")

    for address, data in made.items():
        assert exported.file(address.removeprefix("/")) == data
    assert exported.file("activities/2030/zhi-bo/calendar.ics") is None
