"""Fields that are no Markdown and have a link in them, which no page would make one."""

import re
from collections.abc import Iterator

from quality_kunming.loading.messages import nested_model
from quality_kunming.loading.references import Location
from quality_kunming.model.base import Markdown, Model, Web
from quality_kunming.model.shape import fields_with

_LINK = re.compile(r"!?\[[^\[\]\n]*\]\(\s*<?(?!\s*数据\s*[:：])[^()\n]+\)")
_PLACES = {"path", "slug", "body", "edition"}


def links_in_words(model: Model, location: Location = ()) -> Iterator[tuple[Location, str]]:
    """Each such field, and what to write instead."""
    unread = {*_PLACES, *fields_with(type(model), Markdown)}
    for name in fields_with(type(model), str):
        value = model.__dict__[name]
        items = enumerate(value) if isinstance(value, tuple) else [(None, value)]
        for index, item in items:
            place = (*location, name) if index is None else (*location, name, index)
            if isinstance(item, Model):
                yield from links_in_words(item, place)
            elif name in unread or not isinstance(item, str) or "](" not in item:
                continue
            elif found := _LINK.search(item):
                yield place, _advice(type(model), name, found[0])


def _advice(model: type[Model], name: str, written: str) -> str:
    told = f"“{model.model_fields[name].title}”（{name}）里写了 {written}，这里只能写字，不会变成"
    if written.startswith("!"):
        return f"{told}图片；请删去"
    fields = [
        field
        for field in fields_with(model, Web)
        if nested_model(model.model_fields[field].annotation) is None
    ]
    listed = "、".join(f"{field}（{model.model_fields[field].title}）" for field in fields)
    return f"{told}链接；网址请写在 {listed}" if fields else f"{told}链接；请只写字，链接写进正文"
