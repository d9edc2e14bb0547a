"""Pictures → the values that the theme's picture component takes."""

from quality_kunming.images import PictureLibrary
from quality_kunming.model.picture import Picture


def picture_values(library: PictureLibrary, name: str, alt: str) -> dict:
    """picture: every format and size of a file under content/, with the text for those who cannot see it."""
    rendered = library.render(name)
    return {
        "sources": [{"type": kind, "srcset": srcset} for kind, srcset in rendered.sources],
        "src": rendered.fallback,
        "srcset": rendered.fallback_srcset,
        "width": rendered.width,
        "height": rendered.height,
        "alt": alt,
    }


def record_picture(picture: Picture, library: PictureLibrary) -> dict:
    """picture: a record's own."""
    return picture_values(library, picture.file, "" if picture.decorative else picture.alt)
