"""质量测评: the charts together, and each with its table and its CSV."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.templating.view import Crumb, View, ViewKind

SECTION = Crumb("质量测评", "/indicators/")


def views(catalog: Catalog) -> Iterator[View]:
    """The overview of the three evaluations and the others, then a page for each indicator."""
    yield View(
        address=SECTION.href,
        template="indicators",
        title=SECTION.label,
        description="“晒”质量成绩：公众满意度、公共服务质量、制造业产品质量，以及相关的公开数字。",
        section="indicators",
        context={"indicators": catalog.indicators},
    )
    for indicator in catalog.indicators:
        yield View(
            address=indicator.url,
            template="indicator",
            title=indicator.name,
            description=indicator.summary,
            section="indicators",
            kind=ViewKind.CONTENT,
            parents=(SECTION,),
            record=indicator,
            context={"indicator": indicator},
        )
