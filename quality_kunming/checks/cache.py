"""What rules found in the words of each file, kept until the file, a rule or what they go by changes."""

import hashlib
from pathlib import Path

from quality_kunming.caching import FOLDER, Table, digest_of, program_key
from quality_kunming.checks.rule import Slip

Found = list[tuple[str, int, Slip]]
"""Id of a rule, line, slip."""


class SlipsCache:
    """The slips of every file's last check; a disk that cannot be written costs time, nothing else.

    `name` is the cache's own, `basis` tells all that the rules go by.
    """

    def __init__(self, root: Path, name: str, basis: str):
        digest = digest_of(basis.encode("utf-8", "surrogatepass"))
        self._table = Table(root / FOLDER / name, f"{program_key()} {digest}")
        self._known: dict[str, Found] = self._table.load()
        self._used: dict[str, Found] = {}

    def get(self, key: str) -> Found | None:
        """What was found in the file of that key, or None."""
        found = self._known.get(key)
        if found is not None:
            self._used[key] = found
        return found

    def put(self, key: str, slips: Found) -> None:
        """Remember the slips of a file."""
        self._used[key] = slips

    def save(self) -> None:
        """Keep what this run has used."""
        if self._used.keys() != self._known.keys():
            self._table.save(self._used)


def key_of(name: str, data: bytes) -> str:
    """The key of a file: its name and its bytes."""
    return hashlib.sha256(name.encode("utf-8", "surrogateescape") + b"\0" + data).hexdigest()
