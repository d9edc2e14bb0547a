"""Words taken out of a file that is no text, part by part, within bounds."""

import re
import time
from collections.abc import Iterable

from quality_kunming.reading.document import Document, Kind

LONGEST_TEXT = 2_000_000
"""Characters; the longest text that the rules are asked about."""
TIME_LIMIT = 3.5
"""Seconds for one file."""

LOCKED = "设了密码或使用限制，手机上打不开，内容也没法检查；请去掉密码和限制，重新导出再放"
DAMAGED = "读不出来，多半没有传完整或者已经损坏；请重新导出，自己打开看过再放"
TOO_LONG = "太长，没有全部检查；请拆成几份，或者另存一份精简的"

_NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")


class TooMuchError(ValueError):
    """A file holds more than can be looked at in the time and space there is."""


class Budget:
    """The time and the bytes that one file may cost."""

    def __init__(self, size: int):
        self._left = size
        self._end = time.monotonic() + TIME_LIMIT

    @property
    def left(self) -> int:
        """How many bytes may still be unpacked."""
        return self._left

    def take(self, size: int) -> None:
        """Count bytes that were unpacked; raise TooMuchError where there are too many, or it is too late."""
        self._left -= size
        if self._left < 0 or time.monotonic() > self._end:
            raise TooMuchError


class Words:
    """What a file says, each part under its name."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._parts: list[tuple[int, str]] = []
        self._length = 0
        self.fault = ""

    def add(self, part: str, text: str) -> None:
        """Add a part; one without words leaves no trace."""
        text = _NOT_TEXT.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
        if not text:
            return
        if self._length + len(text) > LONGEST_TEXT:
            self.fault = self.fault or TOO_LONG
            text = text[: max(0, LONGEST_TEXT - self._length)]
        self._parts.append((self._length, part))
        self._texts.append(f"{text}\n")
        self._length += len(text) + 1

    def add_all(self, parts: Iterable[tuple[str, str]]) -> None:
        """Add several parts."""
        for part, text in parts:
            self.add(part, text)

    def document(self, name: str) -> Document:
        """The document: as it was issued, so none of its words are ours to style."""
        return Document(
            name,
            "".join(self._texts),
            Kind.EXTRACTED,
            is_reprint=True,
            parts=tuple(self._parts),
            fault=self.fault,
        )


def faulty(name: str, fault: str) -> Document:
    """The document of a file that cannot be read, and why."""
    return Document(name, "", Kind.EXTRACTED, is_reprint=True, fault=fault)
