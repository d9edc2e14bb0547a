"""The codes by which a phone comes from paper to a page."""

from quality_kunming.model.catalog import Catalog
from quality_kunming.qr import qr


def page_code(address: str, catalog: Catalog) -> dict:
    """qr: the code of a page, by its whole address."""
    return qr(catalog.site.origin + address)
