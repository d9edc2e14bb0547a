"""What the page 如何参与 says on its day."""

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.standing import is_history
from quality_kunming.templating.home import DIRECTORY, known_until, standing_text, way_values
from quality_kunming.templating.today import Today, services_within_reach
from quality_kunming.templating.values import Values


def offers(catalog: Catalog, values: Values, found: Today) -> dict:
    """The values that take_part.html takes as `offers`."""
    services = [values.service_way(one) for one in services_within_reach(catalog)]
    return {
        "edition_text": edition_text(catalog, found),
        "open": [way_values(way) for way in found.open],
        "coming": [way_values(way) for way in found.coming],
        "closed": [way_values(way) for way in found.closed],
        "services": [*services, DIRECTORY],
    }


def edition_text(catalog: Catalog, found: Today) -> str:
    """Which edition is meant, and where it stands."""
    edition = catalog.current_edition
    if edition is None:
        return ""
    if is_history(edition, catalog.moment):
        return known_until(catalog, edition)
    return f"{edition.name}：{standing_text(catalog, edition, found)}"
