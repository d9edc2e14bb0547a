"""What rules about the finished site are given: its folder, its pages as visitors' browsers read them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from quality_kunming.loading.collection import Collection
from quality_kunming.model.addresses import address_of
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.policy import Policy
from quality_kunming.model.view import View


@dataclass(frozen=True, eq=False)
class Page:
    """One finished page: its path in the output and on the disk, the view it was made of (none in examples)."""

    file: str
    path: Path
    view: View | None = None

    @property
    def address(self) -> str:
        """The root-absolute address."""
        return address_of(self.file)

    @property
    def html(self) -> str:
        """The HTML; only the last few pages asked for are kept, for ten thousand take hundreds of megabytes."""
        return _html(self)

    @property
    def tree(self) -> LexborHTMLParser:
        """The page, parsed; only the last page asked for is kept so, for ten thousand take gigabytes."""
        return _parsed(self)

    @property
    def editors_file(self) -> str:
        """The file that an editor would mend, or where no single one is behind the page, the page's own."""
        return (self.view and self.view.editors_file) or f"output/{self.file}"


@lru_cache(maxsize=16)
def _html(page: Page) -> str:
    return page.path.read_text("utf-8", errors="replace")


@lru_cache(maxsize=1)
def _parsed(page: Page) -> LexborHTMLParser:
    return LexborHTMLParser(page.html)


@dataclass(frozen=True)
class FinishedSite:
    """A finished output folder and what it was made of."""

    output: Path
    catalog: Catalog
    policy: Policy
    views: Mapping[str, View] = field(default_factory=dict)
    collection: Collection | None = None
    """All that the editors' files say, also what does not go out."""

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every page by its path in the output."""
        pages = {}
        for path in sorted(self.output.rglob("*.html")):
            file = path.relative_to(self.output).as_posix()
            pages[file] = Page(file, path, self.views.get(address_of(file)))
        return pages

    @cached_property
    def files(self) -> frozenset[str]:
        """The path of every file of the site, as it is spelt."""
        paths = (path for path in self.output.rglob("*") if path.is_file())
        return frozenset(path.relative_to(self.output).as_posix() for path in paths)
