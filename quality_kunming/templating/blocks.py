"""The records and pictures that stand inside a text, drawn by the theme's own components."""

from jinja2 import Environment

from quality_kunming.images import PictureLibrary
from quality_kunming.model.catalog import Catalog
from quality_kunming.prose import read_video
from quality_kunming.templating.pictures import picture_values

TEMPLATE = "partials/blocks.html"


def place_record(
    env: Environment, catalog: Catalog, library: PictureLibrary, kind: str, key: str
) -> str:
    """The block of one record (nothing where it is not known on the day), or of a video elsewhere."""
    macros = env.get_template(TEMPLATE).module
    if kind == "video":
        video = read_video(key)
        poster = picture_values(library, video.poster, "") if video.poster else None
        return str(macros.video(video, poster))
    record = catalog.get(kind, key)
    return str(getattr(macros, kind)(record)) if record else ""


def place_picture(
    env: Environment, library: PictureLibrary, src: str, alt: str, caption: str, credit: str
) -> str:
    """A figure with its caption and credit."""
    values = picture_values(library, src.lstrip("/"), alt)
    return str(env.get_template(TEMPLATE).module.picture_figure(values, caption, credit))
