"""The records and pictures that stand inside a text, drawn by the theme's own components."""

from jinja2 import Environment

from quality_kunming.images import PictureLibrary
from quality_kunming.model.article import FrontMatter
from quality_kunming.model.catalog import Catalog
from quality_kunming.prose import read_video
from quality_kunming.templating.pictures import picture_values

TEMPLATE = "partials/blocks.html"
NOTICES = "partials/notices.html"


def place_record(
    env: Environment, catalog: Catalog, library: PictureLibrary, kind: str, key: str
) -> str:
    """The block of one record (nothing where it is not known on the day), or of a video elsewhere."""
    macros = env.get_template(TEMPLATE).module
    if kind == "video":
        video = read_video(key)
        if not catalog.expired_consents.isdisjoint(video.credited.consents):
            return ""
        is_shown = video.poster and video.poster.lstrip("/") not in catalog.withdrawn_pictures
        poster = picture_values(library, video.poster, "") if is_shown else None
        return str(macros.video(video, poster))
    record = catalog.get(kind, key)
    return str(getattr(macros, kind)(record)) if record else ""


def place_picture(
    env: Environment,
    catalog: Catalog,
    library: PictureLibrary,
    src: str,
    alt: str,
    caption: str,
    credit: str,
) -> str:
    """A picture with its caption and credit; nothing where somebody's consent has ended."""
    name = src.lstrip("/")
    if name in catalog.withdrawn_pictures:
        return ""
    values = picture_values(library, name, alt)
    return str(env.get_template(TEMPLATE).module.picture_figure(values, caption, credit))


def notice(env: Environment, matter: FrontMatter) -> str:
    """What stands over a text that was corrected or retracted; empty over any other."""
    return str(env.get_template(NOTICES).module.notices(matter)).strip()
