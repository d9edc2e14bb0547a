"""At which line of a file a value stands."""

from collections.abc import Callable, Mapping
from pathlib import Path

from quality_kunming.errors import Problem
from quality_kunming.loading.records import parse_values
from quality_kunming.loading.references import Location
from quality_kunming.reading import yaml
from quality_kunming.reading.front_matter import split
from quality_kunming.reading.text import read_bytes, text_in


class Lines:
    """The YAML in the files of a project, of records and at the head of texts.

    `drafts` are bytes that files would hold, by name, if what an editor writes were saved.
    """

    def __init__(self, root: Path, drafts: Mapping[str, bytes] | None = None):
        self.root = root
        self.drafts = drafts or {}

    def bytes_of(self, name: str) -> bytes | Problem:
        """The bytes of a text file, or the problem that keeps them from being read."""
        return self.drafts[name] if name in self.drafts else read_bytes(self.root / name, name)

    def values_of(self, name: str) -> dict | None:
        """The plain values of a file's YAML, also where they could not become a record."""
        text, _ = self._yaml_of(name)
        values = None if text is None else parse_values(text, name)
        return values if isinstance(values, dict) else None

    def line_of(self, name: str, location: Location) -> int:
        """The line in the file at which a value of its YAML stands."""
        return self._line(name, location, yaml.line_of)

    def text_line_of(self, name: str, location: Location) -> int:
        """The line in the file at which the words of a text of its YAML begin."""
        return self._line(name, location, yaml.text_line_of)

    def _line(self, name: str, location: Location, find: Callable[[str, Location], int]) -> int:
        text, above = self._yaml_of(name)
        return 0 if text is None else find(text, location) + above

    def _yaml_of(self, name: str) -> tuple[str | None, int]:
        """The YAML of a file (None where it has none) and the number of lines above it."""
        data = self.bytes_of(name)
        text = data if isinstance(data, Problem) else text_in(data, name)
        if isinstance(text, Problem):
            return None, 0
        if not name.endswith(".md"):
            return text, 0
        parts = split(text)
        return (parts[0], 1) if parts else (None, 0)
