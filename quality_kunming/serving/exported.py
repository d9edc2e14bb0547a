"""The exported files of one workshop, each kind when one of it is asked for."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from quality_kunming.exports import EXPORTS
from quality_kunming.exports.export import Export, ExportFile
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View
from quality_kunming.pages import views
from quality_kunming.rendering.page import Page, ordinary
from quality_kunming.rendering.press import Press
from quality_kunming.scratch import scratch_folder
from quality_kunming.workshop import Workshop


class Exported:
    """A source of exports in which views and pages are made only for kinds that look at them."""

    def __init__(self, workshop: Workshop):
        self._workshop = workshop
        self._files: dict[Export, Mapping[str, ExportFile]] = {}

    @property
    def catalog(self) -> Catalog:
        """The records and texts that may be seen."""
        return self._workshop.catalog

    @property
    def root(self) -> Path:
        """The project's folder."""
        return self._workshop.root

    @cached_property
    def views(self) -> list[View]:
        """What every page shows."""
        return list(views(self.catalog).values())

    @cached_property
    def pages(self) -> list[Page]:
        """Every page; their files are there no more."""
        with scratch_folder() as folder:
            press = Press(self._workshop, folder)
            return ordinary(press.pages() + press.statement(None))

    def file(self, path: str) -> bytes | None:
        """The bytes of an exported file by its path in the output; None where it is none."""
        for kind in EXPORTS:
            if kind.paths.fullmatch(path) and (file := self._of(kind).get(path)):
                return file.make()
        return None

    def _of(self, kind: Export) -> Mapping[str, ExportFile]:
        if kind not in self._files:
            self._files[kind] = {file.path: file for file in kind.files(self)}
        return self._files[kind]
