"""The Markdown texts of records and articles, and where in their files each begins."""

from collections.abc import Iterator

from quality_kunming.loading.collection import Collection
from quality_kunming.model.article import FrontMatter
from quality_kunming.model.base import Markdown, Model


def texts(model: Model) -> Iterator[tuple[str, str]]:
    """Each Markdown text of a record or article that is not empty, with its field."""
    if isinstance(model, FrontMatter):
        yield "body", model.body
        return
    for field, info in type(model).model_fields.items():
        text = getattr(model, field)
        if text and any(isinstance(mark, Markdown) for mark in info.metadata):
            yield field, text


def first_line(collection: Collection, name: str, model: Model, field: str) -> int:
    """The line of its file on which a text begins."""
    if isinstance(model, FrontMatter):
        return model.body_line
    return collection.text_line_of(name, (field,))
