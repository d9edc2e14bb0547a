"""The generator that writes every page that is made of records."""

from functools import partial

from pelican.generators import Generator

from quality_kunming.generators import (
    activities,
    ambassadors,
    brands,
    cases,
    editions,
    home,
    indexes,
    indicators,
    media,
    not_found,
    programmes,
    services,
    showcase,
    sources,
)
from quality_kunming.output.portable import file_of
from quality_kunming.workshop import Workshop

SECTIONS = (
    home,
    activities,
    ambassadors,
    cases,
    brands,
    indicators,
    services,
    programmes,
    editions,
    media,
    sources,
    indexes,
    not_found,
    showcase,
)
"""Each has `views(catalog)`, which yields the pages of its part of the site."""


def get_generators(pelican) -> type[Generator]:
    """Load what the site is made of, then tell Pelican who writes it."""
    Workshop.open(pelican.settings)
    return RecordsGenerator


class RecordsGenerator(Generator):
    """Writes the views of all sections."""

    def generate_output(self, writer) -> None:
        """Write one file per view."""
        catalog = Workshop.of(self.settings).catalog
        news = partial(_news_of, self.context["articles"])
        for section in SECTIONS:
            for view in section.views(catalog):
                context = {**view.context, "view": view, "news_of": news}
                template = self.get_template(view.template)
                writer.write_file(file_of(view.address), template, self.context, **context)


def _news_of(articles, *, edition: int | None = None, activity: str | None = None, limit: int = 5):
    """The latest articles, of an edition or of an activity where one is named."""
    found = (
        article
        for article in articles
        if (edition is None or article.matter.edition == edition)
        and (activity is None or activity in article.matter.activities)
    )
    return [article for _, article in zip(range(limit), found, strict=False)]
