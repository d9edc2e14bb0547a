"""The calendars of the season, as files that calendars of phones and offices take in."""

from collections.abc import Iterator
from functools import partial

from quality_kunming.exports.export import ExportFile, Source
from quality_kunming.model.addresses import file_of
from quality_kunming.model.calendars import Calendar, calendars
from quality_kunming.model.catalog import Catalog


def files(source: Source) -> Iterator[ExportFile]:
    """Every calendar that has anything in it."""
    for calendar in calendars(source.catalog):
        yield ExportFile(file_of(calendar.address), partial(_ics, calendar, source.catalog))


def _ics(calendar: Calendar, catalog: Catalog) -> bytes:
    from quality_kunming.exports.ics import (
        to_ics,  # its library takes long, and most of the year there is no calendar
    )

    return to_ics(calendar, catalog)
