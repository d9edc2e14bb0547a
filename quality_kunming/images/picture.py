"""What a page is told about a picture."""

from dataclasses import dataclass


class PictureError(ValueError):
    """A picture cannot be used; the message is a Chinese sentence without file and line."""


@dataclass(frozen=True)
class Rendition:
    """One file of a picture: `path` is relative to the output's root, sizes are in pixels."""

    path: str
    width: int
    height: int
    type: str

    @property
    def url(self) -> str:
        """The root-absolute address."""
        return f"/{self.path}"


@dataclass(frozen=True)
class RenderedPicture:
    """A picture as `<picture>` needs it; `width` and `height` are those of `fallback`, in pixels.

    `sources` are (media type, srcset) in the order of preference, AVIF before WebP. `fallback` is
    the widest JPEG, or the widest PNG of a picture with transparency. All addresses are
    root-absolute.
    """

    width: int
    height: int
    sources: tuple[tuple[str, str], ...]
    fallback: str
    fallback_srcset: str
    renditions: tuple[Rendition, ...]

    @classmethod
    def of(cls, renditions: tuple[Rendition, ...]) -> "RenderedPicture":
        """The picture made of these renditions, grouped by type, the fallback type last."""
        srcsets: dict[str, str] = {}
        for rendition in renditions:
            candidate = f"{rendition.url} {rendition.width}w"
            former = srcsets.get(rendition.type)
            srcsets[rendition.type] = f"{former}, {candidate}" if former else candidate
        *sources, (_, fallback_srcset) = srcsets.items()
        widest = renditions[-1]
        return cls(
            width=widest.width,
            height=widest.height,
            sources=tuple(sources),
            fallback=widest.url,
            fallback_srcset=fallback_srcset,
            renditions=renditions,
        )
