"""The bundle: which files of a finished site go into it, what lies beside them, and where it is put."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from quality_kunming.bundling.archive import Archive, filling, sha256_of
from quality_kunming.bundling.disk_page import HERE, STYLE, Copying
from quality_kunming.bundling.errors import BundleError
from quality_kunming.bundling.output import Output
from quality_kunming.bundling.start import START, Start
from quality_kunming.output.manifest import next_change_of
from quality_kunming.reading.files import names_below

FOLDER = "output-bundle"
"""Where bundles are put below the project, if nobody says otherwise."""

SITE = "site"
PRINTS, PRINTS_INSIDE = "prints", "海报"
ONLY_SERVED = "404.html"
"""The page that a server shows where nothing is: its links are for a server."""

ASKED_BY_SCRIPTS = (".js", ".css")
"""Files that go in although no page may name them."""


@dataclass(frozen=True)
class Bundle:
    """A bundle that was made.

    `home` is where the newest is to be read, empty where nobody has said yet; from `next_change` on, pages of the site
    may say something else, as far as is known.
    """

    path: Path
    pages: int
    day: date
    size: int
    unpacked: int
    sha256: str
    home: str
    next_change: datetime | None


def bundle(root: Path, folder: Path, *, takes_preview: bool = False) -> Bundle:
    """Put the finished site of a project into a zip in `folder`; BundleError where that cannot be.

    What is printed, below `prints/`, goes in where it is there, but no archive of it. A preview is taken only where one
    asks for it.
    """
    output = Output.of(root / "output")
    if output.manifest.is_preview and not takes_preview:
        raise BundleError(
            "output/ 是预览，有示例和草稿。请先运行 publish；真要带走预览，加 --preview。"
        )
    copying = Copying(output.manifest.origin, output.day, output.manifest.is_preview)
    prints = [one for one in names_below(root, PRINTS) if not one.endswith(".zip")]
    start = Start(output, copying, SITE, PRINTS_INSIDE if prints else "")
    target = folder / f"{start.bundle_name}.zip"
    with filling(target, output.day) as archive:
        led_to = _add_site(archive, output, copying)
        for name in prints:
            archive.add(PRINTS_INSIDE + name.removeprefix(PRINTS), _read(root, name))
        archive.add(START, start.html(archive.size, led_to))
    return Bundle(
        path=target,
        pages=len(output.manifest.addresses),
        day=output.day,
        size=target.stat().st_size,
        unpacked=archive.size,
        sha256=sha256_of(target),
        home=copying.home,
        next_change=next_change_of(output.manifest.data),
    )


def _add_site(archive: Archive, output: Output, copying: Copying) -> set[str]:
    """Put in every page, what the pages lead to and show, and what scripts ask for; what the pages lead to."""
    files = sorted(output.manifest.files)
    pages = [file for file in files if file.endswith(".html") and file != ONLY_SERVED]
    led_to: set[str] = set()
    for file in pages:
        page = copying.copy(file, output.read(file))
        led_to |= page.leads_to
        archive.add(f"{SITE}/{file}", page.html)
    archive.add(f"{SITE}/{STYLE}", (HERE / STYLE).read_bytes())
    for file in files:
        if file not in pages and (file in led_to or file.endswith(ASKED_BY_SCRIPTS)):
            archive.add(f"{SITE}/{file}", output.read(file))
    return led_to


def _read(root: Path, name: str) -> bytes:
    try:
        return (root / name).read_bytes()
    except OSError as error:
        raise BundleError(f"{name} 读不出来（{error.strerror}），请检查权限。") from None
