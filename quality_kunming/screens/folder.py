"""A day's slides → a folder that opens from a disk: a page for each shape, its style, what both show."""

import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from quality_kunming.environment import ROOT
from quality_kunming.model.catalog import Catalog
from quality_kunming.output.stylesheet import bundled
from quality_kunming.screens.slides import Slide
from quality_kunming.templating.frame import frame
from quality_kunming.templating.values.codes import page_code
from quality_kunming.templating.values.months import day_text
from quality_kunming.typesetting import typeset

FOLDER = "output-screens"
SHAPES = ("wide", "tall")
SECONDS = 10
"""How long a slide stands: time to read it twice."""

_THEME = ROOT / "theme"
_PARTS = ("tokens.css", "typesetting.css", "components/state-mark.css", "components/qr.css")


def write(shown: Sequence[Slide], catalog: Catalog, folder: Path) -> None:
    """Write a day's folder, which is not there yet."""
    folder.mkdir(parents=True)
    shutil.copyfile(_THEME / "static/images/favicon.svg", folder / "favicon.svg")
    (folder / "screen.css").write_text(_style(len(shown)), "utf-8", newline="\n")
    for shape in SHAPES:
        _write(folder / f"{shape}.html", page(shown, catalog, shape))


def page(shown: Sequence[Slide], catalog: Catalog, shape: str, *, still: bool = False) -> str:
    """A day's page in one shape; `still` has the slides one below the other, each at full size."""
    site = frame(catalog)
    html = (
        _templates()
        .get_template("screen.html")
        .render(
            shape=shape,
            slides=[{"slide": one, "code": page_code(one.address, catalog)} for one in shown],
            day=day_text(catalog.day),
            name=site["name"],
            domain=catalog.site.domain,
            notice=site["notice"],
            still=still,
        )
    )
    return typeset(html, catalog.names)


def day_folder(root: Path, day: date) -> Path:
    """Where the folder of a day lies."""
    return root / FOLDER / day.isoformat()


def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader([_THEME / "screens", _THEME / "templates"]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8", newline="\n")


def _style(count: int) -> str:
    """The theme's tokens, always those of the day; the parts used; how so many slides take turns."""
    parts = [bundled(_THEME / "static/css" / part) for part in _PARTS]
    parts[0] = parts[0].partition("@media")[0]
    return "".join([*parts, bundled(_THEME / "screens/screen.css"), turns(count)])


def turns(count: int) -> str:
    """CSS by which each slide stands for its time, again and again; without motion, one below the other."""
    share = 100 / count
    rules = [
        f"@keyframes turn{{0%{{visibility:visible}}{share:.4f}%,100%{{visibility:hidden}}}}",
        f".slide{{animation:turn {count * SECONDS}s step-end infinite}}",
        *(
            f"#slide-{number}{{animation-delay:-{(count - number + 1) * SECONDS}s}}"
            for number in range(2, count + 1)
        ),
        "@media (prefers-reduced-motion:reduce){.slides{position:static;overflow:visible}"
        ".slide{position:static;min-block-size:100vh;visibility:visible;animation:none}}",
        ".screen--still .slide{animation:none}",
    ]
    return "\n".join(rules) + "\n"
