"""Where what is said comes from, and what of it was put right."""

from quality_kunming.model.base import Correction
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.source import Source

NO_DATE = "日期不详"


def source_entry(slug: str, catalog: Catalog) -> dict:
    """source_list: the publisher's own address where there is one, else our note of it."""
    source = catalog.get("source", slug)
    return {
        "publisher": source.publisher,
        "title": source.name,
        "date_text": source.date.text if source.date else NO_DATE,
        "href": source.link or source.url,
    }


def register_entry(source: Source) -> dict:
    """source_register."""
    return {
        "id": source.slug,
        "title": source.quoted_name.removeprefix("："),
        "href": source.link,
        "publisher": source.publisher,
        "author": source.author or None,
        "date": source.date.iso if source.date else None,
        "date_text": source.date.text if source.date else NO_DATE,
        "note": source.note or None,
        "corrections": [correction_entry(one) for one in source.corrected],
    }


def correction_entry(correction: Correction) -> dict:
    """correction_note."""
    return {
        "date": correction.day.iso,
        "date_text": correction.day.text,
        "text": correction.text,
    }
