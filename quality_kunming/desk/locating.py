"""Which field of a form a problem is about: by what the model says of the values, else by the line."""

from collections.abc import Iterator, Mapping

import yaml as libyaml
from pydantic import ValidationError

from quality_kunming.authoring.entries import entries
from quality_kunming.desk.places import Place
from quality_kunming.loading.messages import describe
from quality_kunming.loading.references import Location
from quality_kunming.model.base import Model
from quality_kunming.reading import yaml


def faulty_fields(place: Place, values: Mapping) -> dict[str, str]:
    """What the model says of the values of a file, each sentence with the field that it is about."""
    model, placed = place.kind.model, {"slug": place.slug}
    if place.kind.is_text:
        placed["path"] = place.name
    elif place.year:
        placed["edition"] = place.year
    try:
        model.model_validate({**values, **placed})
    except ValidationError as error:
        described = [describe(model, one) for one in error.errors()]
        return {message: path_of(model, location) for location, message in described}
    return {}


def field_at(model: type[Model], text: str, line: int) -> str:
    """The field that stands at a line of a YAML text; empty where none does."""
    try:
        node = yaml.compose(text)
    except yaml.YamlError:
        return ""
    above = [place for place, at in _places(node, ()) if at <= line]
    return path_of(model, above[-1]) if above else ""


def path_of(model: type[Model], location: Location) -> str:
    """The name in the form of the field at a location: a word in a list belongs to its field."""
    steps: list[str] = []
    group: type[Model] | None = model
    for step in location:
        if group is None:
            break
        if isinstance(step, int):
            steps.append(str(step))
            continue
        entry = next((one for one in entries(group) if one.key == step), None)
        steps.append(str(step))
        group = entry.group if entry else None
    return ".".join(steps)


def _places(node: libyaml.Node | None, at: Location) -> Iterator[tuple[Location, int]]:
    """Every field and item of a text with its line, as they follow each other."""
    if isinstance(node, libyaml.MappingNode):
        for key, value in node.value:
            yield (*at, key.value), key.start_mark.line + 1
            yield from _places(value, (*at, key.value))
    elif isinstance(node, libyaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield (*at, number), item.start_mark.line + 1
            yield from _places(item, (*at, number))
