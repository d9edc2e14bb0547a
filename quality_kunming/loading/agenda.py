"""When the pages change next: at each midnight, and at each minute that the files name.

Whatever a page says rests on calendar days, which end at midnight, and on fields that hold a minute. So the next change
is the nearer of the two, whichever field of whichever file it comes from.
"""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from functools import lru_cache

from quality_kunming.loading.collection import SITE, Collection
from quality_kunming.loading.knowledge import NEVER, known_from
from quality_kunming.loading.references import Location
from quality_kunming.model.appointment import Appointment
from quality_kunming.model.article import ArticleMatter, PageMatter
from quality_kunming.model.base import Model
from quality_kunming.model.dates import SHANGHAI, PartialDate, When
from quality_kunming.model.shape import fields_with

ENDS = ("end", "closes", "valid_until")
"""Fields whose day is the last one."""


def instant_text(at: datetime) -> str:
    """An instant in words: 2027年9月6日9:00, 2027年9月7日零点."""
    there = at.astimezone(SHANGHAI)
    is_midnight = there.time() == time.min
    return f"{PartialDate.of(there.date()).text}零点" if is_midnight else When.of(there).text


def next_change(collection: Collection, moment: datetime, *, preview: bool = False) -> datetime:
    """The first instant after a moment at which any page may say something else; in a preview also a hidden one."""
    tomorrow = moment.astimezone(SHANGHAI).date() + timedelta(days=1)
    midnight = datetime.combine(tomorrow, time.min, SHANGHAI)
    return min([midnight, *(at for at in _minutes(collection, preview) if at > moment)])


def last_change(collection: Collection, moment: datetime, *, preview: bool = False) -> datetime:
    """The last instant up to a moment at which any page may have changed: between the two every page is the same."""
    midnight = datetime.combine(moment.astimezone(SHANGHAI).date(), time.min, SHANGHAI)
    return max([midnight, *(at for at in _minutes(collection, preview) if at <= moment)])


def appointments_after(collection: Collection, moment: datetime) -> list[Appointment]:
    """What the files name after a moment, the next first."""
    ahead = (one for one in appointments(collection) if one.at > moment)
    return sorted(ahead, key=lambda one: (one.at, one.file, one.location))


@lru_cache(maxsize=2)
def _minutes(collection: Collection, preview: bool) -> frozenset[datetime]:
    """The instants that are no midnights."""
    named = appointments(collection, preview=preview)
    return frozenset(one.at for one in named if isinstance(one.when, When) and one.when.has_time)


def appointments(collection: Collection, *, preview: bool = False) -> Iterator[Appointment]:
    """Every day and minute in records, texts and the site's own settings; of drafts and samples in a preview only."""
    for name, model in (*collection.described.items(), (SITE, collection.site)):
        is_hidden = getattr(model, "sample", False) or getattr(model, "is_draft", False)
        if model is None or (is_hidden and not preview):
            continue
        title = "网站" if name == SITE else f"{model.label} {model.title}"
        for location, field, when in _dates(model):
            is_end = location[-1] in ENDS
            at = when.ends if is_end else when.begins
            yield Appointment(at, when, title, field, name, location)


def waiting(collection: Collection, moment: datetime) -> list[Appointment]:
    """The texts and records that are written and not public yet at a moment, the next first."""
    appointments = []
    for name, model in collection.described.items():
        if model.sample or getattr(model, "is_draft", False) or isinstance(model, PageMatter):
            continue
        is_text = isinstance(model, ArticleMatter)
        at = model.date.begins if is_text else known_from(model, collection)
        if moment < at < NEVER:
            title = f"{model.label} {model.title}"
            when = When.of(at.date() if at.time() in (time.min, time.max) else at)
            appointments.append(Appointment(at, when, title, "发布", name, ()))
    return sorted(appointments, key=lambda one: (one.at, one.file))


def _dates(model: Model, location: Location = ()) -> Iterator[tuple[Location, str, PartialDate]]:
    """Each day or minute of a model with its place and its field's title."""
    for name in fields_with(type(model), PartialDate):
        value = model.__dict__[name]
        if not value:
            continue
        title = type(model).model_fields[name].title
        items = enumerate(value) if isinstance(value, tuple) else [(None, value)]
        for index, item in items:
            place = (*location, name) if index is None else (*location, name, index)
            if isinstance(item, PartialDate):
                yield place, title, item
            elif isinstance(item, Model):
                for inner, word, when in _dates(item, place):
                    yield inner, f"{title}·{word}", when
