"""The site's own names: what never breaks over two lines in a title."""

import re
from collections.abc import Iterable, Mapping

from quality_kunming.model.base import Record
from quality_kunming.model.site import Site, Term

LONGEST = 5
"""Characters of a name that fits a line of the largest title on a phone; a longer one is several words."""

_PART = re.compile(r"[\u3400-\u9fff]+")


def names_of(
    site: Site,
    records: Mapping[str, Mapping[str, Record]],
    terms: Mapping[str, Mapping[str, Term]],
) -> tuple[str, ...]:
    """Activities, bodies, brands, persons, districts, mottos: each run of two to five characters, in order."""
    parts = {part for text in _written(site, records, terms) for part in _PART.findall(text)}
    return tuple(sorted(part for part in parts if 2 <= len(part) <= LONGEST))


def _written(
    site: Site,
    records: Mapping[str, Mapping[str, Record]],
    terms: Mapping[str, Mapping[str, Term]],
) -> Iterable[str]:
    yield from (site.name, site.spirit, site.city.name, site.city.place)
    for column in site.columns:
        yield from (column.name, column.short_name)
    for group in terms.values():
        yield from (term.name for term in group.values())
    for group in records.values():
        for record in group.values():
            yield record.title
            yield from (getattr(record, field, "") or "" for field in _NAMING)


_NAMING = ("short_name", "slogan", "organisation", "publisher")
"""Fields beside the title that name something."""
