"""Who speaks for quality, and whose work does: people, cases, brands."""

from collections.abc import Iterable

from quality_kunming.images import PictureLibrary
from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.brand import Brand, BrandCase, Hint
from quality_kunming.model.catalog import Catalog
from quality_kunming.templating.pictures import record_picture
from quality_kunming.templating.values.sources import source_entry


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


def brand_rows(brands: Iterable[Brand], catalog: Catalog, with_district: bool = True) -> list[dict]:
    """brand_list; below its district's name a brand does not say it again."""
    return [_brand_row(brand, catalog, with_district) for brand in brands]


def _brand_row(brand: Brand, catalog: Catalog, with_district: bool) -> dict:
    district = catalog.get("district", brand.district) if brand.district else None
    return {
        "name": brand.name,
        "href": brand.url,
        "recognition": brand.recognition,
        "summary": brand.summary,
        "district": district.name if district and with_district else None,
        "since_text": brand.since.text if brand.since else None,
        "hints": [f"{label}：{hint.text}" for label, hint in brand.hints],
    }


def brand_facts(brand: Brand, catalog: Catalog) -> list[dict]:
    """fact_list: what a brand is, since when, whose, and where to find it as a source says."""
    district = catalog.get("district", brand.district) if brand.district else None
    facts = (
        ("认定", [brand.recognition]),
        ("时间", [brand.since.text] if brand.since else []),
        ("县区", [district.name] if district else []),
        ("单位", [brand.holder] if brand.holder else []),
        *((label, [hint.text, _by_whom(hint, catalog)]) for label, hint in brand.hints),
    )
    return [{"term": term, "details": details} for term, details in facts if details]


def _by_whom(hint: Hint, catalog: Catalog) -> str:
    source = source_entry(hint.source, catalog)
    return f"（{source['publisher']}，{source['date_text']}）"
