"""A page in a folder: what is known of it without reading it."""

from dataclasses import dataclass
from pathlib import Path

from quality_kunming.model.view import View


@dataclass(frozen=True)
class Page:
    """A rendered page: its view with its description, its path in the output, the SHA-256 and size of its bytes.

    `path` is where they lie: in the folder, or where pages are left in the cache, there.
    `departures` are the addresses of other sites to which it leads, by that of our notice before them; `pictures` the
    names below content/ of what it shows. Pages of equal `identity` have the same view and the same bytes.
    """

    view: View
    file: str
    path: Path
    sha256: str
    size: int
    departures: tuple[tuple[str, str], ...]
    pictures: frozenset[str]
    identity: str
