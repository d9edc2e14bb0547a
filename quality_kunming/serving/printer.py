"""Makes the pages and files of one workshop, each when it is asked for."""

from collections.abc import MutableMapping

from quality_kunming.model.addresses import address_of
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View
from quality_kunming.pages import leaving, views
from quality_kunming.rendering.departures import LEAVING
from quality_kunming.rendering.rendered import Rendered
from quality_kunming.rendering.renderer import Renderer
from quality_kunming.rendering.variant import (
    ORDINARY,
    Variant,
    has_renderings,
    split,
    variants,
)
from quality_kunming.serving.exported import Exported
from quality_kunming.serving.files import file_at
from quality_kunming.serving.lookup import Lookup
from quality_kunming.workshop import Workshop


class Printer:
    """`notices` are the addresses of other sites that pages were seen to lead to, by that of our notice before them."""

    def __init__(self, workshop: Workshop, notices: MutableMapping[str, str]):
        self._workshop = workshop
        self._lookup = Lookup(workshop.catalog)
        self._renderer = Renderer(workshop)
        self._exported = Exported(workshop)
        self._notices = notices

    @property
    def catalog(self) -> Catalog:
        """What pages are made of."""
        return self._workshop.catalog

    def page(self, address: str) -> Rendered | None:
        """The page of an address, if it has one."""
        variant, address = split(address_of(address.removeprefix("/")))
        if variant not in variants(self.catalog.site) or not (
            variant.is_ordinary or has_renderings(address)
        ):
            return None
        view = self.find(address)
        return self._rendered(view, variant) if view else None

    def find(self, address: str) -> View | None:
        """What the page of an address shows; /news/index.html is /news/."""
        address = address_of(address.removeprefix("/"))
        if address.startswith(LEAVING):
            return self._notice(address)
        view = self._lookup.find(address)
        if view is None and self._lookup.failure:
            raise self._lookup.failure
        return view

    def file(self, path: str) -> bytes | None:
        """The bytes of a file that is no page."""
        made = file_at(path, self._workshop, self._renderer)
        return self._exported.file(path) if made is None else made

    def _rendered(self, view: View, variant: Variant = ORDINARY) -> Rendered:
        page = self._renderer.render(view, variant)
        self._notices.update(page.departures)
        return page

    def _notice(self, address: str) -> View | None:
        """The notice of an address; where no page is known to lead there, pages are made until one does."""
        for view in () if address in self._notices else views(self.catalog).values():
            self._rendered(view)
            if address in self._notices:
                break
        known = {one: url for one, url in self._notices.items() if one == address}
        return next(iter(leaving.views(self.catalog, known)), None)
