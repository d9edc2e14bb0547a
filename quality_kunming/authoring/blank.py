"""A model → the YAML of a file to be filled in, each field under a line that says what to write."""

import json
import re
from collections.abc import Collection, Mapping

from quality_kunming.authoring.entries import FieldEntry, entries
from quality_kunming.model.base import Model
from quality_kunming.reading import yaml

HOW_TO = (
    "冒号后面空着的都要填写，短横后面也是。",
    "开头是 #英文字段名 的可写可不写：要写，每行删去最前面的一个 #；不写，可以留着。",
)
PARAGRAPHS = "。要分几段写时，冒号后面写 |，下一行起每行开头空两格"
_EXPLANATION = re.compile(r"# \S")

Asked = Mapping[type[Model], Collection[str]]
Values = Mapping[str, object]
"""What a file holds: texts, lists of texts, groups, lists of groups."""


def blank(model: type[Model], given: Values, asked: Asked, choices: Mapping[str, str]) -> list[str]:
    """Lines of YAML: the `given` values, the required and `asked` fields empty, the others commented out.

    An empty value does not load, so that loading names whatever was left unwritten. `choices` says, by field, which
    words there are.
    """
    lines = []
    for entry in entries(model):
        lines.append(explained(entry, choices.get(entry.key, "")))
        if entry.key in given:
            lines += written(entry.key, given[entry.key])
        elif entry.required or entry.key in asked.get(model, ()):
            lines += empty(entry, asked)
        else:
            lines += hidden(entry, asked)
    return lines


def explained(entry: FieldEntry, choices: str = "") -> str:
    """The comment above a field: what it is called, what is asked of it, what to write."""
    question = entry.yearly.question if entry.yearly and not entry.yearly.kept else ""
    paragraphs = PARAGRAPHS if entry.markdown else ""
    return f"# {entry.title}：{question}{entry.help}{choices}{paragraphs}"


def empty(entry: FieldEntry, asked: Asked) -> list[str]:
    """A field with nothing in it yet."""
    if entry.group:
        inner = blank(entry.group, {}, asked, {})
        return [f"{entry.key}:", *(item(inner) if entry.many else indented(inner))]
    if entry.many:
        return [f"{entry.key}:", "  -"]
    return [f"{entry.key}: {entry.default}".rstrip()]


def hidden(entry: FieldEntry, asked: Asked) -> list[str]:
    """The same, commented out."""
    return [f"#{line}" for line in empty(entry, asked)]


def written(key: str, value: object) -> list[str]:
    """A field with its value, which is read back as it is."""
    if isinstance(value, Mapping):
        return [f"{key}:", *indented(_fields(value))]
    if isinstance(value, list):
        return (
            [f"{key}:", *(line for one in value for line in _listed(one))]
            if value
            else [f"{key}: []"]
        )
    text = str(value)
    if "\n" in text and _is_same(lines := [f"{key}: |", *indented(text.split("\n"))], key, text):
        return lines
    return [f"{key}: {_scalar(text)}"]


def item(lines: list[str]) -> list[str]:
    """The lines of a group as one item of a list: the dash goes before the first field that is not commented out.

    What is commented out before that comes last: without its “#” it still belongs to the item.
    """
    first = next(at for at, line in enumerate(lines) if not line.startswith("#"))
    start = first
    while start and _EXPLANATION.match(lines[start - 1]):
        start -= 1
    below = lines[first + 1 :] + lines[:start]
    dashed = [*indented(lines[start:first]), f"  - {lines[first]}"]
    return dashed + [f"    {line}".rstrip() for line in below]


def indented(lines: list[str]) -> list[str]:
    """The lines one step further in."""
    return [f"  {line}".rstrip() for line in lines]


def _fields(values: Values) -> list[str]:
    return [line for key, value in values.items() for line in written(key, value)]


def _listed(value: object) -> list[str]:
    return item(_fields(value)) if isinstance(value, Mapping) else [f"  - {_scalar(str(value))}"]


def _scalar(text: str) -> str:
    """A text as YAML: plain where our own reader gives it back as it is, else in double quotes."""
    is_plain = "\n" not in text and _is_same([f"key: {text}"], "key", text)
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def _is_same(lines: list[str], key: str, text: str) -> bool:
    """Whether our own reader finds the text in the lines."""
    try:
        read = yaml.parse("\n".join(lines))
    except yaml.YamlError:
        return False
    value = read.get(key) if isinstance(read, dict) else None
    return isinstance(value, str) and value.rstrip("\n") == text.rstrip("\n")
