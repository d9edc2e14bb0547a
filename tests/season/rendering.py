"""Pages of a collection at a moment, made without Pelican: a catalog, the views, the project's own templates."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from quality_kunming.loading.collection import Collection
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.moment import Moment
from quality_kunming.model.view import View
from quality_kunming.pages import activities, ambassadors, apply, cases, editions, home, take_part
from quality_kunming.rendering.renderer import Renderer
from quality_kunming.workshop import Workshop

SECTIONS = (home, take_part, apply, activities, ambassadors, cases, editions)


class Pages(Mapping[str, str]):
    """The pages of a moment by their address, each made when it is asked for."""

    def __init__(self, catalog: Catalog, renderer: Renderer, views: Iterable[View]):
        self.catalog = catalog
        self.renderer = renderer
        self.views = {view.address: view for view in views}
        self.made: dict[str, str] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(self.views)

    def __contains__(self, address: object) -> bool:
        return address in self.views

    def __len__(self) -> int:
        return len(self.views)

    def __getitem__(self, address: str) -> str:
        if address not in self.made:
            self.made[address] = self.renderer.render(self.views[address]).html
        return self.made[address]

    def page(self, address: str) -> LexborHTMLParser:
        """One of them, to be read; its links name pages by their address."""
        tree = LexborHTMLParser(self[address])
        for link in tree.css("a[href]"):
            link.attrs["href"] = urljoin(address, link.attributes["href"]).replace("index.html", "")
        return tree


def pages_at(collection: Collection, moment: datetime) -> Pages:
    """Every page of the sections that tell of a season."""
    workshop = Workshop.of(collection, Moment(moment), "theme/0", preview=False)
    views = (view for one in SECTIONS for view in one.views(workshop.catalog))
    return Pages(workshop.catalog, Renderer(workshop), views)
