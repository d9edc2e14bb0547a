"""All pages of a site into a folder: those of an earlier build where they come out the same, else rendered anew."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from quality_kunming.model.addresses import file_of
from quality_kunming.model.view import View
from quality_kunming.pages import leaving, views
from quality_kunming.parallel import in_parallel
from quality_kunming.rendering.cache import Memory, PageCache, Trace
from quality_kunming.rendering.page import Page
from quality_kunming.rendering.renderer import Renderer
from quality_kunming.workshop import Workshop


def press(workshop: Workshop, folder: Path) -> list[Page]:
    """Write every page of the site; last the notices before other sites, to which the others lead."""
    cache = PageCache(workshop)
    pages = _printed(list(views(workshop.catalog).values()), workshop, folder, cache)
    departures = dict(one for page in pages for one in page.departures)
    pages += _printed(list(leaving.views(workshop.catalog, departures)), workshop, folder, cache)
    cache.save(page.view.address for page in pages)
    return pages


def _printed(
    views: Sequence[View], workshop: Workshop, folder: Path, cache: PageCache
) -> list[Page]:
    numbers = range(len(views))
    pages = []
    for number, (memory, trace) in enumerate(
        in_parallel(partial(Printer, views, workshop, folder), numbers)
    ):
        cache.remember(views[number], memory, trace)
        pages.append(cache.page(views[number], memory))
    return pages


class Printer:
    """Writes views by their number, with a renderer and a cache of its own."""

    def __init__(self, views: Sequence[View], workshop: Workshop, folder: Path):
        self._views = views
        self._folder = folder
        self._renderer = Renderer(workshop)
        self._cache = PageCache(workshop)

    def __call__(self, number: int) -> tuple[Memory, Trace]:
        """Put one page in its place; what there is to remember of it."""
        view = self._views[number]
        path = self._folder / file_of(view.address)
        path.parent.mkdir(parents=True, exist_ok=True)
        key = self._cache.key(view)
        memory = self._cache.find(view, key, path)
        if memory is None:
            memory = self._cache.keep(view, key, self._renderer.render(view), path)
        return memory, self._cache.trace(memory)
