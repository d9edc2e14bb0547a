"""The ways to take part: of the season, and those that are there all the year."""

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.sections import SECTIONS
from quality_kunming.model.service import Service
from quality_kunming.templating.today import Way

DIRECTORY = {
    "label": "质量服务总览",
    "href": SECTIONS["services"].address,
    "text": "热线、平台、服务中心和政策，哪些能用、哪些还没公布，一页写明。",
    "mark": None,
    "when_text": "",
}
"""way_list: the page of all services."""


def way_entry(way: Way) -> dict:
    """way_list: a way to take part, with how long there is left."""
    return {
        "label": way.label,
        "href": way.href,
        "text": way.text,
        "mark": way.mark,
        "when_text": way.when_text,
    }


def service_way(service: Service) -> dict:
    """way_list: a service that is there all the year."""
    return {
        "label": service.name,
        "href": service.url,
        "text": service.summary,
        "mark": None,
        "when_text": "",
    }


def section_way(section: str, catalog: Catalog) -> dict:
    """way_list: a section of the site."""
    column = catalog.column(section)
    return {
        "label": column.name,
        "href": column.address,
        "text": column.description,
        "mark": None,
        "when_text": "",
    }
