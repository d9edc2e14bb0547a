"""Whether the pictures, pages, files and records that a text points at are there."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from quality_kunming.errors import Problem
from quality_kunming.images.picture import PictureError
from quality_kunming.images.reading import read_picture
from quality_kunming.loading.references import PLACES, WORDS, Location
from quality_kunming.model.article import FrontMatter
from quality_kunming.model.base import Markdown, Model, Picture
from quality_kunming.prose import Mention, markup_problems, mentions

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
                wrong = _unusable_picture(content, item.file)
                if wrong:
                    yield (*place, "file"), wrong
            yield from missing_pictures(item, content, place)


def wrong_mentions(name: str, model: Model, collection: "Collection") -> Iterator[Problem]:
    """Each thing that the Markdown of a record or of a text points at and that is not there, and each slip in it."""
    if isinstance(model, FrontMatter):
        for line, message in _wrong(model.body, model, collection):
            yield Problem(name, model.body_line + line - 1, message)
        return
    for field, info in type(model).model_fields.items():
        text = getattr(model, field)
        if text and any(isinstance(mark, Markdown) for mark in info.metadata):
            for line, message in _wrong(text, model, collection):
                yield Problem(name, collection.line_of(name, (field,)) + line, message)


def _wrong(markdown: str, model: Model, collection: "Collection") -> Iterator[tuple[int, str]]:
    yield from markup_problems(markdown)
    for mention in mentions(markdown):
        message = CHECKS[mention.kind](mention, model, collection)
        if message:
            yield mention.line, message


def _wrong_record(mention: Mention, model: Model, collection: "Collection") -> str | None:
    kind, _, key = mention.target.partition(":")
    target = collection.find(kind, key)
    if target and target.sample and not getattr(model, "sample", False):
        return f"放进了示例{WORDS[kind]}“{key}”，正式发布时它会被去掉；请换成真实的记录"
    if kind == "video" or target:
        return None
    return f"写了{WORDS[kind]}“{key}”，但 {PLACES[kind]} 里没有；请核对名字"


def _wrong_picture(mention: Mention, model: Model, collection: "Collection") -> str | None:
    target = _bare(mention.target).lstrip("/")
    wrong = _unusable_picture(collection.root / "content", target)
    if wrong:
        return wrong
    if not mention.alt and not mention.is_decorative:
        return f"图片 {target} 没有写替代文字；请在 [ ] 里写图里有什么，纯装饰的把说明写成“装饰”"
    if not mention.credit:
        return f'图片 {target} 没有写来源；请写成 ![替代文字]({target} "说明｜摄影：某某")'
    return None


def _wrong_file(mention: Mention, model: Model, collection: "Collection") -> str | None:
    target = urlsplit(_bare(mention.target)).path
    if target.startswith("/") and target in collection.addresses:
        return None
    path = getattr(model, "path", "")
    named = normpath(str(PurePosixPath("/", path).parent / target)).lstrip("/")
    if _is_file(collection.root / "content", named):
        return None
    return f"链接的文件 {target} 不在 content/ 里，请核对路径"


def _wrong_page(mention: Mention, model: Model, collection: "Collection") -> str | None:
    if mention.target.startswith("{"):
        return _wrong_file(mention, model, collection)
    target = urlsplit(mention.target).path
    if not target.startswith("/"):
        return f"链接 {target} 要从网站根写起，例如 /activities/；别的网站要写 https://"
    if target not in collection.addresses:
        return f"链接 {target} 在本站没有这个页面，请核对网址（以 / 开头、以 / 结尾）"
    return None


CHECKS = {
    "record": _wrong_record,
    "picture": _wrong_picture,
    "file": _wrong_file,
    "page": _wrong_page,
}
"""What a text may point at → what is wrong with it, as a sentence, or None."""


def _bare(target: str) -> str:
    """The target without Pelican's mark: `{static}/x.pdf` → /x.pdf."""
    return re.sub(r"^\{\w+\}", "", target)


def _unusable_picture(content: Path, name: str) -> str | None:
    if not _is_file(content, name):
        return f"content/ 里没有图片 {name}，请核对文件名和大小写"
    try:
        read_picture((content / name).read_bytes())
    except PictureError as error:
        return f"图片 {name} {error}"
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
