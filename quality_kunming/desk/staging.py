"""Pictures and attachments that wait below `.cache/` until what names them is saved."""

import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath

from quality_kunming.caching import FOLDER
from quality_kunming.desk import places
from quality_kunming.desk.errors import DeskError
from quality_kunming.desk.places import ATTACHED
from quality_kunming.images import PictureLibrary
from quality_kunming.images.picture import PictureError
from quality_kunming.images.reading import read_picture
from quality_kunming.pinyin import slugify
from quality_kunming.reading.files import SIZE_LIMIT, files_below
from quality_kunming.storing import replace_file

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif")
DOWNLOADS = (
    ".pdf",
    ".docx",
    ".doc",
    ".xlsx",
    ".xls",
    ".wps",
    ".zip",
    ".csv",
    ".txt",
    ".pptx",
    ".ofd",
)
KEPT_FOR = 7 * 24 * 3600
"""Seconds after which what nobody saved is forgotten."""


class Staging:
    """The waiting files of one project, each under the name below `content/` that it will have."""

    def __init__(self, root: Path):
        self._root = root
        self._folder = root / FOLDER / "desk"
        self._forget_old()

    def add(self, name: str, data: bytes) -> str:
        """Keep a file and return its name below `content/`; DeskError where the site cannot use it."""
        suffix = PurePosixPath(name).suffix.lower()
        if len(data) > SIZE_LIMIT:
            raise DeskError(f"“{name}”太大了，最多 {SIZE_LIMIT // 1_000_000} MB")
        if suffix in PICTURES:
            try:
                read_picture(data)
            except PictureError as error:
                raise DeskError(f"图片“{name}”{error}") from error
            folder = "images"
        elif suffix in DOWNLOADS:
            folder = "downloads"
        else:
            known = "、".join(one.removeprefix(".") for one in (*PICTURES, *DOWNLOADS))
            raise DeskError(f"“{name}”放不进网站；可以放的有 {known}")
        stem = slugify(PurePosixPath(name).stem, limit=40) or "tu-pian"
        return self._keep(folder, stem, suffix, data)

    def bytes_of(self, name: str) -> bytes | None:
        """The bytes of a waiting file."""
        path = self.path_of(name)
        return path.read_bytes() if path else None

    def waiting(self, names: Iterable[str]) -> dict[str, bytes]:
        """Those of the names that wait, with their bytes."""
        found = {name: self.bytes_of(name) for name in names}
        return {name: data for name, data in found.items() if data is not None}

    def forget(self, names: Iterable[str]) -> None:
        """Let go of files that were saved."""
        for name in names:
            if path := self.path_of(name):
                path.unlink(missing_ok=True)

    def path_of(self, name: str) -> Path | None:
        """Where a waiting file lies."""
        path = self._folder / name if ATTACHED.fullmatch(name) else None
        return path if path and path.is_file() else None

    def _keep(self, folder: str, stem: str, suffix: str, data: bytes) -> str:
        number = 1
        while True:
            name = f"{folder}/{stem}{f'-{number}' if number > 1 else ''}{suffix}"
            saved, waiting = places.path_of(self._root, f"content/{name}"), self._folder / name
            held = [one.read_bytes() for one in (saved, waiting) if one.is_file()]
            if all(one == data for one in held):
                waiting.parent.mkdir(parents=True, exist_ok=True)
                replace_file(waiting, data)
                return name
            number += 1

    def _forget_old(self) -> None:
        for path in files_below(self._folder):
            with suppress(OSError):
                if path.stat().st_mtime < time.time() - KEPT_FOR:
                    path.unlink()


class StagedPictures(PictureLibrary):
    """The pictures of a project, and those that wait."""

    def __init__(self, root: Path, staging: Staging):
        super().__init__(root / "content", root / FOLDER / "pictures")
        self._staging = staging

    def _locate(self, name: str) -> Path:
        path = self._staging.path_of(name)
        return path or super()._locate(name)
