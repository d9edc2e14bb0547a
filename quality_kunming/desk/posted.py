"""What a form was filled in with → the values that its file is to say."""

from collections.abc import Iterable, Mapping

from quality_kunming.authoring.blank import Values
from quality_kunming.authoring.entries import FieldEntry
from quality_kunming.desk.fields import ITEM, Shape, fits, ordered, shape_of
from quality_kunming.model.base import Model

Pairs = Iterable[tuple[str, str]]


def values_of(pairs: Pairs, model: type[Model], before: Values) -> dict[str, object]:
    """The values of a form's fields; what stood in the file `before` and says the same stays as it was.

    Fields that the model does not have are no matter of the form, and stay.
    """
    posted: dict[str, list[str]] = {}
    for name, value in pairs:
        posted.setdefault(name, []).append(value.replace("\r\n", "\n"))
    return _group(posted, model, before, "")


def _group(
    posted: Mapping[str, list[str]], model: type[Model], before: object, path: str
) -> dict[str, object]:
    before = before if isinstance(before, Mapping) else {}
    known = {entry.key: entry for entry in ordered(model)}
    values = {key: value for key, value in before.items() if key not in known}
    for key, entry in known.items():
        here = f"{path}.{key}" if path else key
        value = _value(posted, model, entry, before.get(key), here)
        if value not in ("", [], {}, None):
            values[key] = value
        elif before.get(key) in ("", []) and key in before:
            values[key] = before[key]  # answered: there is none
        elif before.get(key) and not fits(shape_of(model, entry), before[key]):
            values[key] = before[key]
    return values


def _value(
    posted: Mapping[str, list[str]],
    model: type[Model],
    entry: FieldEntry,
    before: object,
    path: str,
) -> object:
    shape = shape_of(model, entry)
    if shape is Shape.GROUP:
        return _group(posted, entry.group, before, path)
    if shape is Shape.GROUPS:
        items = before if fits(shape, before) else []
        groups = [
            _group(posted, entry.group, items[at] if at < len(items) else {}, f"{path}.{at}")
            for at in _numbers(posted, path)
        ]
        return [one for one in groups if one]
    given = posted.get(path, [])
    if shape is Shape.CHOICES:
        return [one.strip() for one in given if one.strip()]
    if shape is Shape.LINES:
        return [line.strip() for text in given for line in text.split("\n") if line.strip()]
    if shape is Shape.SWITCH and not given:
        return before if before == "false" else ""
    text = given[-1] if given else ""
    is_long = shape in (Shape.PROSE, Shape.WORDS)
    text = text.strip("\n").rstrip() if is_long else " ".join(text.split("\n")).strip()
    is_same = isinstance(before, str) and before.strip() == text.strip()
    return before if is_same else text


def _numbers(posted: Mapping[str, list[str]], path: str) -> list[int]:
    """The numbers of a list's items, in the order of the form."""
    numbers = {}
    for name in posted:
        number = name.removeprefix(f"{path}.").partition(".")[0]
        if name.startswith(f"{path}.") and number != ITEM and number.isdecimal():
            numbers[int(number)] = None
    return list(numbers)
