"""A page's picture for sharing, at an address which is another whenever it would look different; and its card."""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version

from quality_kunming.environment import ROOT
from quality_kunming.fonts import edition
from quality_kunming.model.ambassador import Portrait
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.drawing import Sketch
from quality_kunming.model.view import View
from quality_kunming.reading.colours import TOKENS
from quality_kunming.sharing.frame import CARD, SHARE, Frame
from quality_kunming.sharing.plate import Plate, plate

FOLDER = "images/share"
WIDTH, HEIGHT = SHARE.width, SHARE.height

PROGRAM = (
    "quality_kunming/sharing",
    "quality_kunming/charts/text.py",
    "quality_kunming/fonts.py",
    "quality_kunming/reading/colours.py",
    "quality_kunming/typesetting",
    "quality_kunming/wechat/drawing.py",
    "quality_kunming/wechat/drawing.css",
    f"theme/{TOKENS.as_posix()}",
    "theme/templates/components/seal.html",
)
"""What a picture depends on beside its words, the city's drawing and the fonts."""
_LIBRARIES = ("pillow", "resvg-py", "rjieba")


@dataclass(frozen=True)
class SharePicture:
    """A picture that can be drawn: what stands on it, over which drawing, in the fonts of which edition, how large."""

    plate: Plate
    sketch: Sketch | None
    fonts: str
    frame: Frame = SHARE

    @property
    def path(self) -> str:
        """Its file in the output."""
        sketch = self.sketch.model_dump_json() if self.sketch else ""
        written = repr((self.plate, sketch, self.fonts, _program()))
        return f"{FOLDER}/{hashlib.sha256(written.encode()).hexdigest()[:16]}.png"


def share_picture(view: View, catalog: Catalog) -> SharePicture | None:
    """The picture of a page; None where it has none of its own, or this machine lacks letters for it."""
    return (
        _picture(view, catalog, SHARE)
        if catalog.site.share_pictures and not has_photo(view)
        else None
    )


def card_picture(view: View, catalog: Catalog) -> SharePicture | None:
    """The card of a page as a picture; None where this machine lacks letters for it."""
    return _picture(view, catalog, CARD)


def _picture(view: View, catalog: Catalog, frame: Frame) -> SharePicture | None:
    if not edition():
        return None
    from quality_kunming.sharing.letters import lacking  # Pillow takes long

    words = plate(view, catalog)
    if words is None or lacking(words.everything):
        return None
    return SharePicture(words, catalog.drawing.wide if catalog.drawing else None, edition(), frame)


def has_photo(view: View) -> bool:
    """Whether the page is known by a photograph of its own, which is never one of a person: consent may end."""
    return view.picture is not None and not isinstance(view.picture, Portrait)


@cache
def _program() -> tuple[str, ...]:
    digest = hashlib.sha256()
    for part in PROGRAM:
        path = ROOT / part
        for file in sorted(path.glob("*.py")) if path.is_dir() else [path]:
            digest.update(file.read_bytes())
    return digest.hexdigest(), *map(version, _LIBRARIES)
