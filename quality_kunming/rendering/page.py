"""A page in a folder: what is known of it without reading it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from quality_kunming.model.addresses import file_of
from quality_kunming.model.view import View
from quality_kunming.rendering.variant import Variant


class LostPageError(OSError):
    """A page that was left in the cache is there no more: another process has tidied up, or it cannot be written."""


@dataclass(frozen=True)
class Page:
    """A rendered page: its view with its description, as what it was rendered, the SHA-256 and size of its bytes.

    `path` is where they lie: in the folder, or where pages are left in the cache, there.
    `departures` are the addresses of other sites to which it leads, by that of our notice before them; `pictures` the
    names below content/ of what it shows; `words` what search knows of it, as `Rendered.words`; `markdown` its own part
    as `Rendered.markdown`, where it is published so. Pages of equal `identity` have the same view and the same bytes.
    """

    view: View
    variant: Variant
    path: Path
    sha256: str
    size: int
    departures: tuple[tuple[str, str], ...]
    pictures: frozenset[str]
    identity: str
    words: str = ""
    markdown: str = ""

    @property
    def file(self) -> str:
        """The path in the output."""
        return file_of(self.variant.address(self.view.address))


def ordinary(pages: Iterable[Page]) -> list[Page]:
    """Those that search engines, feeds and lists are told of: each view once."""
    return [page for page in pages if page.variant.is_ordinary]
