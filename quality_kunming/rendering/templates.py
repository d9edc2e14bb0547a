"""What a template is made of: its own text and that of every template it reaches."""

import hashlib
import re
from functools import cache, cached_property
from pathlib import Path

from quality_kunming.reading.files import files_below
from quality_kunming.templating import blocks

_REFERENCE = re.compile(
    r"(?:\{%-?\s*(?:include|extends|import|from)\s+|\bframed\()(?:\"([^\"]+)\"|(\S+))"
)


class Closures:
    """Digests of the templates below a folder, each with all that it reaches."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._digests: dict[str, bytes] = {}

    def digest(self, template: str) -> bytes:
        """The digest for a page's template; what draws the blocks in texts belongs to all of them."""
        if template not in self._digests:
            digest = hashlib.blake2b(digest_size=16)
            for name in sorted(self._reached({template, blocks.TEMPLATE, blocks.NOTICES})):
                digest.update(name.encode() + b"\0" + self._texts.get(name, b"") + b"\0")
            self._digests[template] = digest.digest()
        return self._digests[template]

    def _reached(self, names: set[str]) -> set[str]:
        """All names that are reached from some; every template where one is named by more than its name."""
        reached: set[str] = set()
        while names:
            name = names.pop()
            reached.add(name)
            literals = _references(self._texts.get(name, b""))
            if literals is None:
                return set(self._texts)
            names |= literals - reached
        return reached

    @cached_property
    def _texts(self) -> dict[str, bytes]:
        return {
            path.relative_to(self._folder).as_posix(): path.read_bytes()
            for path in files_below(self._folder)
        }


@cache
def _references(text: bytes) -> frozenset[str] | None:
    """The templates that one names; None where it names one by more than its name."""
    references = _REFERENCE.findall(text.decode())
    if any(other for _, other in references):
        return None
    return frozenset(literal for literal, _ in references)
