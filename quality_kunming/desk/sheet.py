"""One file as it lies on the desk: its values and its text, and the bytes that it would become."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from quality_kunming.authoring.insertion import as_saved
from quality_kunming.authoring.revision import fields, revise
from quality_kunming.authoring.sayings import same
from quality_kunming.desk.errors import DeskError
from quality_kunming.desk.places import Place, path_of
from quality_kunming.errors import Problem
from quality_kunming.loading.records import parse_values
from quality_kunming.reading.front_matter import FENCE, split
from quality_kunming.reading.text import SIZE_LIMIT, decode

NEW = "new"
"""The version of a file that is not there yet."""


@dataclass(frozen=True)
class Sheet:
    """A file of a place, with the bytes that it holds; None: it is not there yet."""

    place: Place
    data: bytes | None = None

    @property
    def version(self) -> str:
        """Another text for other bytes."""
        return NEW if self.data is None else hashlib.sha256(self.data).hexdigest()

    @cached_property
    def text(self) -> str | Problem:
        """What stands in the file, or why it cannot be read."""
        return decode(self.data, self.place.name) if self.data else ""

    @cached_property
    def _parts(self) -> tuple[str, str] | None:
        """The YAML and the Markdown; None where they cannot be told apart."""
        if isinstance(self.text, Problem):
            return None
        if not self.place.kind.is_text:
            return self.text, ""
        return split(self.text) if self.text else ("", "")

    @cached_property
    def values(self) -> dict | None:
        """The values of the YAML; None where there is no form for what stands there."""
        if self._parts is None:
            return None
        head = self._parts[0]
        read = parse_values(head, self.place.name) if head.strip() else {}
        return read if isinstance(read, dict) else None

    @property
    def body(self) -> str:
        """The Markdown below the YAML, without the empty lines around it."""
        return self._parts[1].strip("\n") if self._parts else ""

    @property
    def lines_above(self) -> int:
        """How many lines of the file stand above the first of the body."""
        head, body = self._parts
        above = len(body) - len(body.lstrip("\n"))
        return head.count("\n") + 2 + above

    def written(self, values: Mapping, body: str) -> bytes:
        """The bytes of the file with other values and another body; the very same where nothing is other."""
        if not self.data:
            return self._text_of(self._head(values), body).encode()
        if same(values, self.values) and self.body == body.strip("\n"):
            return self.data
        return self.saved(self._text_of(self._head(values), body))

    def saved(self, text: str) -> bytes:
        """The bytes of another text, with the line ends that the file has."""
        if not self.data:
            return text.encode()
        held = self.text if isinstance(self.text, str) else ""
        try:
            return as_saved(text, held, self.data, self.place.name)
        except ValueError:
            return text.encode()  # line ends of two kinds, or bytes that were no text: now of one

    def _head(self, values: Mapping) -> str:
        model = self.place.kind.model
        if self.values is None:
            raise DeskError("文件的写法表单读不懂，请在“原文”里改")
        head = self._parts[0]
        if not head.strip():
            return "".join(f"{line}\n" for line in fields(values, model))
        if same(values, self.values):
            return head
        try:
            return revise(head, values, model)
        except ValueError as error:
            raise DeskError(f"{self.place.name} {error}") from error

    def _text_of(self, head: str, body: str) -> str:
        if not self.place.kind.is_text:
            return head
        if not self.data:
            return f"{FENCE}\n{head}{FENCE}\n\n{body.strip(chr(10))}\n"
        held_head, held_body = self._parts
        first = self.text.index("\n") + 1
        fence = self.text[first + len(held_head) : len(self.text) - len(held_body)]
        if self.body != body.strip("\n"):
            above = held_body[: len(held_body) - len(held_body.lstrip("\n"))]
            held_body = f"{above or chr(10)}{body.strip(chr(10))}\n"
        return self.text[:first] + head + fence + held_body


def open_sheet(root: Path, place: Place) -> Sheet:
    """The sheet of a place as the file is now; DeskError where it cannot be opened."""
    path = path_of(root, place.name)
    if not path.exists():
        return Sheet(place)
    if not path.is_file():
        raise DeskError(f"{place.name} 不是普通的文件，打不开")
    if path.stat().st_size > SIZE_LIMIT:
        raise DeskError(f"{place.name} 太大了，打不开；请核对是不是放错了文件")
    return Sheet(place, path.read_bytes())
