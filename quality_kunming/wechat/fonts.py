"""Chinese fonts of this machine, for words that are drawn into pictures."""

import os
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import ImageFont

from quality_kunming.reading.files import files_below

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
    files = {path.name.lower(): path for folder in _folders() for path in files_below(folder)}
    serif, sans = (_first(files, names) for names in (_SERIF, _SANS))
    return Fonts(serif or sans, sans or serif) if serif or sans else None


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


def _first(files: dict[str, Path], names: tuple[str, ...]) -> Face | None:
    for name in names:
        if (path := files.get(name.lower())) and (face := _simplified(path)):
            return face
    return None


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
def _opened(path: Path, number: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, 32, number)


def _shape(font: ImageFont.FreeTypeFont, character: str) -> tuple:
    mask = font.getmask(character)
    return mask.size, bytes(mask)
