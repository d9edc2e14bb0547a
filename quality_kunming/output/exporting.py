"""Puts the exported files into a folder of pages; what is slow to make is kept for the next build."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from quality_kunming.caching import FOLDER, Shelf, program_key
from quality_kunming.exports import each
from quality_kunming.exports.export import Export, ExportFile
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View
from quality_kunming.parallel import each_in_parallel
from quality_kunming.rendering.digests import Digests
from quality_kunming.rendering.page import Page
from quality_kunming.workshop import Workshop

ENOUGH = (2, 16)
"""Slow files for which other processes are worth forking, and spawning."""


@dataclass(frozen=True)
class FinishedSite:
    """A source of exports: a site of which every page is there."""

    workshop: Workshop
    pages: Sequence[Page]
    """The ordinary ones."""

    @property
    def catalog(self) -> Catalog:
        """The records and texts that may be seen."""
        return self.workshop.catalog

    @property
    def root(self) -> Path:
        """The project's folder."""
        return self.workshop.root

    @cached_property
    def views(self) -> list[View]:
        """What every page shows."""
        return [page.view for page in self.pages]


def write(output: Path, site: FinishedSite) -> None:
    """Put every exported file in its place."""
    slow: list[tuple[Export, ExportFile]] = []
    for kind, file in each(site):
        if file.is_slow:
            slow.append((kind, file))
        else:
            _put(output / file.path, file.make())
    _write_slow(output, slow, site)


def _write_slow(
    output: Path, slow: Sequence[tuple[Export, ExportFile]], site: FinishedSite
) -> None:
    mode = "preview" if site.catalog.preview else "site"
    shelf = Shelf(site.root / FOLDER / "exports" / mode)
    digests = Digests(site.catalog.moment, site.workshop.span[0])
    names = [_name(kind, file, digests) for kind, file in slow]
    kept = [shelf.get(name) for name in names]
    missing = [file for (_, file), data in zip(slow, kept, strict=True) if data is None]
    made = iter(each_in_parallel(_maker, [file.make for file in missing], ENOUGH))
    for name, data, (_, file) in zip(names, kept, slow, strict=True):
        whole = next(made) if data is None else data
        if data is None:
            shelf.put(name, whole)
        _put(output / file.path, whole)
    shelf.retain(names)


def _name(kind: Export, file: ExportFile, digests: Digests) -> str:
    """What the bytes of a slow file depend on."""
    make = file.make
    asked = digests.of((make.func.__module__, make.func.__qualname__, make.args, make.keywords))
    return hashlib.sha256(asked + program_key(*kind.program).encode()).hexdigest()


def _maker() -> Callable[[Callable[[], bytes]], bytes]:
    return _made


def _made(make: Callable[[], bytes]) -> bytes:
    return make()


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
