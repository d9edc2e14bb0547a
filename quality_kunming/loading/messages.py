"""What pydantic finds, said in Chinese: field, what was found, what to write."""

import difflib
import re
from collections.abc import Mapping
from types import UnionType
from typing import Annotated, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from quality_kunming.model.base import Model

_LOGIN = re.compile(r"://\S*@")
"""Name and password in an address: what logs print, everybody reads."""

SHOWN = 30
"""Characters of a wrong value that a message repeats."""


def describe(model: type[Model], error: Mapping) -> tuple[tuple[str | int, ...], str]:
    """Where in the file (path of keys and indices) and the Chinese sentence for one pydantic error."""
    location = tuple(step for step in error["loc"])
    fields, owner = _walk(model, location)
    location = location[: len(fields)]
    name = str(location[-1]) if location else ""
    field = next((field for field in reversed(fields) if field), None)
    if error["type"] == "extra_forbidden":
        return location, _unknown(owner, name)
    if error["type"] == "missing":
        return location, f"缺少{_label(field, name)}：{_help(field)}"
    if not location:
        return (*location, *_blamed(error)), _sentence(error)
    if isinstance(location[-1], int):
        names = [step for step in location if isinstance(step, str)]
        name = names[-1] if names else name
    return (*location, *_blamed(error)), f"{_label(field, name)}{_found(error, field)}"


def _blamed(error: Mapping) -> tuple[str, ...]:
    """Which of a group's fields a sentence about the whole group quotes; that is the line to mend."""
    group = error["input"] if error["type"] == "value_error" else None
    values = group.items() if isinstance(group, dict) else ()
    sentence = _sentence(error)
    return tuple(name for name, value in values if value and f"“{value}”" in sentence)[:1]


def _walk(model: type[Model], location: tuple) -> tuple[list[FieldInfo | None], type[Model]]:
    """The fields along a location (None at list indices), and the model that owns the last."""
    fields: list[FieldInfo | None] = []
    owner: type[Model] = model
    inner: type[Model] | None = model
    for step in location:
        if isinstance(step, int):
            fields.append(None)
            continue
        if inner is None:
            break
        owner = inner
        field = owner.model_fields.get(step)
        fields.append(field)
        inner = nested_model(field.annotation) if field else None
    return fields, owner


def nested_model(annotation: object) -> type[Model] | None:
    """The model inside an annotation such as `tuple[Figure, ...]`, `Period | None` or `dict[str, Column]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (tuple, dict, Union, UnionType, Annotated):
        return next((model for part in get_args(annotation) if (model := nested_model(part))), None)
    return None


def _label(field: FieldInfo | None, name: str) -> str:
    return f"“{field.title}”（{name}）" if field and field.title else f"“{name}”"


def _help(field: FieldInfo | None) -> str:
    return (field.description if field else None) or "请补上"


def meant_instead(model: type[Model], error: Mapping) -> tuple[str | int, ...]:
    """Where the field would stand that an unknown one seems to mean; empty where it means none that we know."""
    location = tuple(error["loc"])
    _, owner = _walk(model, location)
    close = _close(owner, str(location[-1])) if error["type"] == "extra_forbidden" else None
    return (*location[:-1], close) if close else ()


def _known(owner: type[Model]) -> list[str]:
    return [field for field in owner.model_fields if field not in HIDDEN]


def _close(owner: type[Model], name: str) -> str | None:
    """The field that is called so, or nearly."""
    known = _known(owner)
    titled = [field for field in known if owner.model_fields[field].title == name]
    close = titled or difflib.get_close_matches(name, known, n=1, cutoff=0.75)
    return close[0] if close else None


def _unknown(owner: type[Model], name: str) -> str:
    known = _known(owner)
    if name.casefold() in ELSEWHERE and ELSEWHERE[name.casefold()][0] in known:
        _, advice = ELSEWHERE[name.casefold()]
        return f"不认识的字段 “{name}”，{advice}"
    if close := _close(owner, name):
        return f"不认识的字段 “{name}”，是不是 “{close}”（{owner.model_fields[close].title}）？"
    listed = "、".join(f"{field}（{owner.model_fields[field].title}）" for field in known)
    return f"不认识的字段 “{name}”；这里可以写的有：{listed}"


ELSEWHERE = {
    "draft": ("status", "还没有写好的，请写 status: 草稿；写好了的，删去这一行"),
    "published": ("status", "要发布的删去这一行，还没有写好的写 status: 草稿"),
    "publish": ("status", "要发布的删去这一行，还没有写好的写 status: 草稿"),
    "hidden": ("status", "先不给人看的，请写 status: 草稿"),
    "private": ("status", "先不给人看的，请写 status: 草稿"),
    "tags": ("keywords", "请写 keywords（关键词）"),
    "categories": ("topic", "请写 topic（栏目），只能写一个"),
    "category": ("topic", "请写 topic（栏目）"),
    "description": ("summary", "请写 summary（摘要）"),
    "excerpt": ("summary", "请写 summary（摘要）"),
    "cover": ("picture", "请写 picture（图片），下面几行写 file、alt、credit"),
    "image": ("picture", "请写 picture（图片），下面几行写 file、alt、credit"),
    "lastmod": ("updated", "请写 updated（更新）"),
    "modified": ("updated", "请写 updated（更新）"),
    "slug": ("title", "网址的最后一段就是文件名，请改文件名，删去这一行"),
    "url": ("title", "网址由文件的位置决定，请删去这一行"),
}
"""What other programs call a field → our field, and what to write."""

HIDDEN = {"slug", "path", "body", "body_line"}
"""Fields that come from the file's place, never from its text."""


def _found(error: Mapping, field: FieldInfo | None) -> str:
    if error["input"] is None:
        may_go = "" if field and field.is_required() else "，不写就删去这一行"
        return f"是空的；请写上{may_go}（{_help(field)}）"
    if error["type"] == "value_error" and isinstance(error["input"], dict | list):
        is_expected = field and (nested_model(field.annotation) or _is_list(field.annotation))
        found = "" if is_expected else f"写成了{_shown(error['input'])}"
        return f"{found}：{_sentence(error)}"
    if error["type"] == "value_error":
        quoted = "两边的中文引号请删去；" if _is_quoted(error["input"]) else ""
        return f"写成了 {_shown(error['input'])}：{quoted}{_sentence(error)}"
    if error["type"] == "too_short":
        return f"至少要写 {error['ctx']['min_length']} 个：{_help(field)}"
    limits = {
        "greater_than_equal": ("ge", "太小了，最小是"),
        "less_than_equal": ("le", "太大了，最大是"),
    }
    if error["type"] in limits:
        key, sentence = limits[error["type"]]
        return f"写成了 {_shown(error['input'])}，{sentence} {error['ctx'][key]}"
    shape = SHAPES.get(error["type"], "")
    if _is_quoted(error["input"]):
        shape = "，两边多了中文引号，请删去引号"
    if error["type"] == "model_type" and re.match(r"[a-z_]+\s*：", str(error["input"])):
        shape = "：字段名后面用了中文冒号“：”，请改成英文冒号加一个空格 “: ”"
    written = _shown(error["input"])
    return f"写成了{'' if written.startswith('一') else ' '}{written}{shape}（{_help(field)}）"


def _is_list(annotation: object) -> bool:
    return get_origin(annotation) is tuple or any(map(_is_list, get_args(annotation)))


def _is_quoted(value: object) -> bool:
    """Whether Chinese quotation marks stand where no words are expected."""
    return isinstance(value, str) and re.fullmatch("[“‘「].*[”’」]", value) is not None


SHAPES = {
    "tuple_type": "，应当是列表：一行一个，前面加短横和空格，例如 - 内容",
    "model_type": "，应当是一组字段：换行、缩进，一行一个“字段: 内容”",
    "string_type": "，应当是文字",
}
"""pydantic's error type → the shape that was expected."""


def _sentence(error: Mapping) -> str:
    cause = error.get("ctx", {}).get("error")
    return str(cause) if cause else "写法不对"


def _shown(value: object) -> str:
    if value is None:
        return "空的"
    if isinstance(value, list | tuple):
        return "一个列表"
    if isinstance(value, dict):
        return "一组字段"
    if isinstance(value, bool):
        return "true" if value else "false"
    text = _LOGIN.sub("://＊＊＊@", str(value).replace("\n", " "))
    return f"“{text[:SHOWN]}……”" if len(text) > SHOWN else f"“{text}”"
