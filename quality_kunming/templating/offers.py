"""What the page 如何参与 says on its day."""

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.standing import is_history
from quality_kunming.templating.edition_text import known_until, standing_text
from quality_kunming.templating.today import Today, services_within_reach
from quality_kunming.templating.values.reminders import next_time
from quality_kunming.templating.values.step_guides import guide_entries
from quality_kunming.templating.values.ways import DIRECTORY, section_way, service_way, way_entry


def offers(catalog: Catalog, today: Today) -> dict:
    """The values that take_part.html takes as `offers`."""
    services = [service_way(one) for one in services_within_reach(catalog)]
    return {
        "guides": guide_entries(catalog),
        "edition_text": _edition_text(catalog, today),
        "open": [way_entry(way) for way in today.open],
        "coming": [way_entry(way) for way in today.coming],
        "closed": [way_entry(way) for way in today.closed],
        "next_time": next_time(catalog),
        "services": [*services, DIRECTORY, section_way("take-part/pledge", catalog)],
    }


def _edition_text(catalog: Catalog, today: Today) -> str:
    """Which edition is meant, and where it stands."""
    edition = catalog.current_edition
    if edition is None:
        return ""
    if is_history(edition, catalog.moment):
        return known_until(edition, catalog)
    return f"{edition.name}：{standing_text(edition, catalog, today)}"
