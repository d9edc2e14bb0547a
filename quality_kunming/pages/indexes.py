"""Ways to find any page without a script: A–Z, by year, the site map."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.base import Record
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.sections import SECTIONS
from quality_kunming.model.view import View
from quality_kunming.pinyin import initial, name_slugify, sort_key

LISTED = 20
"""News of one year that the index names; the rest is a step further."""


@dataclass(frozen=True)
class IndexLine:
    """One line of an index; `sounded` is what it is sorted by: a person's name as it is spoken."""

    name: str
    label: str
    url: str
    sample: bool = False
    sounded: str = ""


def views(catalog: Catalog) -> Iterator[View]:
    """Three pages over everything that has an address."""
    yield _view(catalog, "a-z", "a_z", groups=by_initial(catalog))
    yield _view(catalog, "years", "years", years=by_year(catalog))
    yield _view(catalog, "sitemap", "site_map", pages=tuple(catalog.pages.values()))


def _view(catalog: Catalog, section: str, template: str, **context: object) -> View:
    column = catalog.column(section)
    return View(
        address=column.address,
        template=template,
        title=column.title,
        description=column.description,
        section=section,
        context=context,
    )


def by_initial(catalog: Catalog) -> dict[str, list[IndexLine]]:
    """Entries under A to Z (and # for what begins with neither), each group in pinyin order."""
    groups: dict[str, list[IndexLine]] = defaultdict(list)
    for entry in sorted(_entries(catalog), key=lambda entry: sort_key(entry.sounded)):
        groups[initial(entry.sounded)].append(entry)
    return dict(sorted(groups.items(), key=lambda group: (group[0] == "#", group[0])))


def by_year(catalog: Catalog) -> dict[int, list[IndexLine]]:
    """Entries of each year, the latest first: editions, activities, articles, points of indicators, brands."""
    years: dict[int, list[IndexLine]] = defaultdict(list)
    for edition in catalog.editions:
        years[edition.year].append(
            IndexLine(edition.name, edition.label, edition.url, edition.sample)
        )
        years[edition.year] += [
            _entry(catalog, activity, activity.name)
            for activity in catalog.activities(edition.year)
        ]
    for indicator in catalog.indicators:
        for year in sorted({point.year for point in indicator.points if point.year}):
            years[year].append(_entry(catalog, indicator, indicator.name))
    for brand in catalog.all("brand"):
        if brand.since:
            years[brand.since.year].append(_entry(catalog, brand, brand.name))
    news = catalog.column("news")
    articles = defaultdict(list)
    for article in catalog.news():
        articles[article.date.year].append(article)
    for year, found in articles.items():
        years[year] += [
            IndexLine(one.title, news.name, one.url, one.sample) for one in found[:LISTED]
        ]
        if len(found) > LISTED:
            years[year].append(
                IndexLine(
                    f"{year}年的全部{news.name}", f"{len(found)} 篇", f"{news.address}{year}/"
                )
            )
    return dict(sorted(years.items(), reverse=True))


def _entries(catalog: Catalog) -> Iterator[IndexLine]:
    for section in SECTIONS.values():
        for record in catalog.all(section.kind) if section.indexed else ():
            name = (
                f"{record.name}（{record.edition}年）"
                if record.by_edition
                else catalog.titled(record)
            )
            yield _entry(catalog, record, name)


def _entry(catalog: Catalog, record: Record, name: str) -> IndexLine:
    label = catalog.column(record.section).name
    sounded = name_slugify(record.name) if isinstance(record, Ambassador) else name
    return IndexLine(name, label, record.url, record.sample, sounded)
