"""The campaign in other languages: one page each."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View, ViewKind

ORIGINAL = "about"
"""The fixed page that says the same in the site's own language."""


def views(catalog: Catalog) -> Iterator[View]:
    """A page for each language."""
    for one in catalog.all("introduction"):
        yield View(
            address=one.url,
            template="introduction",
            title=one.heading,
            description=one.summary,
            section=ORIGINAL,
            kind=ViewKind.CONTENT,
            record=one,
            keywords=one.keywords,
            language=one.language,
            locale=one.locale,
            context={"introduction": one},
        )
