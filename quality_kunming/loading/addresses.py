"""Every address that the files of a collection give the site, to hold links and file names against."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from types import SimpleNamespace
from unicodedata import normalize

from quality_kunming.errors import Problem
from quality_kunming.loading.collection import Collection
from quality_kunming.model.activity import Activity
from quality_kunming.model.application import applications_of
from quality_kunming.model.article import ArticleMatter, PageMatter
from quality_kunming.model.base import Model
from quality_kunming.model.cards import ADDRESS as EMBED
from quality_kunming.model.data_sets import data_addresses
from quality_kunming.model.records import RECORDS
from quality_kunming.model.sections import SECTIONS, SURROUNDED, columns_of, there
from quality_kunming.reading.files import leads_to_folder, stem


def known_addresses(collection: Collection) -> set[str]:
    """Addresses without anchors, also of files that do not load: one mistake is not told twice."""
    sections = there(SECTIONS, collection.site) if collection.site else SECTIONS
    addresses = {SECTIONS[key].address for key in sections} | {"/sitemap.xml", "/feeds/all.xml"}
    if collection.site:
        addresses |= set(data_addresses(collection.site))
    for record in RECORDS:
        if not record.address:
            continue
        for path in (collection.root / "data" / record.folder).rglob("*.yaml"):
            parts = SimpleNamespace(slug=path.stem, edition=path.parent.name)
            address = record.address.format(record=parts).partition("#")[0]
            addresses.add(address)
            if record.kind == "indicator":
                addresses.add(f"{address}data.csv")
            if record.by_edition:
                addresses.add(address.removesuffix(f"{path.stem}/"))
    content = collection.root / "content"
    addresses |= {f"/{slug}/" for slug in _slugs(content / "pages")}
    for folder in _entries(content / "news"):
        if leads_to_folder(folder) and (slugs := _slugs(folder)):
            addresses.add(f"/news/{folder.name}/")
            addresses |= {f"/news/{folder.name}/{slug}/" for slug in slugs}
    for path in (content / "downloads").rglob("*"):
        addresses.add(f"/{path.relative_to(content).as_posix()}")
    if collection.site and collection.site.changes:
        addresses |= {"/changes/", "/feeds/changes.xml"}
    if collection.site and collection.site.kit:
        editions = (collection.root / "data/editions").glob("*.yaml")
        addresses |= {f"/kit/{path.stem}.zip" for path in editions}
    if collection.site and collection.site.embeds:
        addresses.add(EMBED)
    return addresses | set(_lists(collection)) | set(_applications(collection))


def _applications(collection: Collection) -> Iterator[str]:
    """Where one applies, and the same on paper."""
    for activity in collection.records.values():
        if isinstance(activity, Activity):
            for one in applications_of(activity):
                yield from (one.address, one.paper)


def _slugs(folder: os.PathLike) -> list[str]:
    """What the texts in a folder are called, of links and hidden files too."""
    return [stem(one.name) for one in _entries(folder) if one.name.endswith(".md")]


def _entries(folder: os.PathLike) -> list[os.DirEntry]:
    with suppress(OSError), os.scandir(folder) as entries:
        return list(entries)
    return []


def hidden_addresses(collection: Collection) -> set[str]:
    """Addresses of pages that are there in preview and gone in production: drafts and samples."""
    described = collection.described.values()
    return {one.url for one in described if is_hidden(one) and one.url and "#" not in one.url}


def is_hidden(model: Model) -> bool:
    """Whether production leaves a record or text out."""
    return getattr(model, "sample", False) or getattr(model, "is_draft", False)


def taken_addresses(collection: Collection) -> Iterator[Problem]:
    """Each fixed page or record whose address is already that of a section."""
    sections = columns_of(collection.site) if collection.site else SECTIONS
    reserved = {key: section.name for key, section in sections.items()} | {
        "theme": "样式",
        "feeds": "订阅",
        "changes": "改动",
        "embed": "嵌入用的卡片",
        "images": "图片",
        "downloads": "下载",
        "drafts": "草稿",
        "leaving": "离开本站",
        "elder": "长辈版",
    }
    for name, matter in collection.matters.items():
        if isinstance(matter, PageMatter) and matter.slug in reserved.keys() - SURROUNDED:
            word = reserved[matter.slug]
            message = f"网址 /{matter.slug}/ 已经是栏目“{word}”的，请换一个文件名"
            yield Problem(name, 0, message, "address-taken")
    taken = {section.address: section.name for section in sections.values()}
    for name, record in collection.records.items():
        if record.url in taken:
            message = f"网址 {record.url} 已经是栏目“{taken[record.url]}”的，请换一个文件名"
            yield Problem(name, 0, message, "address-taken")


def twin_files(collection: Collection) -> Iterator[Problem]:
    """Each file whose name some disks and archives cannot tell from another's: by case, or by how accents are kept."""
    known: dict[str, str] = {}
    for name in collection.names:
        other = known.setdefault(normalize("NFC", normalize("NFC", name).casefold()), name)
        if other != name:
            message = (
                f"和 {other} 的名字只差大小写或字的存法，换一台电脑会互相覆盖；请改掉一个文件名"
            )
            yield Problem(name, 0, message, "file-name")


def _lists(collection: Collection) -> Iterator[str]:
    articles = (one for one in collection.matters.values() if isinstance(one, ArticleMatter))
    return lists_of_all(one for one in articles if not one.is_draft)


def lists_of_all(articles: Iterable[ArticleMatter]) -> Iterator[str]:
    """The lists and feeds in which articles stand; of those that stand in the same, only one is asked."""
    unlike = {(one.date.year, one.topic, one.activities): one for one in articles}
    for article in unlike.values():
        yield from lists_of(article)


def lists_of(article: ArticleMatter) -> Iterator[str]:
    """The lists and feeds in which an article stands, beside those of all news."""
    yield f"/news/{article.date.year}/"
    yield f"/news/topics/{article.topic}/"
    for key in article.activities:
        yield f"/news/activities/{key}/"
        yield f"/feeds/activities/{key}.xml"
