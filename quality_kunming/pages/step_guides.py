"""一步一步: a page for each kind of person, below 如何参与."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.step_guide import StepGuide
from quality_kunming.model.view import Crumb, View, ViewKind

SECTION = "take-part"


def guides(catalog: Catalog) -> list[StepGuide]:
    """All guides, in the order in which editors set them."""
    return sorted(catalog.all("step_guide"), key=lambda one: (one.order, one.slug))


def views(catalog: Catalog) -> Iterator[View]:
    """A page for each guide."""
    for guide in guides(catalog):
        yield View(
            address=guide.url,
            template="step_guide",
            title=guide.name,
            description=guide.summary,
            section=SECTION,
            kind=ViewKind.CONTENT,
            parents=(Crumb.to_section(SECTION, catalog),),
            record=guide,
            context={"guide": guide},
        )
