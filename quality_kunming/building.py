"""From the project's files to a finished output folder, in this process."""

import logging
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from pelican import Pelican
from pelican.log import console
from pelican.settings import read_settings

from quality_kunming.engine import ORDER, Order
from quality_kunming.environment import ROOT
from quality_kunming.errors import DataError, Problem
from quality_kunming.last_build import LastBuild
from quality_kunming.loading import read
from quality_kunming.loading.agenda import Appointment, last_change, next_change, waiting
from quality_kunming.loading.collection import Collection
from quality_kunming.model.moment import Moment
from quality_kunming.model.site import Site
from quality_kunming.output import finishing
from quality_kunming.output.assets import assets_folder
from quality_kunming.output.switch import replacing
from quality_kunming.place import Place
from quality_kunming.rendering.page import Page
from quality_kunming.workshop import Workshop

PREVIEW = "pelicanconf.py"
PRODUCTION = "publishconf.py"


@dataclass(frozen=True)
class Made:
    """A site in a folder: what it was made from, and its pages."""

    folder: Path
    workshop: Workshop
    pages: tuple[Page, ...]

    def furnish(self) -> None:
        """Add what servers need to a folder that goes out."""
        finishing.furnish(self.folder, self.workshop)

    @property
    def span(self) -> tuple[datetime, datetime]:
        """From which instant until which all pages are the same."""
        collection, moment = self.workshop.collection, self.workshop.catalog.moment
        return last_change(collection, moment), next_change(collection, moment)

    def describe(self) -> "Result":
        """Write down what the folder holds, now that nothing in it changes any more."""
        finishing.describe(self.folder, self.workshop, self.pages)
        return Result.of(self)


@dataclass(frozen=True)
class Result:
    """What a build made of a site: how many pages, for which day, and what it left out, by reason."""

    pages: int
    day: date
    left_out: Mapping[str, int]
    site: Site
    waiting: tuple[Appointment, ...]
    """What is written and not public yet."""

    @classmethod
    def of(cls, made: Made) -> "Result":
        """What there is to tell of a site."""
        catalog = made.workshop.catalog
        ahead = waiting(made.workshop.collection, catalog.moment)
        return cls(len(made.pages), catalog.day, catalog.left_out, catalog.site, tuple(ahead))


def build(
    root: Path,
    as_of: Moment,
    conf: str = PREVIEW,
    output: Path | None = None,
    *,
    place: Place | None = None,
) -> Result:
    """Build the site from `root`'s content and data as of a moment.

    It goes into `output` (None: `root`/output). Settings and theme are the project's; `place` is where the site goes.
    Raises DataError, and leaves the old output as it was, where anything is wrong with the files. Where the output is
    what would be made, nothing is.
    """
    output = output or root / "output"
    last = LastBuild(root, output, f"{conf} {place}")
    if result := last.result(as_of.instant):
        return result
    with replacing(output) as folder:
        made = make(read(root, place), as_of, conf, folder)
        result = made.describe()
    last.remember(*made.span, result)
    return result


def make(collection: Collection, as_of: Moment, conf: str, folder: Path) -> Made:
    """Fill an empty folder with the site of a collection without problems, by one of the project's settings."""
    settings = read_settings(str(ROOT / conf), override={"PATH": str(collection.root / "content")})
    assets = assets_folder(Path(settings["THEME"], "static"))
    workshop = Workshop.of(collection, as_of, assets, preview=settings["PREVIEW"])
    order = Order(workshop)
    settings |= {
        ORDER: order,
        "OUTPUT_PATH": str(folder),
        "THEME_STATIC_DIR": assets,
    }
    console.quiet = True
    with _errors_refused():
        Pelican(settings).run()
    finishing.finish(folder, workshop, order.pages)
    return Made(folder, workshop, tuple(order.pages))


@contextmanager
def _errors_refused() -> Iterator[None]:
    """Pelican logs an error and goes on; here every logged error ends the build, with its words."""
    errors = _Errors()
    logger = logging.getLogger("pelican")
    logger.addHandler(errors)
    try:
        yield
    except Exception as error:
        if errors.problems:  # what came first explains what came after
            raise DataError(errors.problems) from error
        raise
    finally:
        logger.removeHandler(errors)
    if errors.problems:
        raise DataError(errors.problems)


class _Errors(logging.Handler):
    """Collects what Pelican logs as an error."""

    def __init__(self):
        super().__init__(logging.ERROR)
        self.problems: list[Problem] = []

    def emit(self, record: logging.LogRecord) -> None:
        cause = sys.exception()  # Pelican logs inside its own `except`
        named = record.args[0] if record.args and isinstance(record.args, tuple) else ""
        path = f"content/{named}" if str(named).endswith(".md") else "content"
        reason = f"{type(cause).__name__}：{cause}" if cause else record.getMessage()
        self.problems.append(Problem(path, 0, f"生成时出错（{reason}）", "file-lost"))
