"""A calendar as iCalendar (RFC 5545): stable identities, Asia/Shanghai, no alarms."""

from datetime import UTC, datetime, time, timedelta
from uuid import uuid5

from icalendar import Calendar as VCalendar
from icalendar import Event, Timezone, TimezoneStandard

from quality_kunming.exports.feeds import NAMESPACE
from quality_kunming.model.calendars import Calendar
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.dates import SHANGHAI, When
from quality_kunming.model.occasions import Occasion

DAY = timedelta(days=1)


def to_ics(calendar: Calendar, catalog: Catalog) -> bytes:
    """One calendar; the same for the whole of the catalog's day, as long as nothing in it changes."""
    site = catalog.site
    whole = VCalendar()
    whole.add("version", "2.0")
    whole.add("prodid", f"-//{site.name}//{site.name}//ZH")
    whole.add("calscale", "GREGORIAN")
    whole.add("name", calendar.name)
    whole.add("x-wr-calname", calendar.name)
    whole.add("x-wr-timezone", SHANGHAI.key)
    whole.add("refresh-interval", DAY, parameters={"value": "DURATION"})
    whole.add("x-published-ttl", "P1D")
    whole.add_component(_zone())
    stamp = datetime.combine(catalog.day, time.min, SHANGHAI).astimezone(UTC)
    for occasion in calendar.occasions:
        whole.add_component(_event(occasion, stamp, site.origin))
    return whole.to_ical()


def _zone() -> Timezone:
    """One offset all the year, as since 1991, whatever the machine knows of time zones."""
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", SHANGHAI.key)
    standard.add("dtstart", datetime(1991, 9, 15))
    standard.add("tzoffsetfrom", timedelta(hours=8))
    standard.add("tzoffsetto", timedelta(hours=8))
    standard.add("tzname", "CST")
    zone.add_component(standard)
    return zone


def _event(occasion: Occasion, stamp: datetime, origin: str) -> Event:
    event = Event()
    event.add("uid", str(uuid5(NAMESPACE, occasion.key)))
    event.add("dtstamp", stamp)
    event.add("sequence", occasion.revision)
    for name, value in _times(occasion.start, occasion.end).items():
        event.add(name, value)
    event.add("summary", occasion.headline)
    event.add("status", "CANCELLED" if occasion.is_off else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    if occasion.text:
        event.add("description", occasion.text)
    if occasion.place:
        event.add("location", occasion.place)
    event.add("url", f"{origin}{occasion.address}")
    return event


def _times(start: When, end: When | None) -> dict:
    """When it is: a minute with an end where one is known, else whole days; the last day is the one before `dtend`."""
    if start.has_time:
        times = {"dtstart": start.begins}
        return times | {"dtend": end.begins} if end and end.has_time else times
    last = end.last_day if end and end.is_day else start.last_day
    return {"dtstart": start.first_day, "dtend": last + DAY}
