"""The fixed pages, but for those whose text stands among what the site itself says."""

from collections.abc import Iterator, Mapping

from quality_kunming.model.article import PageMatter
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.sections import STATEMENT, SURROUNDED
from quality_kunming.model.view import View
from quality_kunming.pages.news import is_listed, known_summary

ABOUT = "about"
"""The text above which stands whose site it is."""


def views(catalog: Catalog) -> Iterator[View]:
    """One page per file of content/pages/."""
    for matter in catalog.pages.values():
        if matter.slug not in (*SURROUNDED, STATEMENT):
            yield text_view(matter, "about" if matter.slug == ABOUT else "page")


def text_view(
    matter: PageMatter, template: str = "page", context: Mapping[str, object] | None = None
) -> View:
    """The page of one text."""
    return View(
        address=matter.url,
        template=template,
        title=matter.title,
        description=known_summary(matter),
        section=matter.slug,
        keywords=matter.keywords,
        matter=matter,
        updated=matter.updated,
        listed=is_listed(matter),
        context=context or {},
    )
