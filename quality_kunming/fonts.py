"""Chinese fonts of this machine, for words that are drawn into pictures."""

import hashlib
import os
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from quality_kunming.reading.files import files_below

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

_SERIF = (
    "NotoSerifCJK-Bold.ttc",
    "NotoSerifCJKsc-Bold.otf",
    "NotoSerifSC-Bold.otf",
    "NotoSerifSC-Bold.ttf",
    "SourceHanSerifSC-Bold.otf",
    "SourceHanSerifCN-Bold.otf",
    "Songti.ttc",
    "simsun.ttc",
)
_SANS = (
    "NotoSansCJK-Regular.ttc",
    "NotoSansCJKsc-Regular.otf",
    "NotoSansSC-Regular.otf",
    "NotoSansSC-Regular.ttf",
    "SourceHanSansSC-Regular.otf",
    "SourceHanSansCN-Regular.otf",
    "PingFang.ttc",
    "STHeiti Light.ttc",
    "msyh.ttc",
    "simhei.ttf",
    "wqy-microhei.ttc",
)
"""Files in the order in which they are preferred: those of Linux, macOS and Windows."""

TO_INSTALL = (
    "请先装好一种中文字体再做：Debian、Ubuntu 用 apt install fonts-noto-cjk，"
    "Windows 和 macOS 一般自带，没有的话装“思源宋体”"
)

_NOT_A_CHARACTER = "\U0010ffff"
_IGNORED = {"Cf", "Zs", "Cc"}
"""Categories of characters that are not seen."""
_DIRECTORY = 8192
"""Bytes at the beginning of a font that have its table directory, of a collection all of them."""


@dataclass(frozen=True)
class Face:
    """One face: its file, its place there, the name of its family."""

    file: Path
    number: int
    family: str

    def lacking(self, text: str) -> str:
        """The characters of a text that it would draw as an empty box, each once."""
        font = _opened(self.file, self.number)
        empty = _shape(font, _NOT_A_CHARACTER)
        seen = (one for one in dict.fromkeys(text) if unicodedata.category(one) not in _IGNORED)
        return "".join(one for one in seen if _shape(font, one) == empty)


@dataclass(frozen=True)
class Fonts:
    """A face for titles and one for labels."""

    serif: Face
    sans: Face

    def lacking(self, text: str) -> str:
        """The characters of a text that either of them would draw as an empty box."""
        return "".join(dict.fromkeys(self.serif.lacking(text) + self.sans.lacking(text)))


@cache
def system_fonts() -> Fonts | None:
    """The Chinese fonts of this machine; None where it has none."""
    serif, sans = first_face(_SERIF), first_face(_SANS)
    return Fonts(serif or sans, sans or serif) if serif or sans else None


@cache
def edition() -> str:
    """What tells the Chinese fonts of this machine from those of another, or from a newer release; empty without any.

    A font begins with a table that has a checksum of every part of it (OpenType, “Table Directory”).
    """
    files = _files()
    ours = [files[name.lower()] for name in (*_SERIF, *_SANS) if name.lower() in files]
    digest = hashlib.sha256()
    for path in ours:
        with path.open("rb") as file:
            digest.update(f"{path.name} {path.stat().st_size} ".encode() + file.read(_DIRECTORY))
    return digest.hexdigest()[:16] if ours else ""


def first_face(names: tuple[str, ...]) -> Face | None:
    """The face in the first of these files that this machine has; None where it has none of them."""
    files = _files()
    for name in names:
        if (path := files.get(name.lower())) and (face := _simplified(path)):
            return face
    return None


def _files() -> dict[str, Path]:
    """Every font file of this machine by its name in small letters."""
    return {path.name.lower(): path for folder in _folders() for path in files_below(folder)}


def _folders() -> Iterator[Path]:
    home = Path.home()
    if os.name == "nt":
        yield Path(os.environ.get("WINDIR", r"C:\Windows"), "Fonts")
        yield home / "AppData/Local/Microsoft/Windows/Fonts"
    elif sys.platform == "darwin":
        yield from (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    else:
        yield from (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
        yield from (home / ".local/share/fonts", home / ".fonts")


def _simplified(path: Path) -> Face | None:
    """The face of a file whose forms are those of the mainland, else its first one."""
    faces: list[Face] = []
    try:
        while True:
            faces.append(Face(path, len(faces), _opened(path, len(faces)).getname()[0]))
    except OSError:
        pass
    preferred = (one for one in faces if one.family.endswith((" SC", " CN")))
    return next(preferred, faces[0] if faces else None)


@cache
def _opened(path: Path, number: int) -> "FreeTypeFont":
    from PIL import ImageFont  # takes long, and most runs draw nothing

    return ImageFont.truetype(path, 32, number)


def _shape(font: "FreeTypeFont", character: str) -> tuple:
    mask = font.getmask(character)
    return mask.size, bytes(mask)
