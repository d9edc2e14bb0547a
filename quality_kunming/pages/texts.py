"""The fixed pages, but for those whose text stands in the page of a section."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.sections import SURROUNDED
from quality_kunming.model.view import View
from quality_kunming.pages.news import is_listed, known_summary

ABOUT = "about"
"""The text above which stands whose site it is."""


def views(catalog: Catalog) -> Iterator[View]:
    """One page per file of content/pages/."""
    for matter in catalog.pages.values():
        if matter.slug not in SURROUNDED:
            yield View(
                address=matter.url,
                template="about" if matter.slug == ABOUT else "page",
                title=matter.title,
                description=known_summary(matter),
                section=matter.slug,
                keywords=matter.keywords,
                matter=matter,
                updated=matter.updated,
                listed=is_listed(matter),
            )
