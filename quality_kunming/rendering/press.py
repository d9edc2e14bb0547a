"""All that is rendered of a site into a folder: as an earlier build left it where it comes out the same, else anew."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from quality_kunming.faults import attributed
from quality_kunming.model.account import Account
from quality_kunming.model.addresses import file_of
from quality_kunming.model.view import View
from quality_kunming.pages import leaving, statement, views
from quality_kunming.pages.statement import is_statement
from quality_kunming.parallel import each_in_parallel
from quality_kunming.pinyin import keep_readings
from quality_kunming.rendering.cache import Memory, RenderingCache, Trace
from quality_kunming.rendering.page import Page
from quality_kunming.rendering.renderer import Renderer
from quality_kunming.templating.loader import TEMPLATES
from quality_kunming.workshop import Workshop


class Press:
    """Fills one folder from one workshop."""

    def __init__(self, workshop: Workshop, folder: Path):
        self.renderer = Renderer(workshop)
        self._workshop = workshop
        self._folder = folder
        self._cache = RenderingCache(workshop)
        self._addresses: list[str] = []

    def pages(self) -> list[Page]:
        """Write every page of the site but the statement; last the notices before other sites."""
        catalog = self._workshop.catalog
        pages = self._printed([one for one in views(catalog).values() if not is_statement(one)])
        departures = dict(one for page in pages for one in page.departures)
        return pages + self._printed(list(leaving.views(catalog, departures)))

    def statement(self, account: Account) -> list[Page]:
        """Write the page that tells of all others."""
        return self._printed(list(statement.views(self._workshop.catalog, account)))

    def file(
        self, address: str, value: object, template: str, write: Callable[[Path], None]
    ) -> None:
        """Have what `write` puts at a path; it depends on the value, the template and what it asks the renderer."""
        path = _place(self._folder, address)
        key = self._cache.key(value, template)
        if not self._cache.find(address, key, path):
            with attributed(), self.renderer.reads.collected() as questions:
                write(path)
            self._cache.keep(address, key, path, questions)
        self._addresses.append(address)

    def end(self) -> None:
        """Keep for the next build what was made."""
        self._cache.save(self._addresses)
        TEMPLATES.save()
        keep_readings()

    def _printed(self, views: Sequence[View]) -> list[Page]:
        pages = []
        printer = Printer(views, self._workshop, self._folder, self.renderer, self._cache)
        printed = each_in_parallel(partial(_prepared, printer), range(len(views)))
        for view, (memory, trace) in zip(views, printed, strict=True):
            self._cache.remember(view.address, memory, trace)
            self._addresses.append(view.address)
            pages.append(self._cache.page(view, memory))
        return pages


class Printer:
    """Writes views by their number; a process that begins with nothing has a renderer and a cache of its own."""

    def __init__(
        self,
        views: Sequence[View],
        workshop: Workshop,
        folder: Path,
        renderer: Renderer | None = None,
        cache: RenderingCache | None = None,
    ):
        self._views = views
        self._workshop = workshop
        self._folder = folder
        self._renderer = renderer or Renderer(workshop)
        self._cache = cache or RenderingCache(workshop)

    def __reduce__(self):
        return Printer, (self._views, self._workshop, self._folder)

    def __call__(self, number: int) -> tuple[Memory, Trace]:
        """Put one page in its place; what there is to remember of it."""
        view = self._views[number]
        with attributed():
            return self._printed(view)

    def _printed(self, view: View) -> tuple[Memory, Trace]:
        path = _place(self._folder, view.address)
        key = self._cache.key(view, f"{view.template}.html")
        memory = self._cache.find(view.address, key, path)
        if memory is None:
            page = self._renderer.render(view)
            path.write_bytes(page.html.encode())
            described, departures = page.view.description, page.departures
            memory = self._cache.keep(view.address, key, path, page.reads, described, departures)
        return memory, self._cache.trace(memory)


def _prepared(printer: Printer) -> Printer:
    return printer


def _place(folder: Path, address: str) -> Path:
    path = folder / file_of(address)
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
