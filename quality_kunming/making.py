"""A whole site into an empty folder, by a run of Pelican; any error that Pelican logs is the end of it."""

import logging
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pelican import Pelican
from pelican.log import console
from pelican.settings import read_settings

from quality_kunming.engine import ORDER, Order
from quality_kunming.environment import ROOT
from quality_kunming.errors import DataError, Problem
from quality_kunming.faults import attributed
from quality_kunming.loading.agenda import waiting
from quality_kunming.loading.collection import Collection
from quality_kunming.model.dates import When
from quality_kunming.model.moment import Moment
from quality_kunming.model.published_set import PublishedSet
from quality_kunming.output import finishing
from quality_kunming.output.accounting import account
from quality_kunming.output.assets import assets_folder
from quality_kunming.rendering.page import Page, ordinary
from quality_kunming.result import Result
from quality_kunming.sharing.remarks import remark
from quality_kunming.workshop import Workshop


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
        return self.workshop.span

    def describe(self) -> Result:
        """Write down what the folder holds, now that nothing in it changes any more."""
        finishing.describe(self.folder, self.workshop, self.pages)
        return self.result

    @property
    def result(self) -> Result:
        """What there is to tell of it."""
        catalog = self.workshop.catalog
        views = [page.view for page in ordinary(self.pages)]
        return Result(
            len(views),
            catalog.day,
            catalog.left_out,
            catalog.site,
            tuple(waiting(self.workshop.collection, catalog.moment)),
            remark(views, catalog),
        )


def make(
    collection: Collection,
    as_of: Moment,
    conf: str,
    folder: Path,
    times: Mapping[str, When | None] | None = None,
    *,
    sets: Mapping[str, PublishedSet] | None = None,
    sparse: bool = False,
) -> Made:
    """Fill an empty folder with the site of a collection without problems, by one of the project's settings.

    `times` are when texts first went out, as `loading.first_publication` takes them, `sets` the open data of the
    publication before. Of a `sparse` site, which only is to be looked at, the pages are left in the cache.
    """
    settings = read_settings(str(ROOT / conf), override={"PATH": str(collection.root / "content")})
    assets = assets_folder(Path(settings["THEME"], "static"))
    with attributed():
        about = {"preview": settings["PREVIEW"], "times": times, "sets": sets}
        workshop = Workshop.of(collection, as_of, assets, **about)
        return _made(Order(workshop, sparse), settings, folder)


def _made(order: Order, settings: dict, folder: Path) -> Made:
    workshop = order.workshop
    settings |= {
        ORDER: order,
        "OUTPUT_PATH": str(folder),
        "THEME_STATIC_DIR": workshop.assets,
    }
    console.quiet = True
    with _errors_refused():
        Pelican(settings).run()
    finishing.dress(folder, workshop)
    is_final = not workshop.catalog.preview
    whole = account(folder, workshop, order.pages) if is_final else None
    order.pages += order.press.statement(whole)
    order.pages += order.press.notices(order.pages)
    order.press.end()
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
