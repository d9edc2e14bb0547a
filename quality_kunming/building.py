"""From the project's files to a finished output folder, in this process."""

import logging
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pelican import Pelican
from pelican.log import console
from pelican.settings import read_settings

from quality_kunming.environment import ROOT
from quality_kunming.errors import DataError, Problem
from quality_kunming.loading.agenda import Appointment, waiting
from quality_kunming.model.site import Site
from quality_kunming.output import finishing
from quality_kunming.output.assets import assets_folder
from quality_kunming.output.switch import replacing
from quality_kunming.place import Place
from quality_kunming.workshop import Inspection, Workshop

PREVIEW = "pelicanconf.py"
PRODUCTION = "publishconf.py"


@dataclass(frozen=True)
class Result:
    """What a build made of a site: how many pages, for which day, and what it left out, by reason."""

    pages: int
    day: date
    left_out: Mapping[str, int]
    site: Site
    waiting: tuple[Appointment, ...]
    """What is written and not public yet."""


def build(
    root: Path = ROOT,
    as_of: date | None = None,
    conf: str = PREVIEW,
    output: Path | None = None,
    inspection: Inspection | None = None,
    *,
    goes_out: bool = False,
    place: Place | None = None,
) -> Result:
    """Build the site from `root`'s content and data as of a day or minute (None: now).

    It goes into `output` (None: `root`/output). Settings and theme are the project's. With an `inspection` the files
    are taken as it has read them, and it is shown the folder before that takes its place; without, `place` is where the
    site goes. A folder that `goes_out` gets what servers need beside. Raises DataError, and leaves the old output as it
    was, where anything is wrong with the files, or the inspection refuses.
    """
    own = {"AS_OF": as_of, "PATH": str(root / "content"), "INSPECTION": inspection, "PLACE": place}
    settings = read_settings(str(ROOT / conf), override=own)
    settings["THEME_STATIC_DIR"] = assets_folder(Path(settings["THEME"], "static"))
    console.quiet = True
    with replacing(output or root / "output") as fresh:
        settings["OUTPUT_PATH"] = str(fresh)
        with _errors_refused():
            Pelican(settings).run()
        workshop = Workshop.of(settings)
        if inspection:
            inspection.look(fresh, workshop)
        if goes_out:
            finishing.furnish(fresh, workshop)
        finishing.describe(fresh, workshop)
    catalog = workshop.catalog
    ahead = waiting(workshop.collection, catalog.moment)
    return Result(len(workshop.views), catalog.day, catalog.left_out, catalog.site, tuple(ahead))


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
