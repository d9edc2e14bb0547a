"""By which picture a page is known where it is passed on."""

from quality_kunming.images import PictureLibrary
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View
from quality_kunming.sharing.picture import HEIGHT, WIDTH, has_photo, share_picture
from quality_kunming.templating.pictures import record_picture


def shared_picture(view: View, catalog: Catalog, pictures: PictureLibrary, common: str) -> dict:
    """src, width, height, alt: a page's own photograph, else what is drawn for it, else what pages have in `common`."""
    if has_photo(view):
        photo = record_picture(view.picture, pictures)
        return {name: photo[name] for name in ("src", "width", "height", "alt")}
    drawn = share_picture(view, catalog)
    return {
        "src": f"/{drawn.path}" if drawn else common,
        "width": WIDTH,
        "height": HEIGHT,
        "alt": drawn.plate.words if drawn else catalog.public_name,
    }
