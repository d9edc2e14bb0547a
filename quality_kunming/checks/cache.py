"""What the rules found in each file, kept until the file, a rule or the policy changes."""

import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

from quality_kunming.checks.rule import Slip
from quality_kunming.model.policy import Policy
from quality_kunming.storing import replace_file

FILE = Path(".cache", "checks.json")
PACKAGE = Path(__file__).parents[1]
Found = list[tuple[str, int, Slip]]
"""Id of a rule, line, slip."""


class FindingsCache:
    """The findings of every file's last check; unreadable or outdated ones are made anew."""

    def __init__(self, root: Path, policy: Policy):
        self._path = root / FILE
        self._key = hashlib.sha256((_code_digest() + policy.digest_text).encode()).hexdigest()
        self._known: dict[str, list] = self._load()
        self._used: dict[str, list] = {}

    def get(self, key: str) -> Found | None:
        """What was found in the file of that key, or None."""
        kept = self._known.get(key)
        if kept is None:
            return None
        self._used[key] = kept
        return [(rule, line, Slip(*slip)) for rule, line, slip in kept]

    def put(self, key: str, slips: Found) -> None:
        """Remember the slips of a file."""
        self._used[key] = [
            [rule, line, [slip.start, slip.end, slip.message, slip.replacement]]
            for rule, line, slip in slips
        ]

    def save(self) -> None:
        """Keep what this run has used; a disk that cannot be written costs time, nothing else."""
        if self._used == self._known:
            return
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            kept = json.dumps({"key": self._key, "files": self._used})
            replace_file(self._path, kept.encode())

    def _load(self) -> dict[str, list]:
        try:
            kept = json.loads(self._path.read_text("utf-8"))
            return kept["files"] if kept["key"] == self._key else {}
        except (OSError, ValueError, KeyError, TypeError):
            return {}


def key_of(name: str, data: bytes) -> str:
    """The key of a file: its name and its bytes."""
    return hashlib.sha256(name.encode("utf-8", "surrogateescape") + b"\0" + data).hexdigest()


@cache
def _code_digest() -> str:
    """A digest of the package's code and of the versions of what it is built on: a changed rule is asked again."""
    digest = hashlib.sha256()
    for path in _sources():
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _sources() -> Iterable[Path]:
    for folder in ("checks", "reading", "loading", "prose", "model"):
        yield from sorted((PACKAGE / folder).rglob("*.py"))
    lock = PACKAGE.parent / "requirements.txt"
    if lock.exists():
        yield lock
