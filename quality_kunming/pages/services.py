"""质量服务: one directory page."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.service import ServiceKind
from quality_kunming.model.view import View


def views(catalog: Catalog) -> Iterator[View]:
    """The directory, by kind of help."""
    services = catalog.all("service")
    groups = {kind: [one for one in services if one.service_kind is kind] for kind in ServiceKind}
    column = catalog.column("services")
    yield View(
        address=column.address,
        template="services",
        title=column.title,
        description=column.description,
        section=column.section,
        context={"groups": {kind: found for kind, found in groups.items() if found}},
    )
