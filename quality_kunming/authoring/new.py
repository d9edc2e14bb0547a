"""A new file in the right place, with the right fields."""

import re
from datetime import date, datetime
from pathlib import Path

from quality_kunming.authoring.blank import HOW_TO, blank
from quality_kunming.authoring.entries import entries
from quality_kunming.authoring.kinds import KINDS, Kind
from quality_kunming.loading.records import build, read_values
from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.article import ArticleMatter, Status
from quality_kunming.model.brand import BrandCase
from quality_kunming.model.catalog import VOCABULARIES
from quality_kunming.model.consent import Consent
from quality_kunming.model.dates import SHANGHAI
from quality_kunming.model.edition import NationalTheme
from quality_kunming.model.indicator import Point
from quality_kunming.model.site import Vocabulary
from quality_kunming.model.source import MediaReport
from quality_kunming.pinyin import name_slugify, slugify

ASKED = {BrandCase: ("sources",), Point: ("year", "value")}
"""Optional fields, by their model, without which a new file would seldom be right."""


def kinds() -> dict[str, str]:
    """The words that `create` takes for a kind, with what editors call it."""
    return {kind.name: kind.label for kind in KINDS}


def create(root: Path, kind: str, title: str, day: date | None = None, edition: str = "") -> Path:
    """Write a new file of a kind (its name or Chinese label) and return its path.

    `day` (None: today) dates an article; `edition`, a year, takes the place of the latest one. ValueError with a
    Chinese sentence for an unknown kind, a title without a name in it, a missing edition or a file that is there.
    """
    found = _kind(kind)
    title = " ".join(title.split())
    day = day or datetime.now(SHANGHAI).date()
    slug = _slug(found, title, edition)
    year = _edition(root, found, edition)
    path = root / found.place(str(day.year) if found.model is ArticleMatter else year, slug)
    text = _text(root, found, title, _given(root, found, title, slug, day, year))
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        name = path.relative_to(root).as_posix()
        raise ValueError(f"{name} 已经有了；要改它请直接打开，要另建一个请换个标题") from None
    return path


def _kind(word: str) -> Kind:
    for kind in KINDS:
        if word.strip().lower() in kind.words:
            return kind
    listed = "、".join(f"{name}（{label}）" for name, label in kinds().items())
    raise ValueError(f"没有“{word}”这个种类；可以新建：{listed}")


def _slug(kind: Kind, title: str, edition: str) -> str:
    if not title:
        raise ValueError(f"请写上标题或名称，例如 python3 tasks.py new {kind.name} “……”")
    if kind.is_named_by_year:
        year = edition or next(iter(re.findall(r"(?<!\d)\d{4}(?!\d)", title)), "")
        if not re.fullmatch(r"\d{4}", year):
            raise ValueError("看不出是哪一年；请在后面加上年份，例如 --edition 2026")
        return year
    if kind.model is Consent and not re.fullmatch(r"[a-z0-9-]*\d[a-z0-9-]*", title):
        raise ValueError(
            "同意书只写存档的编号，不写姓名，例如 python3 tasks.py new consent tys-2026-001"
        )
    slug = name_slugify(title) if kind.model is Ambassador else slugify(title)
    if not slug:
        raise ValueError(f"“{title}”里没有汉字、字母或数字，取不出文件名；请换个标题")
    return slug


def _edition(root: Path, kind: Kind, edition: str) -> str:
    """The year that the file names: the one asked for, else the latest with activities; "" where none is needed."""
    field = None if kind.is_named_by_year else kind.model.model_fields.get("edition")
    if field is None or not (edition or field.is_required()):
        return ""
    held = sorted(path.name for path in (root / "data" / "activities").glob("[0-9]*"))
    known = sorted(path.stem for path in (root / "data" / "editions").glob("*.yaml"))
    year = edition or next(iter(held[-1:] or known[-1:]), "")
    if year not in known:
        missing = f" {year} 年" if year else ""
        raise ValueError(
            f"data/editions/ 里还没有{missing}这一届；请核对年份，"
            "或者先建好它，例如 python3 tasks.py new edition “2026年昆明市质量月”"
        )
    return year


def _given(root: Path, kind: Kind, title: str, slug: str, day: date, year: str) -> dict[str, str]:
    """The values that are known already, by field."""
    if kind.model is NationalTheme:
        title = re.sub(r"^\d{4}年?\s*", "", title)
    values = {"title": title, "name": title, "edition": year}
    if kind.is_text:
        values["status"] = Status.DRAFT.value
    if kind.model is ArticleMatter:
        values["date"] = day.isoformat()
    if kind.model is MediaReport and (root / "data" / "sources" / f"{slug}.yaml").exists():
        values["source"] = slug
    keys = {entry.key for entry in entries(kind.model)}
    return {key: value for key, value in values.items() if value and key in keys}


def _text(root: Path, kind: Kind, title: str, given: dict[str, str]) -> str:
    head = [f"# {kind.label}：{title}", *(f"# {line}" for line in HOW_TO)]
    lines = head + blank(kind.model, given, ASKED, _choices(root))
    return "\n".join(["---", *lines, "---", "", ""] if kind.is_text else [*lines, ""])


def _choices(root: Path) -> dict[str, str]:
    """The words of each vocabulary that can be read, by the field that takes one."""
    choices = {}
    for field, file in VOCABULARIES.items():
        name = f"data/vocabularies/{file}.yaml"
        values = read_values(root / name, name)
        vocabulary = build(Vocabulary, values, "", name) if isinstance(values, dict) else None
        if isinstance(vocabulary, Vocabulary):
            terms = "、".join(f"{term.slug}（{term.name}）" for term in vocabulary.terms)
            choices[field] = f"。现有 {terms}"
    return choices
