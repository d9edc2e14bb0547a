"""The generator that writes every page that is made of records."""

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
from quality_kunming.model.addresses import file_of
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
        for section in SECTIONS:
            for view in section.views(catalog):
                template = self.get_template(view.template)
                name = file_of(view.address)
                writer.write_file(name, template, self.context, view=view, **view.context)
