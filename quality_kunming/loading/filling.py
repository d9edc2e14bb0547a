"""`[](数据:KEY)`: figures that a text or a line leaves to the data to say."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from quality_kunming.loading.figure_keys import why_not_one
from quality_kunming.loading.references import Location
from quality_kunming.loading.texts import texts
from quality_kunming.model.base import Model
from quality_kunming.model.figures import DataFigure, Figures
from quality_kunming.model.shape import fields_with
from quality_kunming.prose import outside_code

_EMPTY = re.compile(
    r"\[[ \u3000]{0,9}\](\([ \u3000]{0,9}<?[ \u3000]{0,9}数据[ \u3000]{0,9}[:：]"
    r"((?:[^()<>\n]|\([^()\n]{0,200}\)){1,200}?)>?[ \u3000]{0,9}\))"
)


@dataclass(frozen=True)
class Filling:
    """One place in a line, no text, that a figure fills: `figure` none where the key means none, as `fault` says."""

    location: Location
    key: str
    figure: DataFigure | None
    fault: str = ""


def filled(model: Model, figures: Figures) -> tuple[Model, tuple[Filling, ...]]:
    """The record or text with its empty marks filled, and what fills its lines.

    In Markdown a mark stays, now with words; one that means no figure is left to be told of there.
    """
    if not _says_one(model):
        return model, ()
    markdown = {location for location, _ in texts(model)}
    fillings: list[Filling] = []
    return _filled(model, (), markdown, partial(_one, figures), fillings), tuple(fillings)


def _says_one(value: object) -> bool:
    """Whether anything in a value may be an empty mark: in most records and texts nothing is."""
    if isinstance(value, str):
        return "](" in value and _has_one(value)
    if isinstance(value, Model):
        values = map(value.__dict__.__getitem__, fields_with(type(value), str))
        return any(
            _says_one(one) for one in values if one and (type(one) is not str or "](" in one)
        )
    return isinstance(value, tuple) and any(map(_says_one, value))


def _one(figures: Figures, key: str) -> tuple[DataFigure | None, str]:
    key = key.strip()
    known = figures.find(key)
    if len(known) == 1:
        return known[0], ""
    usual = "[](数据:2022/lianliankan/直播观看)"
    return None, f"要填的数“{key}”{why_not_one(figures.records, key, usual)}"


Find = Callable[[str], tuple[DataFigure | None, str]]


def _filled(
    model: Model, at: Location, markdown: set[Location], find: Find, fillings: list[Filling]
) -> Model:
    changes = {}
    for name in type(model).model_fields:
        value = getattr(model, name)
        if (*at, name) in markdown:
            new = outside_code(value, partial(_in_markdown, find)) if _has_one(value) else value
        else:
            new = _value(value, (*at, name), markdown, find, fillings)
        if new is not value:
            changes[name] = new
    return model.model_copy(update=changes) if changes else model


def _value(
    value: object, at: Location, markdown: set[Location], find: Find, fillings: list[Filling]
) -> object:
    """A value of a model with what is to be filled in it; the very same where there is nothing."""
    if isinstance(value, str) and _has_one(value):
        fillings += _fillings(value, at, find)
        return _EMPTY.sub(lambda mark: _words(mark, find), value)
    if isinstance(value, Model):
        return _filled(value, at, markdown, find, fillings)
    if isinstance(value, tuple):
        items = tuple(
            _value(one, (*at, n), markdown, find, fillings) for n, one in enumerate(value)
        )
        return items if any(a is not b for a, b in zip(items, value, strict=True)) else value
    return value


def _has_one(text: str) -> bool:
    return "数据" in text and _EMPTY.search(text) is not None


def _fillings(text: str, at: Location, find: Find) -> Iterator[Filling]:
    for mark in _EMPTY.finditer(text):
        yield Filling(at, mark[2].strip(), *find(mark[2]))


def _in_markdown(find: Find, text: str) -> str:
    return _EMPTY.sub(lambda mark: f"[{_words(mark, find)}]{mark[1]}", text)


def _words(mark: re.Match, find: Find) -> str:
    figure, _ = find(mark[2])
    return figure.text if figure else ""
