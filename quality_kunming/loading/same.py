"""Figures that another record writes out: `- same: 2021/kunming-kuaizou/参与人数` becomes the whole figure."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from quality_kunming.errors import Problem
from quality_kunming.loading.figure_keys import why_not_one
from quality_kunming.loading.messages import nested_model
from quality_kunming.loading.records import Written
from quality_kunming.loading.references import Location
from quality_kunming.model.base import Record
from quality_kunming.model.figure import Figure
from quality_kunming.model.figures import DataFigure, Figures, begins_with, data_figures

OWN = ("same", "label", "note")
"""What may be written where a figure of another record stands."""
USUAL = "same: 2021/kunming-kuaizou/参与人数"
_PLACE_HOLDER = {"label": "-", "value": "0", "as_of": "2000", "source": "-"}


def build_all(files: Iterable[Written], unread: Iterable[str]) -> dict[str, Record | list[Problem]]:
    """Each file's record, or all that keeps it from being one; first those figures that are written out.

    `unread`: keys of records whose files do not load. What names one of these, or one that is found faulty here, is
    not built either, and nothing is said of it: one mistake is not told twice.
    """
    files = list(files)
    built = {one.name: one.build(_held(one)) for one in files}
    repeating = [one for one in files if any(_repeats(one))]
    written_out = Figures(_written_out(one) for one in built.values() if isinstance(one, Record))
    broken = {*unread, *(one.key for one in files if isinstance(built[one.name], list))}
    faults = {
        one.name: {
            place: _why_wrong(entry, one, written_out, broken) for place, entry in _repeats(one)
        }
        for one in repeating
    }
    for one in repeating:
        if isinstance(built[one.name], Record) and set(faults[one.name].values()) == {None}:
            built[one.name] = one.build(_completed(one, written_out))
    completed = Figures(one for one in built.values() if isinstance(one, Record))
    for one in repeating:
        if set(faults[one.name].values()) != {None}:
            others = built[one.name] if isinstance(built[one.name], list) else []
            built[one.name] = [*others, *_problems(one, faults[one.name], completed)]
    return built


def _repeats(file: Written) -> Iterator[tuple[Location, Mapping]]:
    """Every entry of a list of figures that is only a name of another, and where it stands."""
    for name, field in file.model.model_fields.items():
        items = file.values.get(name)
        if isinstance(items, list) and nested_model(field.annotation) is Figure:
            for index, item in enumerate(items):
                if isinstance(item, dict) and "same" in item:
                    yield (name, index), item


def _held(file: Written) -> Mapping:
    """The values with something in the place of each such entry, so that the others are read, each in its own place."""
    return _replaced(file, lambda entry: {**_PLACE_HOLDER, "same": "-"})


def _written_out(record: Record) -> Record:
    """The record without the figures that stand elsewhere."""
    repeated = {id(one.item) for one in data_figures(record) if one.is_repeated}
    lists = {
        name: tuple(item for item in value if id(item) not in repeated)
        for name in type(record).model_fields
        if repeated and isinstance(value := getattr(record, name), tuple)
    }
    return record.model_copy(update=lists) if lists else record


def _completed(file: Written, written_out: Figures) -> Mapping:
    def completed(entry: Mapping) -> Mapping:
        (figure,) = written_out.find(entry["same"])
        return {**_entry_of(figure), **entry}

    return _replaced(file, completed)


def _replaced(file: Written, replace: Callable[[Mapping], Mapping]) -> Mapping:
    values = dict(file.values)
    for (name, index), entry in _repeats(file):
        items = list(values[name])
        items[index] = replace(entry)
        values[name] = items
    return values


def _entry_of(figure: DataFigure) -> dict[str, object]:
    """The fields of a figure as they stand where it is written out."""
    item = figure.item
    return {
        "label": figure.label,
        "value": item.value,
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "derived": item.derived,
        "note": item.note,
        "as_of": item.as_of.iso,
        "source": item.source,
    }


def _why_wrong(entry: Mapping, file: Written, written_out: Figures, broken: set[str]) -> str | None:
    """What is wrong with an entry; empty where the other file is to be mended; None where nothing is wrong."""
    key = entry["same"]
    if not isinstance(key, str):
        return f"“同一个数”（same）要写那个数的名字，例如 {USUAL}"
    if more := [name for name in entry if name not in OWN]:
        return (
            f"写了“同一个数”（same），数值、单位、截至和来源就都从那里来；请删去 {'、'.join(more)}，"
            "只留名目（label）和说明（note）"
        )
    figures = written_out.find(key)
    if not figures and any(begins_with(key, one) for one in broken):
        return ""
    if len(figures) != 1:
        return f"“同一个数”（same）写成了“{key}”，{why_not_one(written_out.records, key, USUAL)}"
    if figures[0].record.sample and file.values.get("sample") != "true":
        return f"“同一个数”（same）“{key}”是示例，正式发布时没有；请换成真实的"
    if figures[0].value is None:
        return (
            f"“同一个数”（same）写成了“{key}”，那里只有说法“{figures[0].words}”，没有数；请换一个"
        )
    return None


def _problems(
    file: Written, faults: Mapping[Location, str | None], completed: Figures
) -> Iterator[Problem]:
    for (name, index), message in faults.items():
        if not message:
            continue
        key = file.values[name][index]["same"]
        for other in completed.find(key) if isinstance(key, str) else ():
            if other.is_repeated:
                message = (
                    f"“同一个数”（same）写成了“{key}”，那里写的也是 same；"
                    f"请直接写 same: {other.item.same}"
                )
        line = file.line_of((name, index, "same"))
        yield Problem(file.name, line, message, "figure-mark")
