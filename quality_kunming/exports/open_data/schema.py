"""The schema of a set's JSON (JSON Schema 2020-12), in the words of the models."""

from functools import cache

from quality_kunming.exports.open_data.json_file import as_json
from quality_kunming.exports.schema import DIALECT
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.data_sets import DataSet
from quality_kunming.model.open_shape import open_shape
from quality_kunming.model.records import model_of

_TEXT = {"type": "string"}
_ADDRESS = {"type": "string", "format": "uri"}
_HEAD = {
    "title": _TEXT | {"title": "名称"},
    "description": _TEXT | {"title": "说明"},
    "page": _ADDRESS | {"title": "说明的网页"},
    "schema": _ADDRESS | {"title": "这份格式说明"},
    "publisher": _TEXT | {"title": "谁发布"},
    "licence": {"type": ["string", "null"], "title": "使用条款"},
    "licence_link": {"type": ["string", "null"], "format": "uri", "title": "条款网址"},
    "terms": _TEXT | {"title": "怎样用", "description": "使用条款定了没有，引用时写什么"},
    "as_of": {
        "type": ["string", "null"],
        "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$",
        "title": "最新到",
        "description": "记录里最新的一天：数的截至日期、来源的日期、更正的日期",
    },
    "count": {"type": "integer", "minimum": 0, "title": "几条"},
    "changes": {
        "title": "最近一次改动",
        "description": "最近一次有改动的发布，和它的前一次相比；没有前一次的记录，或者还没有过改动，是 null",
        "oneOf": [{"type": "null"}, {"$ref": "#/$defs/Changes"}],
    },
}


_DAY = {"type": "string", "format": "date"}
_KEYS = {"type": "array", "items": _TEXT}
_CHANGED = {
    "key": _TEXT | {"title": "哪一条"},
    "fields": _KEYS | {"title": "改了的字段"},
}
_CHANGES = {
    "day": _DAY | {"title": "有改动的那一次是哪天发布的"},
    "since": _DAY | {"title": "和哪天发布的相比"},
    "new": _KEYS | {"title": "新的", "description": "key"},
    "changed": {
        "type": "array",
        "title": "改了的",
        "items": {
            "type": "object",
            "properties": _CHANGED,
            "required": list(_CHANGED),
            "additionalProperties": False,
        },
    },
    "gone": _KEYS | {"title": "不再有的", "description": "key；质量官不写，只看 records 里还有谁"},
}
_GROUP = {
    "type": "object",
    "properties": _CHANGES,
    "required": list(_CHANGES),
    "additionalProperties": False,
}


def document(data_set: DataSet, catalog: Catalog) -> bytes:
    """The file."""
    return as_json(schema(data_set, catalog.site.origin))


def schema(data_set: DataSet, origin: str) -> dict:
    """The schema, named by its whole address."""
    name, record, groups = _shapes(data_set.kind)
    properties = _HEAD | {
        "records": {
            "type": "array",
            "title": "记录",
            "items": {"$ref": f"#/$defs/{name}"},
        }
    }
    return {
        "$schema": DIALECT,
        "$id": origin + data_set.schema,
        "title": data_set.title,
        "description": data_set.description,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
        "$defs": {name: record, "Changes": _GROUP} | groups,
    }


@cache
def _shapes(kind: str) -> tuple[str, dict, dict]:
    """The name and the schema of a kind's model, and the schemas of the groups in it by their names."""
    model = model_of(kind)
    record = open_shape(model).model_json_schema(mode="serialization")
    groups = {name: _plain(one) for name, one in record.pop("$defs", {}).items()}
    return model.__name__, record, groups


def _plain(group: dict) -> dict:
    """A group without its name in the program: the field that holds it says what it is."""
    return {key: value for key, value in group.items() if key not in ("title", "description")}
