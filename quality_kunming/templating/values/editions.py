"""The editions, what happened in each, and the national themes."""

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.edition import Edition, Milestone, NationalTheme
from quality_kunming.model.standing import edition_state
from quality_kunming.templating.states import state_name
from quality_kunming.templating.values.sources import correction_entry


def edition_state_name(edition: Edition, catalog: Catalog) -> str:
    """state_mark: the word that the theme's classes use for where an edition stands."""
    return state_name(edition_state(edition, catalog.moment))


def edition_entry(edition: Edition, catalog: Catalog) -> dict:
    """edition_strip."""
    return {
        "year": edition.year,
        "title": edition.summary,
        "href": edition.url,
        "state": edition_state_name(edition, catalog),
    }


def past_editions(catalog: Catalog, lived: Edition | None) -> dict:
    """past_editions: all but the one that the day is of; the latest with its sentence where the day is of none."""
    others = [one for one in catalog.editions if one is not lived]
    latest = others.pop(0) if others and lived is None else None
    return {
        "latest": edition_entry(latest, catalog) if latest else None,
        "earlier": [{"label": f"{one.year}年", "href": one.url} for one in others],
    }


def theme_entry(theme: NationalTheme, catalog: Catalog) -> dict:
    """theme_list."""
    source = catalog.get("source", theme.source)
    return {
        "id": f"theme-{theme.slug}",
        "year": theme.year,
        "text": theme.name,
        "note": theme.note.rstrip("。") or None,
        "corrections": [correction_entry(one) for one in theme.corrected],
        "source": source.publisher,
        "source_href": source.url,
    }


def milestone_entry(milestone: Milestone) -> dict:
    """timeline: something that happened."""
    place = f"（{milestone.place}）" if milestone.place else ""
    return {
        "date": milestone.as_of.iso,
        "date_text": milestone.as_of.text,
        "title": f"{milestone.name}{place}",
        "text": milestone.text or None,
        "href": None,
        "state": None,
    }
