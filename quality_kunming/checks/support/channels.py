"""The channels of a record, wherever in it they stand: its own, its calls', its sessions'."""

from collections.abc import Iterator

from quality_kunming.loading.references import Location
from quality_kunming.model.base import Model
from quality_kunming.model.channel import Channel


def channels_in(value: object, location: Location = ()) -> Iterator[tuple[Location, Channel]]:
    """Each channel within a value, with where it stands."""
    if isinstance(value, Channel):
        yield location, value
    elif isinstance(value, Model):
        for field in type(value).model_fields:
            yield from channels_in(getattr(value, field), (*location, field))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from channels_in(item, (*location, number))
