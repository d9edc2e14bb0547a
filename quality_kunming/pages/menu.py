"""The menu: every section with a line, one tap from every page."""

from collections.abc import Iterator
from dataclasses import dataclass

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.sections import FIXED_PAGES, MENU, there
from quality_kunming.model.view import View
from quality_kunming.pages.news import known_summary

SLUG = "menu"


@dataclass(frozen=True)
class Entry:
    """One place, and in `text` what one meets there: empty for a fixed page that nobody has written."""

    label: str
    href: str
    text: str


@dataclass(frozen=True)
class Group:
    """Places that one looks for with the same thing in mind."""

    title: str
    entries: tuple[Entry, ...]


def views(catalog: Catalog) -> Iterator[View]:
    """One page."""
    column = catalog.column(SLUG)
    yield View(
        address=column.address,
        template="menu",
        title=column.title,
        description=column.description,
        section=SLUG,
        context={"groups": groups(catalog)},
    )


def groups(catalog: Catalog) -> tuple[Group, ...]:
    """Every place of the site, in the order in which most people want them."""
    lines = {page.slug: known_summary(page) for page in catalog.pages.values()}

    def entry(key: str) -> Entry:
        if key in FIXED_PAGES:
            return Entry(FIXED_PAGES[key], f"/{key}/", lines.get(key, ""))
        column = catalog.column(key)
        return Entry(column.name, column.address, column.description)

    site = catalog.site
    return tuple(Group(title, tuple(map(entry, there(keys, site)))) for title, keys in MENU.items())
