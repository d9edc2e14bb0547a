"""One text file of another encoding → UTF-8, with the original kept."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quality_kunming.changing import Change
from quality_kunming.errors import Problem
from quality_kunming.reading.encodings import LABELS, Recognised, read_as, recognise
from quality_kunming.reading.text import read_bytes

FOLDERS = ("content", "data")
SUFFIXES = (".md", ".markdown", ".yaml", ".yml", ".csv", ".txt")
SHOWN_LINES = 5
SHOWN = 40
"""Characters of a line that are shown."""


@dataclass(frozen=True)
class Conversion:
    """A file as it is and as it would be; nothing is written before `carry_out`."""

    root: Path
    name: str
    data: bytes
    found: Recognised

    def lines(self) -> Iterator[tuple[int, str, str]]:
        """The first lines that would change: number, as the site reads them now, as they would read."""
        misread = self.data.decode("utf-8", "replace").split("\n")
        shown = 0
        for number, line in enumerate(self.found.text.split("\n")):
            if not line.isascii() and shown < SHOWN_LINES:
                shown += 1
                before = misread[number] if number < len(misread) else ""
                yield number + 1, _printable(before), _printable(line)

    def carry_out(self) -> None:
        """Write the file as UTF-8, so that it can be given back; ChangeError where it was saved meanwhile."""
        with Change(self.root, "convert") as change:
            change.write(self.root / self.name, self.found.text.encode(), expected=self.data)


def plan(root: Path, file: str, encoding: str = "") -> Conversion:
    """What converting a file would do; ValueError with a Chinese sentence where it cannot be done.

    `encoding` (GBK, Big5 …) overrides what the bytes look like.
    """
    name = _name(root, file)
    data = read_bytes(root / name, name)
    if isinstance(data, Problem):
        raise ValueError(f"{name}：{data.message}")
    source = _read_as(data, encoding) if encoding else _recognised(data, name)
    return Conversion(root, name, data, source)


def _name(root: Path, file: str) -> str:
    """The file's name from the project's root, if it is a text of the editors."""
    if not file:
        raise ValueError("请写上文件，例如 convert content/news/2022/launch.md")
    path = Path(os.path.normpath(root / file))
    if not path.is_relative_to(root) or path.relative_to(root).parts[:1] not in {
        (top,) for top in FOLDERS
    }:
        raise ValueError(f"“{file}”不在 content/ 和 data/ 里，不转换")
    if not path.exists():
        raise ValueError(f"没有“{file}”这个文件，请核对路径和文件名")
    if not path.is_file() or not path.resolve().is_relative_to(root.resolve()):
        raise ValueError(f"“{file}”不是普通的文件，不转换")
    if path.suffix.lower() not in SUFFIXES:
        raise ValueError(f"“{file}”不是文字文件，不转换；文字文件的扩展名是 {'、'.join(SUFFIXES)}")
    return path.relative_to(root).as_posix()


def _recognised(data: bytes, name: str) -> Recognised:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if b"\0" not in data:
            raise ValueError(f"{name} 已经是 UTF-8，不用转换")
    source = recognise(data)
    if source is None:
        raise ValueError(
            f"{name} 认不出是什么编码；知道的话，请在后面加上 --encoding，"
            f"例如 --encoding GBK（可以写 {_known()}）"
        )
    return source


def _read_as(data: bytes, encoding: str) -> Recognised:
    codecs = [codec for codec, label in LABELS.items() if label.casefold() == encoding.casefold()]
    if not codecs:
        raise ValueError(f"--encoding 写成了“{encoding}”，可以写 {_known()}")
    for codec in codecs:
        if (text := read_as(data, codec)) is not None:
            return Recognised(codec, text)
    raise ValueError(f"按 {encoding} 读不出来，请换一种编码")


def _known() -> str:
    return "、".join(dict.fromkeys(LABELS.values()))


def _printable(line: str) -> str:
    """A line for the screen: nothing in it steers the terminal."""
    return "".join(char if char.isprintable() else " " for char in line)[:SHOWN].strip()
