"""One page of the site, as its head, its breadcrumb and the sitemap describe it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from quality_kunming.model.article import FrontMatter
from quality_kunming.model.base import Record
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.dates import PartialDate, When
from quality_kunming.model.introduction import HOME
from quality_kunming.model.picture import Picture
from quality_kunming.model.policy import POLICY_FILES


class ViewKind(StrEnum):
    """What a page is, as the government's meta tags tell pages apart."""

    HOME = "home"
    COLUMN = "column"
    CONTENT = "content"


@dataclass(frozen=True)
class Crumb:
    """One step of the way to a page."""

    label: str
    href: str

    @classmethod
    def to_section(cls, section: str, catalog: Catalog) -> "Crumb":
        """The step to a section's own page, by the name of its column."""
        column = catalog.column(section)
        return cls(column.name, column.address)


@dataclass(frozen=True)
class View:
    """A page: where it is, what it is called, which template shows it with what.

    `distinction` tells it from other pages of its title. `section` is the first segment of the address of the column it
    belongs to; `record` the one record it is about, `matter` the text; `listed` whether the sitemap and search engines
    may know it; `language` and `locale` those of its words; `moved_to` the address to which this one only leads;
    `part_of` that of the page of which it shows a part.
    """

    address: str
    template: str
    title: str
    description: str
    section: str
    kind: ViewKind = ViewKind.COLUMN
    distinction: str = ""
    parents: tuple[Crumb, ...] = ()
    record: Record | None = None
    matter: FrontMatter | None = None
    keywords: tuple[str, ...] = ()
    published: When | None = None
    updated: When | None = None
    origin: str = ""
    author: str = ""
    picture: Picture | None = None
    language: str = HOME
    locale: str = "zh_CN"
    listed: bool = True
    moved_to: str = ""
    part_of: str = ""
    context: Mapping[str, object] = field(default_factory=dict)

    @property
    def title_in_lists(self) -> str:
        """The title where only titles are seen: in tabs, in search results, among pages that were shared."""
        return f"{self.title}（{self.distinction}）" if self.distinction else self.title

    @property
    def description_in_lists(self) -> str:
        """The description where it stands alone; a record's says what it is of."""
        is_clear = self.title in self.description and not self.distinction
        if self.record is None or is_clear:
            return self.description
        return f"{self.title_in_lists}：{self.description}"

    @property
    def canonical(self) -> str:
        """The address under which the content is known."""
        return self.moved_to or self.part_of or self.address

    @property
    def editors_file(self) -> str:
        """The file that an editor writes for this page; empty where it is put together from several."""
        if self.moved_to:
            return POLICY_FILES["redirects"]
        return self.written.file if self.written else ""

    @property
    def written(self) -> FrontMatter | Record | None:
        """The one text or record that the page is of."""
        return self.matter or self.record

    @property
    def is_retracted(self) -> bool:
        """Whether the page only says that its text is taken back."""
        return self.matter is not None and self.matter.retracted is not None

    @property
    def changed(self) -> PartialDate | None:
        """When machines are told that the page's text last changed: also by a correction."""
        return self.matter.changed if self.matter else self.updated

    def crumbs(self, catalog: Catalog) -> tuple[Crumb, ...]:
        """The way from the front page to this page, both included."""
        return (Crumb.to_section("home", catalog), *self.parents, Crumb(self.title, self.address))
