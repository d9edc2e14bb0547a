"""Pictures by editors become small, upright, anonymous files that every browser can show."""

from quality_kunming.images.library import PictureLibrary
from quality_kunming.images.picture import PictureError, RenderedPicture, Rendition

__all__ = ["PictureError", "PictureLibrary", "RenderedPicture", "Rendition"]
