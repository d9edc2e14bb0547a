"""The links from the editors' texts to pages of the site, resolved to addresses."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from posixpath import normpath

from quality_kunming.checks.project import Project
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.texts import first_line, texts
from quality_kunming.model.article import FrontMatter
from quality_kunming.model.base import Model
from quality_kunming.prose import mentions

_FILE_MARK = re.compile(r"^\{filename\}", re.IGNORECASE)


@dataclass(frozen=True)
class Pointer:
    """One link in a text: where it stands, in what, the page and the part it leads to, as it is written."""

    path: str
    line: int
    model: Model
    page: str
    part: str
    written: str


def pointers(project: Project, may_matter: Callable[[str], object]) -> Iterator[Pointer]:
    """The links to pages of the site in every text of which `may_matter(text)` is true."""
    collection = project.collection
    for name, model in {**collection.records, **collection.matters}.items():
        for field, text in texts(model):
            if not may_matter(text):
                continue
            start = first_line(collection, name, model, field)
            for one in mentions(text):
                if one.kind == "page":
                    page, _, part = one.target.partition("#")
                    page = _resolved(page.partition("?")[0], model, collection)
                    yield Pointer(name, start + one.line - 1, model, page, part, one.target)


def _resolved(page: str, model: Model, collection: Collection) -> str:
    """The address that a link means, also where it names a file below content/."""
    path = _FILE_MARK.sub("", page)
    if path == page:
        return page
    place = PurePosixPath("/", model.path if isinstance(model, FrontMatter) else "").parent
    target = collection.matters.get(f"content{normpath(str(place / path))}")
    return target.url if target else page
