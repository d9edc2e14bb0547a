"""A picture of each slide, for players that know only pictures, taken by a Chromium that the machine may have."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from quality_kunming.model.catalog import Catalog
from quality_kunming.scratch import scratch_folder
from quality_kunming.screens.folder import page
from quality_kunming.screens.slides import Slide

SIZES = {"wide": (1920, 1080), "tall": (1080, 1920)}
LONGEST = 16_000
"""Pixels that a browser draws at once."""
TIMEOUT = 120

STRIP = 8
"""Pixels below the last slide in which the page itself marks the slides that are too full."""
_FIT = (
    "<p class='fit'></p><script>for(const slide of document.querySelectorAll('.slide')){"
    "const cell=document.createElement('i');"
    "if([slide,slide.querySelector('.slide__body')].some((one)=>one.scrollHeight>one.clientHeight+1||"
    "one.scrollWidth>one.clientWidth+1))cell.className='fit__over';"
    "document.querySelector('.fit').append(cell)}</script>"
)


class NoPictureError(Exception):
    """The browser made none; the text says what it said."""


def take(shown: Sequence[Slide], catalog: Catalog, folder: Path, browser: str) -> list[str]:
    """Put a PNG of each slide into a day's folder; what does not fit its slide is named, never cut unseen."""
    faults: dict[str, None] = {}
    (folder / "pictures").mkdir()
    for shape, (width, height) in SIZES.items():
        many = LONGEST // height
        for start in range(0, len(shown), many):
            part = shown[start : start + many]
            html = page(part, catalog, shape, still=True).replace("</body>", f"{_FIT}</body>")
            sheet = _shot(html, folder, browser, (width, height * len(part)))
            for at, slide in enumerate(part):
                if (
                    sheet.getpixel((width * (2 * at + 1) // (2 * len(part)), sheet.height - 1))[0]
                    < 128
                ):
                    faults[f"“{slide.title}”一屏的字太多，放不下，请写短一些"] = None
                box = (0, at * height, width, (at + 1) * height)
                sheet.crop(box).save(folder / "pictures" / f"{shape}-{start + at + 1:02}.png")
    return list(faults)


def _shot(html: str, folder: Path, browser: str, size: tuple[int, int]) -> Image.Image:
    """The page as one picture, with the strip below."""
    with scratch_folder() as scratch:
        for name in ("screen.css", "favicon.svg"):
            shutil.copyfile(folder / name, scratch / name)
        (scratch / "still.html").write_text(html, "utf-8")
        picture = scratch / "still.png"
        _run(browser, scratch, (size[0], size[1] + STRIP), picture)
        if not picture.is_file():
            raise NoPictureError(f"{Path(browser).name} 没有做出图片")
        with Image.open(picture) as image:
            return image.convert("RGB")


def _run(browser: str, scratch: Path, size: tuple[int, int], picture: Path) -> None:
    command = [
        browser,
        "--headless",
        "--disable-gpu",
        "--hide-scrollbars",
        "--force-device-scale-factor=1",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        f"--user-data-dir={scratch / 'profile'}",
        f"--window-size={size[0]},{size[1]}",
        *(("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()),
        f"--screenshot={picture}",
        (scratch / "still.html").as_uri(),
    ]
    try:
        subprocess.run(command, capture_output=True, timeout=TIMEOUT, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoPictureError(f"{Path(browser).name} 没有做完（{type(error).__name__}）") from None
