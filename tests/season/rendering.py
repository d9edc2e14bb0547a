"""Pages of a collection at a moment, made without Pelican: a catalog, the views, the project's own templates."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from types import CodeType

from jinja2 import Environment, FileSystemLoader
from pelican.settings import read_settings
from selectolax.lexbor import LexborHTMLParser

from quality_kunming.building import PRODUCTION
from quality_kunming.environment import ROOT
from quality_kunming.images import PictureLibrary
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.selection import select
from quality_kunming.model.view import View
from quality_kunming.pages import activities, ambassadors, cases, editions, home, take_part
from quality_kunming.templating.environment import furnish
from quality_kunming.workshop import Workshop

SECTIONS = (home, take_part, activities, ambassadors, cases, editions)
ENVIRONMENT = read_settings(str(ROOT / PRODUCTION))["JINJA_ENVIRONMENT"]


class Compiled(FileSystemLoader):
    """The project's templates, compiled once for all moments; each moment has globals of its own."""

    def __init__(self, folder: Path):
        super().__init__(folder)
        self.code: dict[str, CodeType] = {}

    def load(self, environment, name, globals=None):
        """A template for an environment."""
        if name not in self.code:
            source, path, _ = self.get_source(environment, name)
            self.code[name] = environment.compile(source, name, path)
        return environment.template_class.from_code(environment, self.code[name], globals or {})


TEMPLATES = Compiled(ROOT / "theme" / "templates")


class Pages(Mapping[str, str]):
    """The pages of a moment by their address, each made when it is asked for; links are not yet relative."""

    def __init__(self, environment: Environment, views: Iterable[View]):
        self.environment = environment
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
            view = self.views[address]
            template = self.environment.get_template(f"{view.template}.html")
            told = {**view.context, "view": view, "current_path": address}
            self.made[address] = template.render(told)
        return self.made[address]

    def page(self, address: str) -> LexborHTMLParser:
        """One of them, to be read."""
        return LexborHTMLParser(self[address])


def pages_at(collection: Collection, moment: datetime) -> Pages:
    """Every page of the sections that tell of a season."""
    catalog = select(collection, moment, preview=False)
    pictures = PictureLibrary(collection.root / "content", collection.root / ".cache" / "pictures")
    workshop = Workshop(collection.root, collection, catalog, pictures, "theme/0")
    environment = Environment(loader=TEMPLATES, cache_size=-1, **ENVIRONMENT)
    furnish(environment, workshop)
    return Pages(environment, (view for one in SECTIONS for view in one.views(catalog)))
