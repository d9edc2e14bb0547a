"""What the parts of one build share: the catalog, the pictures, the prose renderer, the pages written so far."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from quality_kunming.images import PictureLibrary
from quality_kunming.loading import read
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.selection import select
from quality_kunming.model.article import FrontMatter
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.dates import now
from quality_kunming.model.view import View
from quality_kunming.prose import ProseRenderer

SETTING = "QUALITY_WORKSHOP"


@dataclass(frozen=True)
class Inspection:
    """A look at what a build has made of a collection in which nothing is wrong.

    `look(folder, workshop)` may raise DataError to refuse the folder. `articles` (paths below content/) are the only
    ones made; None: all.
    """

    collection: Collection
    look: Callable[[Path, "Workshop"], None]
    articles: frozenset[str] | None = None


@dataclass
class Workshop:
    """One build's shared things; Pelican's settings carry it from hook to hook."""

    root: Path
    collection: Collection
    catalog: Catalog
    pictures: PictureLibrary
    assets: str
    """The folder of the theme's files in the output."""

    is_whole: bool = True
    """Whether all pages of the site are made."""

    prose: ProseRenderer | None = None
    """Set when the templates are there: blocks in a text are drawn by them."""

    notice_of: Callable[[FrontMatter], str] = lambda matter: ""
    """What stands over a text that was corrected or retracted, set with `prose`: feeds have it, too."""

    views: dict[str, View] = field(default_factory=dict)
    """Every page written, by its address."""

    departures: dict[str, str] = field(default_factory=dict)
    """Every address of another site that pages written so far lead to, by that of our page before it."""

    @classmethod
    def open(cls, settings) -> "Workshop":
        """Load the project's files for the settings' day or minute; put the workshop and the site's name into them.

        Raises DataError where the files cannot become a site.
        """
        root = Path(settings["PATH"]).resolve().parent
        inspection = settings["INSPECTION"]
        collection = inspection.collection if inspection else read(root, settings["PLACE"])
        catalog = select(collection, settings["AS_OF"] or now(), preview=settings["PREVIEW"])
        is_whole = not inspection or inspection.articles is None
        if not is_whole:
            catalog = catalog.with_articles(inspection.articles)
        pictures = PictureLibrary(root / "content", root / ".cache" / "pictures")
        assets = settings["THEME_STATIC_DIR"]
        settings["SITENAME"] = settings["AUTHOR"] = catalog.site.name
        settings[SETTING] = cls(root, collection, catalog, pictures, assets, is_whole)
        return settings[SETTING]

    @classmethod
    def of(cls, settings) -> "Workshop":
        """The workshop that a build's settings carry."""
        return settings[SETTING]

    def asset(self, name: str) -> str:
        """The address of a file of theme/static: `css/site.css` → /theme/1a2b3c4d5e6f/css/site.css."""
        return f"/{self.assets}/{name}"

    @property
    def base_path(self) -> str:
        """The path of the site's root at its official address: `/`, or `/ztzl/zlkm/`."""
        return urlsplit(self.catalog.site.origin).path.rstrip("/") + "/"
