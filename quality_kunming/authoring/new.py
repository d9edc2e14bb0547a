"""A new file in the right place, with the right fields."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from quality_kunming.authoring.at_work import edition_at_work, year_meant
from quality_kunming.authoring.blank import HOW_TO, Values, blank
from quality_kunming.authoring.entries import entries
from quality_kunming.authoring.kinds import KINDS, PARTS, FileKind, Part
from quality_kunming.loading.records import build, read_values
from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.article import ArticleMatter, Status
from quality_kunming.model.brand import BrandCase
from quality_kunming.model.consent import Consent
from quality_kunming.model.edition import Edition, NationalTheme
from quality_kunming.model.indicator import Point
from quality_kunming.model.moment import Moment
from quality_kunming.model.records import NAMED, VOCABULARIES
from quality_kunming.model.source import MediaReport
from quality_kunming.model.vocabulary import Vocabulary
from quality_kunming.pinyin import name_slugify, slugify
from quality_kunming.storing import create_files

ASKED = {BrandCase: ("sources",), Point: ("year", "value")}
"""Optional fields, by their model, without which a new file would seldom be right."""


def kinds() -> dict[str, str]:
    """The words that `create` takes for a kind, with what editors call it."""
    return {kind.name: kind.label for kind in KINDS}


def find_kind(word: str) -> FileKind | Part:
    """The kind that a word means; ValueError with a Chinese sentence for any other word."""
    for kind in (*KINDS, *PARTS):
        if word.strip().lower() in kind.words:
            return kind
    listed = "、".join(f"{kind.name}（{kind.label}）" for kind in (*KINDS, *PARTS))
    raise ValueError(f"没有“{word}”这个种类；可以新建：{listed}")


def create(root: Path, kind: FileKind, title: str, day: date, edition: str = "") -> Path:
    """Write a new file of a kind and return its path.

    `day` dates an article, and says which edition is at work; `edition`, a year, takes its place.
    ValueError with a Chinese sentence for a title without a name in it, a missing edition or a file that is there.
    """
    title = " ".join(title.split())
    slug = _slug(kind, title, edition)
    year = _edition(root, kind, edition, day)
    path = root / kind.place(str(day.year) if kind.model is ArticleMatter else year, slug)
    given = known_values(root, kind, title, slug, day, year)
    try:
        create_files({path: file_text(kind, title, given, choices(root))})
    except FileExistsError:
        name = path.relative_to(root).as_posix()
        raise ValueError(f"{name} 已经有了；要改它请直接打开，要另建一个请换个标题") from None
    return path


def _slug(kind: FileKind, title: str, edition: str) -> str:
    if not title:
        raise ValueError(f"请写上标题或名称，例如 python3 tasks.py new {kind.name} “……”")
    if kind.model is Edition and re.fullmatch(r"\d{4}年?", title):
        raise ValueError(
            f"只写了年份。照往年搭好一届：python3 tasks.py new edition {title[:4]} --from 2022；"
            f"要一份空的，请写全名，例如 new edition “{title[:4]}年昆明市质量月”"
        )
    if kind.is_named_by_year:
        year = edition or next(iter(re.findall(r"(?<!\d)\d{4}(?!\d)", title)), "")
        if not re.fullmatch(r"\d{4}", year):
            raise ValueError("看不出是哪一年；请在后面加上年份，例如 --edition 2026")
        return year
    if kind.model is Consent and not re.fullmatch(r"[a-z0-9-]*\d[a-z0-9-]*", title):
        raise ValueError(
            "同意书只写存档的编号，不写姓名，例如 python3 tasks.py new consent tys-2026-001"
        )
    slug = slug_of(kind, title)
    if not slug:
        raise ValueError(f"“{title}”里没有汉字、字母或数字，取不出文件名；请换个标题")
    return slug


def slug_of(kind: FileKind, title: str) -> str:
    """The file's name in pinyin; "" for a title that gives none."""
    return name_slugify(title) if kind.model is Ambassador else slugify(title)


def _edition(root: Path, kind: FileKind, edition: str, day: date) -> str:
    """The year that the file names: the one asked for, else that of the edition at work; "" where none is needed."""
    field = None if kind.is_named_by_year else kind.model.model_fields.get("edition")
    if field is None:
        return ""
    if edition or field.is_required():
        return year_meant(root, edition, Moment.end_of(day))
    return edition_at_work(root, Moment.end_of(day)) or ""


def known_values(
    root: Path, kind: FileKind, title: str, slug: str, day: date, year: str
) -> dict[str, str]:
    """The values of a new file that are known already, by field."""
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


def file_text(kind: FileKind, title: str, given: Values, words: Mapping[str, str]) -> str:
    """The text of a new file."""
    head = [f"# {kind.label}：{title}", *(f"# {line}" for line in HOW_TO)]
    lines = head + blank(kind.model, given, ASKED, words)
    return "\n".join(["---", *lines, "---", "", ""] if kind.is_text else [*lines, ""])


def choices(root: Path) -> dict[str, str]:
    """The words of each vocabulary that can be read, by the field that takes one."""
    hints = {}
    for field, file in VOCABULARIES.items():
        name = f"data/vocabularies/{file}.yaml"
        values = read_values(root / name, name)
        vocabulary = build(Vocabulary, values, "", name) if isinstance(values, dict) else None
        if isinstance(vocabulary, Vocabulary):
            terms = "、".join(
                term.name if field in NAMED else f"{term.slug}（{term.name}）"
                for term in vocabulary.terms
            )
            hints[field] = f"。现有 {terms}"
    return hints
