"""Whether the pictures, pages, files and records that a text points at are there."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from quality_kunming.errors import Problem
from quality_kunming.loading.references import PLACES, WORDS, Location
from quality_kunming.model.article import FrontMatter
from quality_kunming.model.base import Markdown, Model, Picture
from quality_kunming.prose import Mention, mentions

if TYPE_CHECKING:
    from quality_kunming.loading.collection import Collection


def missing_pictures(
    model: Model, content: Path, location: Location = ()
) -> Iterator[tuple[Location, str]]:
    """Each picture of a record whose file is not there or that says nothing to those who cannot see it."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        items = value if isinstance(value, tuple) else (value,)
        for index, item in enumerate(items):
            if not isinstance(item, Model):
                continue
            place = (*location, name, index) if isinstance(value, tuple) else (*location, name)
            if isinstance(item, Picture):
                if not _is_file(content, item.file):
                    yield (*place, "file"), f"content/ 里没有图片 {item.file}，请核对文件名和大小写"
            yield from missing_pictures(item, content, place)


def wrong_mentions(name: str, model: Model, collection: "Collection") -> Iterator[Problem]:
    """Each thing that the Markdown of a record or of a text points at and that does not exist."""
    if isinstance(model, FrontMatter):
        for mention in mentions(model.body):
            message = _wrong(mention, model.path, collection)
            if message:
                yield Problem(name, model.body_line + mention.line - 1, message)
        return
    for field, info in type(model).model_fields.items():
        text = getattr(model, field)
        if not text or not any(isinstance(mark, Markdown) for mark in info.metadata):
            continue
        for mention in mentions(text):
            message = _wrong(mention, "", collection)
            if message:
                line = collection.line_of(name, (field,))
                yield Problem(name, line + mention.line, message)


def _wrong(mention: Mention, path: str, collection: "Collection") -> str | None:
    content = collection.root / "content"
    if mention.kind == "record":
        kind, _, key = mention.target.partition(" ")
        if kind == "video" or collection.find(kind, key):
            return None
        return f"写了{WORDS[kind]}“{key}”，但 {PLACES[kind]} 里没有；请核对名字"
    target = unquote(urlsplit(mention.target).path)
    if mention.kind == "picture":
        if not _is_file(content, target.lstrip("/")):
            return f"content/ 里没有图片 {target}，请核对文件名和大小写"
        if not mention.credit:
            return f"图片 {target} 没有写来源；请写成 ![替代文字]({target} \"说明｜摄影：某某\")"
        return None
    if mention.kind == "file":
        named = target[1:] if target.startswith("/") else str(PurePosixPath(path).parent / target)
        named = normpath(named)
        if not _is_file(content, named):
            return f"链接的文件 {target} 不在 content/ 里，请核对路径"
        return None
    return None


def _is_file(content: Path, name: str) -> bool:
    """Whether the name, letter by letter, is a file below the folder (also where the disk ignores case)."""
    if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
        return False
    path = content / name
    if not path.is_file():
        return False
    here = content
    for part in PurePosixPath(name).parts:
        if part not in {entry.name for entry in here.iterdir()}:
            return False
        here /= part
    return True
