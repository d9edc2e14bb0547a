"""Whether the pictures that records and texts name are there and can be shown."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path, PurePosixPath

from quality_kunming.images.picture import PictureError
from quality_kunming.images.reading import read_picture
from quality_kunming.loading.references import Location
from quality_kunming.model.base import Model
from quality_kunming.model.picture import Picture
from quality_kunming.model.shape import fields_with
from quality_kunming.reading.files import files_below


def unusable_pictures(
    model: Model, content: Path, location: Location = ()
) -> Iterator[tuple[Location, str]]:
    """Each picture of a record that a page could not show, and why."""
    for name in fields_with(type(model), Picture):
        value = model.__dict__[name]
        if not value:
            continue
        items = enumerate(value) if isinstance(value, tuple) else [(None, value)]
        for index, item in items:
            if not isinstance(item, Model):
                continue
            place = (*location, name) if index is None else (*location, name, index)
            if isinstance(item, Picture) and (reason := why_unusable(content, item.file)):
                yield (*place, "file"), reason
            yield from unusable_pictures(item, content, place)


def why_unusable(content: Path, name: str) -> str | None:
    """Why the picture `name` below `content` cannot be shown, as a sentence; None where it can."""
    path = find_picture(content, name)
    if path is None:
        return f"content/ 里没有图片 {name}，{_advice(content, name)}"
    stat = path.stat()
    reason = _why_unreadable(path, stat.st_mtime_ns, stat.st_size)
    return f"图片 {name} {reason}" if reason else None


@lru_cache(maxsize=10_000)
def _why_unreadable(path: Path, modified: int, size: int) -> str | None:
    """Decoding is slow; the preview asks again at each save, so a file is read once per time and size."""
    try:
        read_picture(path.read_bytes())
    except PictureError as error:
        return str(error)
    return None


def find_picture(content: Path, name: str) -> Path | None:
    """The file of a picture, its name letter by letter; a letter with an accent may be stored in either way."""
    if is_file(content, name):
        return content / name
    path = content
    for part in PurePosixPath(name).parts:
        same = [one for one in _entries(path) if _composed(one) == _composed(part)]
        if not same:
            return None
        path /= same[0]
    return path if path.is_file() and ".." not in path.parts else None


def _advice(content: Path, name: str) -> str:
    """What to write instead: the name of a picture that is called nearly so, or where to look."""
    last = _alike(PurePosixPath(name).name)
    pictures = (path.relative_to(content).as_posix() for path in files_below(content / "images"))
    near = sorted(one for one in pictures if _alike(PurePosixPath(one).name) == last)
    if not near:
        return "请核对文件名和大小写，图片要放在 content/images/ 里"
    return f"有的是 {'、'.join(near[:3])}；请照着写"


def _alike(name: str) -> str:
    return re.sub(r"[\s_-]", "", unicodedata.normalize("NFKC", name)).casefold()


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _entries(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir()) if folder.is_dir() else []


def is_file(content: Path, name: str) -> bool:
    """Whether the name, letter by letter, is a file below the folder (also where the disk ignores case)."""
    parts = PurePosixPath(name).parts
    if not parts or parts[0] == "/" or ".." in parts or not (content / name).is_file():
        return False
    here = content
    for part in parts:
        if part not in {entry.name for entry in here.iterdir()}:
            return False
        here /= part
    return True
