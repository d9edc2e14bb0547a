"""Every picture that records and texts show, with what is said of it, and its file."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from PIL import Image

from quality_kunming.checks.project import Project
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.pictures import find_picture
from quality_kunming.loading.references import Location
from quality_kunming.loading.texts import first_line, texts
from quality_kunming.model.ambassador import Portrait
from quality_kunming.model.base import Model
from quality_kunming.model.picture import Picture
from quality_kunming.prose import mentions

FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF", "BMP")


@dataclass(frozen=True)
class ShownPicture:
    """A picture in a file at a line: `name` is its path below content/."""

    file: str
    line: int
    path: Path
    name: str
    alt: str
    credit: str
    licence: str
    is_portrait: bool = False
    caption: str = ""

    @cached_property
    def size(self) -> tuple[int, int] | None:
        """Width and height as it is seen; None where it cannot be read, which loading says."""
        try:
            with Image.open(self.path, formats=FORMATS) as image:
                width, height = image.size
                return (height, width) if image.getexif().get(0x0112, 1) > 4 else (width, height)
        except Exception:  # broken headers surface as anything
            return None


def shown_pictures(project: Project) -> tuple[ShownPicture, ...]:
    """Every picture that is there, of records, articles and pages."""
    return _shown(project.collection)


@lru_cache(maxsize=1)
def _shown(collection: Collection) -> tuple[ShownPicture, ...]:
    return tuple(_pictures_of(collection))


def _pictures_of(collection: Collection) -> Iterator[ShownPicture]:
    for name, model in {**collection.records, **collection.matters}.items():
        for location, picture in _pictures(model):
            line = collection.line_of(name, (*location, "file"))
            yield ShownPicture(
                name,
                line,
                find_picture(collection.root / "content", picture.file) or collection.root,
                picture.file,
                picture.alt,
                picture.credit,
                picture.licence,
                isinstance(picture, Portrait),
            )
        yield from _in_texts(collection, name, model)


def _pictures(model: Model, location: Location = ()) -> Iterator[tuple[Location, Picture]]:
    for field in type(model).model_fields:
        value = getattr(model, field)
        if isinstance(value, Picture):
            yield (*location, field), value


def _in_texts(collection: Collection, name: str, model: Model) -> Iterator[ShownPicture]:
    content = collection.root / "content"
    for field, text in texts(model):
        if "images/" not in text and "![" not in text and "<img" not in text:
            continue
        for mention in mentions(text):
            target = mention.target.lstrip("/")
            path = find_picture(content, target) if mention.kind == "picture" else None
            if path:
                yield ShownPicture(
                    name,
                    first_line(collection, name, model, field) + mention.line - 1,
                    path,
                    target,
                    mention.alt,
                    mention.title.credit,
                    mention.title.licence,
                    caption=mention.title.caption,
                )
