"""What can happen to a file that a build has kept: cut, spoilt, exchanged, made a folder, of another version."""

import os
import shutil
from pathlib import Path
from random import Random


def cut(path: Path, chance: Random, others: list[Path]) -> None:
    """Half written."""
    os.truncate(path, chance.randrange(max(1, path.stat().st_size)))


def empty(path: Path, chance: Random, others: list[Path]) -> None:
    """Nothing left of it."""
    os.truncate(path, 0)


def flip(path: Path, chance: Random, others: list[Path]) -> None:
    """Some bits turned."""
    data = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 9) if data else 0):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def exchange(path: Path, chance: Random, others: list[Path]) -> None:
    """Another file of a cache, of today or of days ago, in its place."""
    data = chance.choice(others).read_bytes()
    path.unlink()
    path.write_bytes(data)


def outdate(path: Path, chance: Random, others: list[Path]) -> None:
    """Of another version: its first line says so, or what stands for it."""
    head, line, rest = path.read_bytes().partition(b"\n")
    path.write_bytes(b"quality-kunming 0" + head[17:] + line + rest)


def delete(path: Path, chance: Random, others: list[Path]) -> None:
    """Gone."""
    path.unlink()


def lengthen(path: Path, chance: Random, others: list[Path]) -> None:
    """Written on."""
    with path.open("ab") as file:
        file.write(b"\n" + chance.randbytes(20))


def make_folder(path: Path, chance: Random, others: list[Path]) -> None:
    """A folder under its name, with something in it."""
    path.unlink()
    path.mkdir()
    (path / "mine").write_text("mine")


def mislead(path: Path, chance: Random, others: list[Path]) -> None:
    """A link that leads nowhere."""
    path.unlink()
    path.symlink_to("nowhere")


def forbid(path: Path, chance: Random, others: list[Path]) -> None:
    """Not to be read."""
    path.chmod(0)


DAMAGES = (cut, empty, flip, exchange, outdate, delete, lengthen, make_folder, mislead)
if os.geteuid():  # root may read everything
    DAMAGES += (forbid,)


def become_file(folder: Path) -> None:
    """A file in a folder's place."""
    shutil.rmtree(folder)
    folder.write_text("mine")


def become_dead_link(folder: Path) -> None:
    """A link that leads nowhere in its place."""
    shutil.rmtree(folder)
    folder.symlink_to("nowhere")


def become_empty(folder: Path) -> None:
    """Nothing in it."""
    shutil.rmtree(folder)
    folder.mkdir()


SPOILS = (become_file, become_dead_link, become_empty)

FATAL = {
    "compressed": {exchange: "a twin does not say which text it is of"},
    "pictures": {
        make_folder: "renditions are copied from the cache, not from memory",
        become_file: "the same",
        become_dead_link: "the same",
    },
    ".cache": {become_file: "for its pictures", become_dead_link: "for its pictures"},
}
"""What older caches do not outlive yet, by the part of the cache, with the reason."""
