"""The form of one file: as it was opened, as it was sent, and what is said about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path

from quality_kunming.authoring.at_work import edition_at_work
from quality_kunming.authoring.kinds import KINDS, FileKind
from quality_kunming.authoring.new import find_kind, known_values, slug_of
from quality_kunming.desk.errors import DeskError
from quality_kunming.desk.fields import ITEM, Field, fields_of, moved
from quality_kunming.desk.listing import choices
from quality_kunming.desk.places import Place, new_place, place_of
from quality_kunming.desk.posted import Pairs, values_of
from quality_kunming.desk.sheet import NEW, Sheet, open_sheet
from quality_kunming.desk.trial import Remark
from quality_kunming.model.article import ArticleMatter
from quality_kunming.model.consent import Consent
from quality_kunming.model.moment import Moment
from quality_kunming.model.source import Source
from quality_kunming.pinyin import slugify
from quality_kunming.serving.state import State

UNTITLED = "wei-ming-ming"
ORIGIN = "质量昆明编辑部"
MAKEABLE = {one.model.kind: one.name for one in KINDS if one.model in (Source, Consent)}
"""Kinds of records that one finds missing while writing another, by the word for a new one."""

DONE = {"saved": "保存好了。", "undone": "已经撤销，文件是保存以前的样子。"}
CONFLICT = (
    "你打开以后，这个文件又被改过，所以还没有保存，也没有覆盖别人写的。你写的都在下面的表单里；"
    "文件现在的样子在最下面。看过以后要用你写的，请再按一次“保存”。"
)


class Posted:
    """A form as it was sent: where it belongs, the file as it is now, and the bytes that it would become."""

    def __init__(self, root: Path, pairs: Pairs):
        self.pairs = list(pairs)
        self._root = root
        self._own = dict(pair for pair in self.pairs if pair[0].startswith("_"))
        self.version = self._own.get("_version", NEW)
        self.is_raw = "_raw" in self._own
        self.slug = self._own.get("_slug", "")
        self.year = self._own.get("_year", "")
        self.staged = [value for key, value in self.pairs if key == "_staged"]

    @cached_property
    def kind(self) -> FileKind:
        """The kind of the file."""
        if self.is_of_file:
            return place_of(self._own["_file"]).kind
        return kind_of(self._own.get("_kind", ""))

    @cached_property
    def sheet(self) -> Sheet:
        """The file as it is now."""
        if self.is_of_file:
            return open_sheet(self._root, place_of(self._own["_file"]))
        return open_sheet(self._root, self._new_place())

    @property
    def is_of_file(self) -> bool:
        """Whether it was opened from a file."""
        return "_file" in self._own

    @cached_property
    def values(self) -> dict[str, object]:
        """The values that the form says."""
        return self.values_beside(self.sheet if self.is_of_file else None)

    def values_beside(self, sheet: Sheet | None) -> dict[str, object]:
        """The same, where a sheet keeps what the form cannot show."""
        return values_of(self.pairs, self.kind.model, (sheet and sheet.values) or {})

    @property
    def body(self) -> str:
        """The Markdown that the form says."""
        return self._own_text("body")

    @property
    def raw(self) -> str:
        """The whole text of the file, where it was written as such."""
        return self._own_text("_raw")

    @property
    def data(self) -> bytes:
        """The bytes that the file would hold."""
        if self.is_raw:
            return self.sheet.saved(self.raw)
        return self.sheet.written(self.values, self.body)

    def _own_text(self, name: str) -> str:
        return dict(self.pairs).get(name, "").replace("\r\n", "\n")

    def _new_place(self) -> Place:
        values = self.values
        title = str(values.get("title") or values.get("name") or "")
        slug = slugify(self.slug) if self.slug.strip() else slug_of(self.kind, title)
        year = self.year
        if self.kind.model is ArticleMatter:
            year = str(values.get("date", ""))[:4]
            year = year if year.isdecimal() and len(year) == 4 else str(date.today().year)
        return new_place(self.kind, year, slug or UNTITLED)


@dataclass(frozen=True)
class FormPage:
    """What a page with a form shows."""

    kind: FileKind
    sheet: Sheet | None
    said: Mapping[str, object]
    body: str = ""
    version: str = NEW
    raw: str | None = None
    slug: str = ""
    year: str = ""
    staged: tuple[str, ...] = ()
    message: str = ""
    is_done: bool = False
    theirs: str = ""
    remarks: tuple[Remark, ...] = field(default=())
    adding: str = ""

    @classmethod
    def of(cls, sheet: Sheet, asked: Mapping[str, str]) -> "FormPage":
        """The form of a file that is there."""
        done = DONE.get(asked.get("done", ""), "")
        is_raw = sheet.values is None or "raw" in asked
        text = sheet.text if isinstance(sheet.text, str) else ""
        if is_raw and not isinstance(sheet.text, str):
            raise DeskError(f"{sheet.place.name}：{sheet.text.message}")
        return cls(
            sheet.place.kind,
            sheet,
            sheet.values or {},
            sheet.body,
            sheet.version,
            text if is_raw else None,
            message=done,
            is_done=bool(done),
            adding=asked.get("add", ""),
        )

    @classmethod
    def new(cls, root: Path, asked: Mapping[str, str], state: State) -> "FormPage":
        """The form of a file that is to be."""
        kind = kind_of(asked.get("kind", "article"))
        as_of = Moment.now()
        has_year = "edition" in kind.model.model_fields
        year = (edition_at_work(root, as_of) or _latest(state)) if has_year else ""
        said = known_values(root, kind, "", "", as_of.day, "" if kind.by_year else year)
        if kind.model is ArticleMatter:
            said["origin"] = ORIGIN
        return cls(kind, None, said, year=year)

    @classmethod
    def posted(cls, posted: Posted, sheet: Sheet | None = None) -> "FormPage":
        """The form with what was written into it, of a file that is there or one that is to be."""
        return cls(
            posted.kind,
            sheet if posted.is_of_file else None,
            posted.values_beside(sheet),
            posted.body,
            posted.version,
            posted.raw if posted.is_raw else None,
            posted.slug,
            posted.year,
            tuple(posted.staged),
        )

    def telling(self, message: str) -> "FormPage":
        """The same under a message."""
        return replace(self, message=message)

    def with_faults(self, faults: tuple[Remark, ...]) -> "FormPage":
        """The same with all that keeps it from being saved."""
        return replace(self, remarks=faults)

    def beside(self, sheet: Sheet) -> "FormPage":
        """The same beside what somebody else has written meanwhile."""
        if self.sheet is None:
            name = sheet.place.name
            message = f"{name} 已经有了，没有覆盖它；请打开它来改，或者在“文件名”里另写一个。"
            return replace(self, message=message, theirs=_text(sheet))
        return replace(self, message=CONFLICT, theirs=_text(sheet), version=sheet.version)

    def values(self, state: State) -> dict[str, object]:
        """What the template is given."""
        collection = state.collection
        find = partial(choices, collection=collection)
        fields = fields_of(self.kind.model, self.said, find)
        if self.adding:
            fields = tuple(_with_new_item(one, self.adding) for one in fields)
        by_edition = self.kind.by_year and not self.kind.is_text
        by_field: dict[str, list[Remark]] = {}
        for one in self.remarks:
            by_field.setdefault(one.field, []).append(one)
        return {
            "form": self,
            "kind": self.kind,
            "fields": fields,
            "years": choices("edition", collection) if by_edition else (),
            "makeable": MAKEABLE,
            "errors": by_field,
            "title": str(self.said.get("title") or self.said.get("name") or ""),
        }


def kind_of(word: str) -> FileKind:
    """The kind that a word means; DeskError for any other word."""
    try:
        kind = find_kind(word)
    except ValueError as error:
        raise DeskError(str(error)) from error
    if not isinstance(kind, FileKind):
        raise DeskError(f"{kind.label}写在活动里：请打开那项活动，在“{kind.label}”下面加")
    return kind


def _latest(state: State) -> str:
    years = [one.slug for (kind, _), one in state.collection.by_key.items() if kind == "edition"]
    return max(years, default="")


def _text(sheet: Sheet) -> str:
    if sheet.data is None:
        return "（文件已经删去了）"
    return sheet.text if isinstance(sheet.text, str) else sheet.text.message


def _with_new_item(one: Field, key: str) -> Field:
    """The field with an empty item more, where it is the list of that key."""
    if one.key != key or not one.blank:
        return one
    path = f"{one.path}.{len(one.items)}"
    item = path, moved(one.blank, f"{one.path}.{ITEM}", path)
    return replace(one, items=(*one.items, item))
