"""What rules about the finished site are given: its folder, its pages as visitors' browsers read them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from quality_kunming.caching import digest_of
from quality_kunming.checks.support.hiding import hiding_classes
from quality_kunming.checks.support.withheld import Withheld, by_file, by_name, withheld
from quality_kunming.loading.collection import Collection
from quality_kunming.model.addresses import address_of
from quality_kunming.model.cards import is_card
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.policy import Policy
from quality_kunming.model.view import View
from quality_kunming.output.weight import weight
from quality_kunming.rendering import page as rendering
from quality_kunming.rendering.page import LostPageError
from quality_kunming.rendering.variant import split

_ID = re.compile(r"<[^<>]*?\s(?:id|name)=\"([^\"]*)\"")


@dataclass(frozen=True, eq=False)
class Page:
    """One finished page: its path in the output and on the disk, the view it was made of (none in examples).

    Pages of equal `identity` have the same view and the same bytes.
    """

    file: str
    path: Path
    view: View | None = None
    identity: str = ""

    @property
    def address(self) -> str:
        """The root-absolute address."""
        return address_of(self.file)

    @property
    def is_card(self) -> bool:
        """Whether it stands in a frame of another site, with nothing around it."""
        return is_card(self.address)

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
    try:
        return page.path.read_text("utf-8", errors="replace")
    except OSError as error:
        raise LostPageError(page.file) from error


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
    """By address, of the pages that lie in the folder."""
    collection: Collection | None = None
    """All that the editors' files say, also what does not go out."""
    rendered: Mapping[str, rendering.Page] = field(default_factory=dict)
    """The pages by their path in the output, as they were made; any other page is known by its bytes."""

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every ordinary page by its path in the output; other renderings say the same in the same templates."""
        files = (
            file
            for file in self.files
            if file.endswith(".html") and split(f"/{file}")[0].is_ordinary
        )
        return {file: self._page(file) for file in sorted(files, key=lambda one: one.split("/"))}

    @cached_property
    def files(self) -> frozenset[str]:
        """The path of every file of the site, as it is spelt."""
        paths = (path for path in self.output.rglob("*") if path.is_file())
        others = (path.relative_to(self.output).as_posix() for path in paths)
        return frozenset((*self.rendered, *others))

    @cached_property
    def hiding_classes(self) -> frozenset[str]:
        """The classes whose elements a stylesheet of the site hides."""
        sheets = (self.output / file for file in self.files if file.endswith(".css"))
        texts = (path.read_text("utf-8", errors="replace") for path in sheets)
        return frozenset(one for text in texts for one in hiding_classes(text))

    @cached_property
    def withheld(self) -> tuple[Withheld, ...]:
        """What does not go out of all that the files say."""
        return tuple(withheld(self.collection, self.catalog)) if self.collection else ()

    @cached_property
    def withheld_names(self) -> frozenset[str]:
        """The names of what is withheld that no page may have."""
        return frozenset(by_name(self.withheld))

    @cached_property
    def withheld_files(self) -> frozenset[str]:
        """The pages of what is withheld, to which none may link."""
        return frozenset(by_file(self.withheld))

    def has_part(self, file: str, part: str) -> bool:
        """Whether a page has an id to which a link can lead; what is no page of the site is not asked for more."""
        page = self.pages.get(file)
        return page is None or part in part_ids(page)

    def size(self, file: str) -> int | None:
        """The bytes of a file; None where there is none."""
        path = self._path(file)
        return path.stat().st_size if path.is_file() else None

    def weight(self, file: str) -> int:
        """The bytes of a file as they travel, compressed; none where there is no such file."""
        return weight(self._path(file))

    def _page(self, file: str) -> Page:
        if one := self.rendered.get(file):
            return Page(file, one.path, one.view, one.identity)
        path = self.output / file
        return Page(file, path, self.views.get(address_of(file)), digest_of(path.read_bytes()))

    def _path(self, file: str) -> Path:
        """Where a file lies, if it does."""
        one = self.rendered.get(file)
        if one and not one.path.is_file():
            raise LostPageError(file)
        return one.path if one else self.output / file


@lru_cache(maxsize=2000)
def part_ids(page: Page) -> frozenset[str]:
    """The ids of a page, to which links can lead."""
    return frozenset(_ID.findall(page.html)) | {"", "top"}
