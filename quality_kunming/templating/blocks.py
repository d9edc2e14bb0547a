"""The records and pictures that stand inside a text, drawn by the theme's own components."""

from jinja2 import Environment

from quality_kunming.images import PictureLibrary
from quality_kunming.model.catalog import Catalog
from quality_kunming.templating.pictures import picture_values

TEMPLATE = "partials/blocks.html"


def place_record(env: Environment, catalog: Catalog, kind: str, key: str) -> str:
    """The block of one record, or of a video (“address title”)."""
    macros = env.get_template(TEMPLATE).module
    if kind == "video":
        address, _, title = key.partition(" ")
        return str(macros.video(address, title or address))
    return str(getattr(macros, kind)(catalog.get(kind, key)))


def place_picture(
    env: Environment, library: PictureLibrary, src: str, alt: str, caption: str, credit: str
) -> str:
    """A figure with its caption and credit."""
    values = picture_values(library, src.lstrip("/"), alt)
    return str(env.get_template(TEMPLATE).module.picture_figure(values, caption, credit))
