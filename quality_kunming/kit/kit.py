"""What the kit of an edition holds, as values: the page tells of it, the archive packs it."""

from collections.abc import Iterator
from dataclasses import dataclass

from quality_kunming.fonts import edition as fonts_edition
from quality_kunming.kit.marks import Colour, code_colours, colours
from quality_kunming.kit.message import Message
from quality_kunming.kit.messages import Messages
from quality_kunming.kit.rules import Rule, rules
from quality_kunming.model.base import Record
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.edition import Edition
from quality_kunming.model.view import View, ViewKind
from quality_kunming.place import is_placeholder
from quality_kunming.sharing.picture import SharePicture, share_picture

SECTION = "kit"
FOLDER = "/kit/"
Pictures = tuple[tuple[str, SharePicture], ...]
"""Share pictures, each by the name of the message that it goes with."""


@dataclass(frozen=True)
class Kit:
    """Everything but the pictures; `home` is empty where nobody has said yet where the site is."""

    year: int
    name: str
    state: str
    site: str
    home: str
    seal: str
    fonts: str
    """The edition of the fonts in which this machine draws; empty where it has none."""
    messages: tuple[Message, ...]
    rules: tuple[Rule, ...]
    colours: tuple[Colour, ...]
    code: tuple[str, str]
    """The dark and the light of a QR code."""

    @property
    def page(self) -> str:
        """The whole address of the page of kits; empty where nobody knows it yet."""
        return self.home and self.home + FOLDER

    @property
    def contact(self) -> str:
        """The whole address of the page that says whom to ask; empty where nobody knows it yet."""
        return self.home and f"{self.home}/contact/"

    @property
    def address(self) -> str:
        """Where its archive is."""
        return f"{FOLDER}{self.year}.zip"

    @property
    def texts(self) -> int:
        """How many texts it has."""
        return sum(bool(text) for one in self.messages for text in one.texts)


def kits(catalog: Catalog) -> Iterator[Kit]:
    """One of each edition, the latest first; none where the site has no kit, and none of a sample."""
    if catalog.site.kit:
        yield from (kit_of(one, catalog) for one in catalog.editions if not one.sample)


def pictures(kit: Kit, catalog: Catalog) -> Pictures:
    """The share pictures of its edition and activities by the names of their messages."""
    records = {one.url: one for kind in ("edition", "activity") for one in catalog.all(kind)}
    found = (
        (one.name, share_picture(_page(records[one.address]), catalog))
        for one in kit.messages
        if one.kind != "场次"
    )
    return tuple((name, picture) for name, picture in found if picture)


def kit_of(edition: Edition, catalog: Catalog) -> Kit:
    """That of an edition."""
    site = catalog.site
    return Kit(
        year=edition.year,
        name=edition.name,
        state=catalog.season(edition.year).state,
        site=site.name,
        home="" if is_placeholder(site.origin) else site.origin,
        seal=site.city.cut,
        fonts=fonts_edition(),
        messages=tuple(Messages(catalog, edition)),
        rules=rules(site),
        colours=colours(),
        code=code_colours(),
    )


def _page(record: Record) -> View:
    """As much of a record's page as its share picture shows."""
    return View(
        address=record.url,
        template=record.kind,
        title=record.title,
        description="",
        section=record.section,
        kind=ViewKind.CONTENT,
        record=record,
        picture=getattr(record, "picture", None),
    )
