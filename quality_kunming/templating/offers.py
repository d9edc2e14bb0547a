"""What the page 如何参与 says on its day."""

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.standing import is_history
from quality_kunming.templating.home import DIRECTORY, known_until, standing_text, way_values
from quality_kunming.templating.today import Today, services_within_reach
from quality_kunming.templating.values.services import service_way


def offers(catalog: Catalog, ways: Today) -> dict:
    """The values that take_part.html takes as `offers`."""
    services = [service_way(one) for one in services_within_reach(catalog)]
    return {
        "edition_text": edition_text(catalog, ways),
        "open": [way_values(way) for way in ways.open],
        "coming": [way_values(way) for way in ways.coming],
        "closed": [way_values(way) for way in ways.closed],
        "services": [*services, DIRECTORY],
    }


def edition_text(catalog: Catalog, ways: Today) -> str:
    """Which edition is meant, and where it stands."""
    edition = catalog.current_edition
    if edition is None:
        return ""
    if is_history(edition, catalog.moment):
        return known_until(catalog, edition)
    return f"{edition.name}：{standing_text(catalog, edition, ways)}"
