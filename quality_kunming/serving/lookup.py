"""The page of an address, without making those of all others."""

from collections.abc import Iterator
from functools import cached_property

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View
from quality_kunming.pages import SECTIONS, distinguished, news, redirects


class Lookup:
    """Finds the views of a catalog, section by section.

    `failure` is why some section has no pages: of the others they are found all the same.
    """

    def __init__(self, catalog: Catalog):
        self._catalog = catalog
        self._left = iter([one.views for one in SECTIONS if one is not news] + [redirects.views])
        self._found: dict[str, View] = {}
        self.failure: Exception | None = None

    def find(self, address: str) -> View | None:
        """The page of an address, if it has one."""
        return self._article(address) or self._listed(address) or self._in_sections(address)

    def _article(self, address: str) -> View | None:
        matter = self._catalog.articles.get(f"{address.strip('/')}.md")
        if matter is None or matter.url != address:
            return None
        return news.article_view(matter, self._catalog, self._neighbours)

    def _listed(self, address: str) -> View | None:
        return self._lists.get(address) if address.startswith("/news/") else None

    def _in_sections(self, address: str) -> View | None:
        while address not in self._found and (views := next(self._left, None)):
            for view in self._made(views(self._catalog)):
                self._found.setdefault(view.address, distinguished(view, self._catalog))
        return self._found.get(address)

    def _made(self, views: Iterator[View]) -> list[View]:
        try:
            return list(views)
        except Exception as error:
            self.failure = error
            return []

    @cached_property
    def _neighbours(self) -> news.Neighbours:
        return news.neighbours_in(self._catalog)

    @cached_property
    def _lists(self) -> dict[str, View]:
        return {view.address: view for view in self._made(news.lists(self._catalog))}
