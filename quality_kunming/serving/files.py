"""The files that stand beside the pages and are no exports: theme, pictures, downloads, feeds."""

import re
from pathlib import Path

from quality_kunming.environment import ROOT
from quality_kunming.output import stylesheet
from quality_kunming.reading.files import is_left_behind
from quality_kunming.rendering.renderer import Renderer
from quality_kunming.scratch import scratch_folder
from quality_kunming.workshop import Workshop

STATIC = ROOT / "theme" / "static"
_THEME = re.compile(r"theme/[0-9a-f]+/(.+)")
_STYLES = "css/"


def file_at(path: str, workshop: Workshop, renderer: Renderer) -> bytes | None:
    """The bytes of a file by its path in the output; None where it is none of these."""
    if found := _THEME.fullmatch(path):
        return _of_theme(found[1])
    if path.startswith("images/"):
        picture = workshop.pictures.find(path)
        return picture and picture.read_bytes()
    if path.startswith("downloads/"):
        return _download(path, workshop)
    if path.startswith("feeds/"):
        return _feed(f"/{path}", renderer)
    return None


def _of_theme(name: str) -> bytes | None:
    sheet = name.removeprefix(_STYLES)
    if sheet == name:
        return _inside(STATIC, name)
    return stylesheet.bundled(STATIC / name).encode() if sheet in stylesheet.SHEETS else None


def _download(path: str, workshop: Workshop) -> bytes | None:
    is_withheld = path in workshop.catalog.withheld_downloads
    is_hidden = any(map(is_left_behind, path.split("/")))
    return None if is_withheld or is_hidden else _inside(workshop.root / "content", path)


def _inside(folder: Path, name: str) -> bytes | None:
    """A file below a folder, not by a link that leads out of it."""
    path = (folder / name).resolve()
    return path.read_bytes() if path.is_relative_to(folder.resolve()) and path.is_file() else None


def _feed(address: str, renderer: Renderer) -> bytes | None:
    from pelican.settings import read_settings
    from pelican.writers import Writer

    from quality_kunming import engine
    from quality_kunming.building import PREVIEW
    from quality_kunming.exports import feeds

    engine.connect()
    settings = read_settings(str(ROOT / PREVIEW))
    made = feeds.feeds(renderer.catalog, settings["FEED_MAX_ITEMS"])
    feed = next((one for one in made if one.address == address), None)
    if feed is None:
        return None
    with scratch_folder() as folder:
        feeds.write(feed, Writer(str(folder), settings=settings), renderer)
        return (folder / address.removeprefix("/")).read_bytes()
