"""The generator that writes every page that is made of records."""

from collections.abc import Iterable
from dataclasses import replace

from pelican.generators import Generator

from quality_kunming.model.addresses import file_of
from quality_kunming.model.view import View
from quality_kunming.pages import (
    activities,
    ambassadors,
    brands,
    cases,
    editions,
    home,
    indexes,
    indicators,
    leaving,
    media,
    not_found,
    programmes,
    redirects,
    services,
    showcase,
    sources,
    take_part,
)
from quality_kunming.workshop import Workshop

SECTIONS = (
    home,
    take_part,
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
        """Write one file per view; redirects only where no page is, last the notices to which all these lead."""
        workshop = Workshop.of(self.settings)
        for section in SECTIONS:
            self._write(section.views(workshop.catalog), writer)
        moved = redirects.views(workshop.catalog)
        self._write((view for view in moved if view.address not in workshop.views), writer)
        self._write(leaving.views(workshop.catalog, workshop.departures), writer)

    def _write(self, views: Iterable[View], writer) -> None:
        catalog = Workshop.of(self.settings).catalog
        for view in views:
            if view.record:
                view = replace(view, distinction=catalog.distinction(view.record))
            template = self.get_template(view.template)
            name = file_of(view.address)
            writer.write_file(name, template, self.context, view=view, **view.context)
