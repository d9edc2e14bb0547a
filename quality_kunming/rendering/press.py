"""All that is rendered of a site into a folder: as an earlier build left it where it comes out the same, else anew."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from quality_kunming.faults import attributed
from quality_kunming.model.account import Account
from quality_kunming.model.addresses import file_of
from quality_kunming.model.view import View
from quality_kunming.pages import leaving, statement, views
from quality_kunming.pages.statement import is_statement
from quality_kunming.parallel import each_in_parallel
from quality_kunming.pinyin import Readings, add_readings, keep_readings, new_readings
from quality_kunming.rendering.cache import Key, Memory, RenderingCache, Trace
from quality_kunming.rendering.page import Page
from quality_kunming.rendering.renderer import Renderer
from quality_kunming.rendering.variant import Variant, has_renderings, variants
from quality_kunming.templating.loader import TEMPLATES
from quality_kunming.workshop import Workshop


class Press:
    """Fills one folder from one workshop; of a `sparse` one the pages are left in the cache."""

    def __init__(self, workshop: Workshop, folder: Path, *, sparse: bool = False):
        self.renderer = Renderer(workshop)
        self._workshop = workshop
        self._folder = folder
        self._sparse = sparse
        self._cache = RenderingCache(workshop)
        self._addresses: list[str] = []

    def pages(self) -> list[Page]:
        """Write every page in every variant, but the statement and the notices, which tell of the others."""
        catalog = self._workshop.catalog
        return self._printed(one for one in views(catalog).values() if not is_statement(one))

    def statement(self, account: Account | None) -> list[Page]:
        """Write the page that tells of all others."""
        return self._printed(statement.views(self._workshop.catalog, account))

    def notices(self, pages: Iterable[Page]) -> list[Page]:
        """Write the notices before other sites, to which the pages lead."""
        departures = dict(one for page in pages for one in page.departures)
        return self._printed(leaving.views(self._workshop.catalog, departures))

    def file(
        self, address: str, value: object, template: str, write: Callable[[Path], None]
    ) -> None:
        """Have what `write` puts at a path; it depends on the value, the template and what it asks the renderer."""
        path = _place(self._folder, address)
        key = self._cache.key(value, template)
        if not self._cache.find(address, key, path):
            with attributed(), self.renderer.reads.collected() as questions:
                write(path)
            self._cache.keep(address, key, path, path.read_bytes(), questions)
        self._addresses.append(address)

    def end(self) -> None:
        """Keep for the next build what was made."""
        self._cache.save(self._addresses)
        TEMPLATES.save()
        keep_readings()

    def _printed(self, views: Iterable[View]) -> list[Page]:
        pages = []
        views, site = list(views), self._workshop.catalog.site
        orders = [
            Order(view, one)
            for view in views
            for one in variants(site)
            if one.is_ordinary or has_renderings(view.address)
        ]
        folder = None if self._sparse else self._folder
        printer = Printer(orders, self._workshop, folder, self.renderer, self._cache)
        memories = [printer.find(one) for one in orders]
        missing = [number for number, one in enumerate(memories) if one is None]
        printed = each_in_parallel(partial(_prepared, printer), missing)
        for number, (memory, trace, readings) in zip(missing, printed, strict=True):
            add_readings(readings)
            self._cache.remember(orders[number].address, memory, trace)
            memories[number] = memory
        for order, memory in zip(orders, memories, strict=True):
            self._addresses.append(order.address)
            path = folder and folder / file_of(order.address)
            pages.append(self._cache.page(order.view, order.variant, memory, path))
        return pages


@dataclass(frozen=True)
class Order:
    """One page to print."""

    view: View
    variant: Variant

    @property
    def address(self) -> str:
        """Where it lies."""
        return self.variant.address(self.view.address)


class Printer:
    """Writes pages by their number into a folder, if there is one, and into the cache.

    A process that begins with nothing has a renderer and a cache of its own.
    """

    def __init__(
        self,
        orders: Sequence[Order],
        workshop: Workshop,
        folder: Path | None,
        renderer: Renderer | None = None,
        cache: RenderingCache | None = None,
    ):
        self._orders = orders
        self._workshop = workshop
        self._folder = folder
        self._renderer = renderer or Renderer(workshop)
        self._cache = cache or RenderingCache(workshop)

    def __reduce__(self):
        return Printer, (self._orders, self._workshop, self._folder)

    def __call__(self, number: int) -> tuple[Memory, Trace, Readings]:
        """Put one page in its place; what there is to remember of it."""
        with attributed():
            return *self._printed(self._orders[number]), new_readings()

    def find(self, order: Order) -> Memory | None:
        """A page of an earlier build, put in its place; None where it is to be made."""
        if not self._cache.has_any(order.address):
            return None
        return self._cache.find(order.address, self._key(order), self._path(order))

    def _printed(self, order: Order) -> tuple[Memory, Trace]:
        page = self._renderer.render(order.view, order.variant)
        data, path = page.html.encode(), self._path(order)
        if path:
            path.write_bytes(data)
        is_found = order.view.listed and order.variant.is_ordinary
        about = page.reads, page.view.description, page.departures
        words = page.words if is_found else ""
        site = self._workshop.catalog.site
        markdown = page.markdown(site.origin) if is_found and site.text_pages else ""
        texts = words, markdown
        memory = self._cache.keep(order.address, self._key(order), path, data, *about, *texts)
        return memory, self._cache.trace(memory)

    def _key(self, order: Order) -> Key:
        return self._cache.key(order.view, f"{order.view.template}.html")

    def _path(self, order: Order) -> Path | None:
        return self._folder and _place(self._folder, order.address)


def _prepared(printer: Printer) -> Printer:
    return printer


def _place(folder: Path, address: str) -> Path:
    path = folder / file_of(address)
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
