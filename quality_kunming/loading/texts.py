"""The Markdown texts of records and articles, and where in their files each begins."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quality_kunming.loading.references import Location
from quality_kunming.model.article import FrontMatter
from quality_kunming.model.base import Markdown, Model
from quality_kunming.model.shape import fields_with

if TYPE_CHECKING:  # a collection fills its texts while it is made
    from quality_kunming.loading.collection import Collection


def texts(model: Model, location: Location = ()) -> Iterator[tuple[Location, str]]:
    """Each Markdown text of a record or article that is not empty, with its place, also in the groups inside."""
    if isinstance(model, FrontMatter):
        yield ("body",), model.body
        return
    for field in fields_with(type(model), Markdown):
        value = getattr(model, field)
        if isinstance(value, str):
            if value:
                yield (*location, field), value
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Model):
                    yield from texts(item, (*location, field, index))


def first_line(collection: "Collection", name: str, model: Model, location: Location) -> int:
    """The line of its file on which a text begins."""
    if isinstance(model, FrontMatter):
        return model.body_line
    return collection.text_line_of(name, location)
