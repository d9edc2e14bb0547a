"""The site's own names: what never breaks over two lines in a title."""

import re
from collections.abc import Iterable, Mapping

from quality_kunming.model.base import Record
from quality_kunming.model.site import Site
from quality_kunming.model.vocabulary import Term

_NAME = re.compile(r"(?:^|(?<=[ “《‘]))[\u3400-\u9fff]{2,5}(?=$|[ ”》’])")


def names_of(
    site: Site,
    records: Mapping[str, Mapping[str, Record]],
    terms: Mapping[str, Mapping[str, Term]],
) -> tuple[str, ...]:
    """Activities, bodies, brands, persons, districts, mottos: in order.

    A name is a whole title, or what is quoted in one, of two to five characters: what fits a line of the largest title
    on a phone. A longer one is several words.
    """
    return tuple(
        sorted({name for text in _written(site, records, terms) for name in _NAME.findall(text)})
    )


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
