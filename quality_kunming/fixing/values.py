"""Values of fields that can mean one thing only, in the form in which they are stored."""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress

from quality_kunming.fixing.edits import Edit
from quality_kunming.fixing.heads import head_of
from quality_kunming.model.article import Status
from quality_kunming.model.dates import PartialDate, parse_moment
from quality_kunming.model.field_kinds import (
    date_fields,
    key_fields,
    number_fields,
    truth_fields,
)
from quality_kunming.model.spoken_dates import understand
from quality_kunming.reading.document import Document, Kind
from quality_kunming.reading.yaml import BLOCK_STYLES
from quality_kunming.reading.yaml_words import fields

_KEY = re.compile(r"[a-z0-9]+(?:[-/][a-z0-9]+)*")
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,15})?", re.ASCII)
_QUOTES = "“”‘’＂＇ \u3000\u00a0"
_TRUTH = {"是": "true", "对": "true", "真": "true", "否": "false", "不是": "false", "假": "false"}
_STATUS = {"draft": Status.DRAFT, "published": Status.PUBLISHED}
_DRAFT = re.compile(r"^draft:[ ]*(\S*)[ ]*$", re.MULTILINE)
_IS_DRAFT = {
    **dict.fromkeys(("是", "true", "yes", "1", "草稿"), Status.DRAFT),
    **dict.fromkeys(("否", "不是", "false", "no", "0", "发布"), Status.PUBLISHED),
}


def value_edits(document: Document) -> Iterator[Edit]:
    """Days as one says them, full-width numbers and names, 是 for true, `draft: 是` for `status: 草稿`."""
    head, shift = head_of(document)
    read = fields(head) or ()
    for key, scalar in read:
        right = None if scalar.style in BLOCK_STYLES else _right(key, scalar.value)
        if right is not None:
            yield scalar.start_mark.index + shift, scalar.end_mark.index + shift, right
    if document.kind is Kind.MARKDOWN and read and not re.search("^status:", head, re.MULTILINE):
        drafts = [*_DRAFT.finditer(head)]
        for found in drafts if len(drafts) == 1 else ():
            if status := _IS_DRAFT.get(found[1].strip("\"'").lower()):
                yield found.start() + shift, found.end() + shift, f"status: {status}"


def _right(key: str, value: str) -> str | None:
    """What stands for a value; None where it is right already, or unclear."""
    if key in date_fields():
        return _iso(value)
    if key in truth_fields():
        return _TRUTH.get(value)
    if key == "status":
        return _STATUS.get(value.lower())
    plain = unicodedata.normalize("NFKC", value).strip(_QUOTES)
    is_plain = (key in number_fields() and _NUMBER.fullmatch(plain)) or (
        key in key_fields() and _KEY.fullmatch(plain)
    )
    return plain if is_plain and plain != value else None


def _iso(text: str) -> str | None:
    """The form in which a date or minute is stored; None where it is right already, or unclear."""
    for read in (PartialDate.parse, parse_moment):
        with suppress(ValueError):
            read(text)
            return None
    spoken = understand(text)
    return f"{spoken.day} {spoken.time}".rstrip() if spoken and spoken.day else None
