"""The files that somebody sent, in memory, and why one of them is not taken."""

import hashlib
import re
import struct
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from quality_kunming.errors import printable
from quality_kunming.intake import limits
from quality_kunming.reading import formats


class RefusedError(Exception):
    """Nothing of a file is taken in; `name` is the file's, the text a Chinese phrase that goes on from it."""

    def __init__(self, name: str, why: str):
        self.name = name
        self.why = why
        super().__init__(f"{printable(name)}：{printable(why)}")


@dataclass(frozen=True)
class Piece:
    """One file: its name as it was sent, its bytes."""

    name: str
    data: bytes

    @cached_property
    def kind(self) -> str | None:
        """What its bytes are; a zip that lists more than anybody packs is a zip, whatever it lists."""
        return formats.ZIP if self.is_crowded else formats.format_of(self.data)

    @property
    def is_crowded(self) -> bool:
        """Whether it is a zip whose list alone is longer than that of any document (APPNOTE 4.3.14, 4.3.16)."""
        if not self.data.startswith(b"PK"):
            return False
        ends = ((b"PK\x05\x06", "<I", 12), (b"PK\x06\x06", "<Q", 40))
        return any(_number(self.data, *end) > limits.LIST_SIZE for end in ends)

    @property
    def last_name(self) -> str:
        """Its name without folders."""
        return PurePosixPath(self.name).name

    @property
    def suffix(self) -> str:
        """The ending of its name, in small letters."""
        return PurePosixPath(self.name).suffix.lower()


def _number(data: bytes, sign: bytes, form: str, place: int) -> int:
    """The number at a place after the last of some signs; 0 where there is none."""
    at = data.rfind(sign)
    is_there = 0 <= at <= len(data) - place - struct.calcsize(form)
    return struct.unpack_from(form, data, at + place)[0] if is_there else 0


@dataclass(frozen=True)
class Sent:
    """What one person sent: the files that say it, and those to be kept as they came."""

    name: str
    pieces: tuple[Piece, ...]
    originals: tuple[Piece, ...]
    sender: str = ""
    is_package: bool = False
    """Whether the form of this site made it."""

    @property
    def digest(self) -> str:
        """The same for the same files, however they came."""
        parts = sorted(hashlib.sha256(piece.data).hexdigest() for piece in self.pieces)
        return hashlib.sha256("".join(parts).encode()).hexdigest()


_PASTED = re.compile("[\u200b-\u200d\u2060\ufeff\u00ad]")


def strange_sign(text: str, allowed: Iterable[str] = ()) -> str:
    """The first character that nobody types and nobody sees, of control or direction; empty without any."""
    for sign in text:
        if sign not in allowed and unicodedata.category(sign) in ("Cc", "Cf", "Cs"):
            return f"U+{ord(sign):04X}"
    return ""


def without_pasted(text: str) -> str:
    """A text without what comes along unseen when one pastes it from a page, and with one kind of line ends."""
    return _PASTED.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
