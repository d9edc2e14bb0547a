"""A model → the YAML of a file to be filled in, each field under a line that says what to write."""

import json
from collections.abc import Collection, Mapping

from quality_kunming.authoring.entries import Entry, entries
from quality_kunming.loading import yaml
from quality_kunming.model.base import Model

HOW_TO = (
    "冒号后面空着的都要填写，短横后面也是。",
    "开头是 #英文字段名 的可写可不写：要写，每行删去最前面的一个 #；不写，可以留着。",
)
PARAGRAPHS = "。要分几段写时，冒号后面写 |，下一行起每行开头空两格"


Asked = Mapping[type[Model], Collection[str]]


def blank(
    model: type[Model], given: Mapping[str, str], asked: Asked, choices: Mapping[str, str]
) -> list[str]:
    """Lines of YAML: the `given` values, the required and `asked` fields empty, the others commented out.

    An empty value does not load, so that loading names whatever was left unwritten. `choices` says, by field, which
    words there are.
    """
    lines = []
    for entry in entries(model):
        lines.append(_comment(entry, choices.get(entry.key, "")))
        empty = _empty(entry, asked)
        if entry.key in given:
            lines.append(f"{entry.key}: {_scalar(given[entry.key])}")
        elif entry.required or entry.key in asked.get(model, ()):
            lines += empty
        else:
            lines += [f"#{line}" for line in empty]
    return lines


def _comment(entry: Entry, choices: str) -> str:
    return f"# {entry.title}：{entry.help}{choices}{PARAGRAPHS if entry.markdown else ''}"


def _empty(entry: Entry, asked: Asked) -> list[str]:
    if entry.group:
        inner = blank(entry.group, {}, asked, {})
        return [f"{entry.key}:", *(_item(inner) if entry.many else [f"  {line}" for line in inner])]
    if entry.many:
        return [f"{entry.key}:", "  -"]
    return [f"{entry.key}: {entry.default}".rstrip()]


def _item(lines: list[str]) -> list[str]:
    """The lines of a group as one item of a list: the dash goes before the first field, below its comment."""
    comment, first, *others = lines
    return [f"  {comment}", f"  - {first}", *(f"    {line}" for line in others)]


def _scalar(text: str) -> str:
    """A text as YAML: plain where our own reader gives it back as it is, else in double quotes."""
    try:
        read = yaml.parse(f"key: {text}")
    except yaml.YamlError:
        read = None
    is_plain = isinstance(read, dict) and read.get("key") == text
    return text if is_plain else json.dumps(text, ensure_ascii=False)
