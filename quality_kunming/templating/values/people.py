"""Who speaks for quality, and whose work does: people, cases, brands."""

from quality_kunming.images import PictureLibrary
from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.brand import Brand, BrandCase
from quality_kunming.model.catalog import Catalog
from quality_kunming.templating.pictures import record_picture


def ambassador_card(person: Ambassador, pictures: PictureLibrary) -> dict:
    """ambassador_card: a person without a portrait has a seal."""
    return {
        "name": person.name,
        "profession": person.profession,
        "href": person.url,
        "seal_text": person.seal,
        "declaration": person.declaration or None,
        "portrait": record_picture(person.portrait, pictures) if person.portrait else None,
        "sample": person.sample,
    }


def case_card(case: BrandCase) -> dict:
    """case_card."""
    return {
        "title": case.name,
        "organisation": case.organisation,
        "href": case.url,
        "rank": case.rank,
        "sector": case.sector,
        "summary": case.summary,
        "sample": case.sample,
    }


def brand_row(brand: Brand, catalog: Catalog) -> dict:
    """brand_list."""
    district = catalog.get("district", brand.district) if brand.district else None
    return {
        "name": brand.name,
        "href": brand.url,
        "recognition": brand.recognition,
        "summary": brand.summary,
        "district": district.name if district else None,
        "since_text": brand.since.text if brand.since else None,
    }
