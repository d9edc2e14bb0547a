"""Indexes and lists of links: to records, into a page, by letter and by year."""

from collections.abc import Iterable, Mapping, Sequence

from quality_kunming.model.article import PageMatter
from quality_kunming.model.base import Record
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.vocabulary import Term
from quality_kunming.prose import Heading


def record_link(record: Record | PageMatter, catalog: Catalog) -> dict:
    """related and link_list: a record or page by its name."""
    label = catalog.titled(record) if isinstance(record, Record) else record.title
    return {"label": label, "href": record.url, "note": None}


def index_link(entry) -> dict:
    """link_list and az_index: a line of an index, with what it is."""
    return {
        "label": entry.name,
        "href": entry.url,
        "note": "示例" if entry.sample else entry.label,
    }


def az_groups(groups: dict) -> list[dict]:
    """az_index."""
    return [
        {"letter": letter, "entries": [index_link(entry) for entry in entries]}
        for letter, entries in groups.items()
    ]


def tag(label: str, href: str, count: int | None = None, *, current: bool = False) -> dict:
    """An entry of tag_list: a way, how much is there, and whether this page is it."""
    return {"label": label, "href": href, "count": count, "current": current}


def year_links(years: dict) -> list[dict]:
    """tag_list: each year with the number of its entries."""
    return [tag(f"{year}年", f"#y{year}", len(entries)) for year, entries in years.items()]


def letter_links(letters: Iterable[str], index: str) -> list[dict]:
    """tag_list: letters of the A–Z index, from another page."""
    return [tag(one, f"{index}#az-{'other' if one == '#' else one.lower()}") for one in letters]


def year_ways(years: Iterable[int], index: str) -> list[dict]:
    """tag_list: years of the index of years, from another page."""
    return [tag(f"{one}年", f"{index}#y{one}") for one in years]


def group_links(groups: Mapping[Term, Sequence]) -> list[dict]:
    """tag_list: each group on the page that has something, with how many."""
    return [tag(term.name, f"#{term.slug}", len(items)) for term, items in groups.items() if items]


def contents(headings: Iterable[Heading]) -> list[dict]:
    """contents: h2 with the h3 below them."""
    items: list[dict] = []
    for heading in headings:
        item = {"label": heading.text, "href": f"#{heading.id}", "children": []}
        (items[-1]["children"] if heading.level > 2 and items else items).append(item)
    return items
