"""What a kind of exported files is: which paths are its own, and what is made there from the catalog and the pages."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View
from quality_kunming.rendering.page import Page


class Source(Protocol):
    """What exported files are made from; views and pages are made when they are asked for."""

    @property
    def catalog(self) -> Catalog:
        """The records and texts that may be seen."""

    @property
    def root(self) -> Path:
        """The project's folder."""

    @property
    def views(self) -> Sequence[View]:
        """What every ordinary page shows."""

    @property
    def pages(self) -> Sequence[Page]:
        """Every ordinary page, finished."""


@dataclass(frozen=True)
class ExportFile:
    """One file by its path in the output; `make` gives its bytes.

    What is slow to make is kept for the next build by the arguments of `make`, a `functools.partial` of a function at
    the top of a module and of models, dataclasses and plain values.
    """

    path: str
    make: Callable[[], bytes]
    is_slow: bool = False


@dataclass(frozen=True)
class Export:
    """One kind of files: `paths` is what their paths look like.

    `program` are the files and folders of the checkout on which slow ones depend.
    """

    paths: re.Pattern[str]
    files: Callable[[Source], Iterator[ExportFile]]
    program: tuple[str, ...] = ()
