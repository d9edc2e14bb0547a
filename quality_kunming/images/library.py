"""The pictures of one build: found by name, made once, copied where the pages expect them."""

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath

from quality_kunming.images.cache import RenditionCache, StoredRendition
from quality_kunming.images.encoding import RECIPE, SUFFIXES
from quality_kunming.images.picture import PictureError, RenderedPicture, Rendition
from quality_kunming.pinyin import slugify
from quality_kunming.reading.files import files_below

WIDTHS = (360, 720, 1080, 1600)


class PictureLibrary:
    """Renders pictures under `content_root`, keeping the work in `cache_root`.

    One library serves one build: it takes content as it was when first asked, and may be asked
    from several threads.
    """

    def __init__(self, content_root: Path, cache_root: Path):
        self._content_root = content_root
        self._cache = RenditionCache(cache_root)
        self._folders: dict[Path, list[str]] = {}
        self._rendered: dict[tuple[str, tuple[int, ...]], RenderedPicture] = {}
        self._stored: dict[str, StoredRendition] = {}

    def render(self, name: str, *, widths: tuple[int, ...] = WIDTHS) -> RenderedPicture:
        """The picture `name`, relative to content (“images/x.jpg”), in `widths` pixels.

        Widths above the original's become the original's. Raises PictureError if the file is not
        there under exactly this name or cannot be shown.
        """
        if not widths or min(widths) < 1:
            raise ValueError(f"widths must be positive: {widths}")
        if (name, widths) not in self._rendered:
            try:
                picture = self._render(name, widths)
            except PictureError as error:
                raise PictureError(f"图片“{name}”{error}") from error
            self._rendered[name, widths] = picture
        return self._rendered[name, widths]

    def original(self, name: str) -> bytes:
        """The file of the picture `name` as its editor saved it; PictureError where it cannot be read."""
        try:
            return self._locate(name).read_bytes()
        except OSError as error:
            raise PictureError("打不开：请检查文件的读取权限") from error

    def size_of(self, name: str) -> int | None:
        """The bytes of a file below content/; None where there is none of this name."""
        path = self._content_root / name
        return path.stat().st_size if ".." not in path.parts and path.is_file() else None

    def find(self, path: str) -> Path | None:
        """The file of a rendition by its path in the output; None where no picture of content/images has it."""
        if path not in self._files:
            stem = re.sub(r"-[0-9a-f]{8}-\d+\.\w+$", "", PurePosixPath(path).name)
            for name in self._pictures_called(stem):
                with suppress(PictureError):
                    self.render(name)
        return self._files.get(path)

    def _pictures_called(self, stem: str) -> list[str]:
        pictures = files_below(self._content_root / "images")
        return [
            path.relative_to(self._content_root).as_posix()
            for path in pictures
            if _slug(path.name) == stem
        ]

    def write(self, output_root: Path, names: Iterable[str] | None = None) -> int:
        """Copies renditions of the pictures named, or of all asked for, to their paths in the output; their number."""
        named = names is not None
        pictures = map(self.render, sorted(names)) if named else self._rendered.values()
        paths = dict.fromkeys(one.path for picture in pictures for one in picture.renditions)
        for path in paths:
            target = output_root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(self._cache.bytes_of(self._stored[path]))
        return len(paths)

    def _render(self, name: str, widths: tuple[int, ...]) -> RenderedPicture:
        data = self.original(name)
        digest = hashlib.sha256(RECIPE.encode() + data).hexdigest()[:8]
        stem = _slug(name)
        renditions = []
        for stored in self._cache.renditions(data, widths):
            path = f"images/{stem}-{digest}-{stored.width}{SUFFIXES[stored.type]}"
            renditions.append(Rendition(path, stored.width, stored.height, stored.type))
            self._stored[path] = stored
        return RenderedPicture.of(tuple(renditions))

    def _locate(self, name: str) -> Path:
        """The file, with every part of its name spelt as on the disk, whatever the system."""
        parts = name.split("/")
        if "\\" in name:
            raise PictureError("用了反斜杠：请改用“/”，例如“images/dianchi.jpg”")
        if {"", ".", ".."} & set(parts):
            raise PictureError("不是 content/ 里的文件：请写成“images/dianchi.jpg”这样的名字")
        path = self._content_root
        for part in parts:
            path /= self._spelling(path, part)
        if not path.resolve().is_relative_to(self._content_root.resolve()):
            raise PictureError("指向 content/ 之外：请把图片文件本身放进 content/images/")
        if not path.is_file():
            raise PictureError("是一个文件夹：请写到具体的图片文件")
        return path

    def _spelling(self, folder: Path, part: str) -> str:
        """The entry of `folder` named `part`; composed and decomposed accents are one name."""
        wanted = unicodedata.normalize("NFC", part)
        similar = []
        for entry in self._entries(folder):
            found = unicodedata.normalize("NFC", entry)
            if found == wanted:
                return entry
            if found.casefold() == wanted.casefold():
                similar.append(found)
        if similar:
            raise PictureError(
                f"里的“{part}”与磁盘上的“{min(similar)}”大小写不同：请照磁盘上的写法写"
            )
        raise PictureError("在 content/ 里找不到：请核对文件名，或把图片放进 content/images/")

    def _entries(self, folder: Path) -> list[str]:
        if folder not in self._folders:
            self._folders[folder] = os.listdir(folder) if folder.is_dir() else []
        return self._folders[folder]


def _slug(name: str) -> str:
    """What a picture's files are called; a name without any letter, digit or Chinese character has no slug."""
    return slugify(PurePosixPath(name).stem, limit=40) or "picture"
