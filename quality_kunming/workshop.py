"""What the parts of one build share: the catalog, the pictures, the prose renderer, the pages written so far."""

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urlsplit

from quality_kunming.images import PictureLibrary
from quality_kunming.loading import load
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.dates import SHANGHAI
from quality_kunming.prose import ProseRenderer
from quality_kunming.templating.view import View

SETTING = "QUALITY_WORKSHOP"


@dataclass
class Workshop:
    """One build's shared things; Pelican's settings carry it from hook to hook."""

    root: Path
    catalog: Catalog
    pictures: PictureLibrary
    prose: ProseRenderer | None = None
    """Set when the templates are there: blocks in a text are drawn by them."""

    views: dict[str, View] = field(default_factory=dict)
    """Every page written, by its address."""

    @classmethod
    def open(cls, settings) -> "Workshop":
        """Load the project's files for the settings' day and put the workshop into the settings.

        Raises DataError where the files cannot become a site.
        """
        root = Path(settings["PATH"]).resolve().parent
        day = settings["DAY"] or today()
        catalog = load(root, day, preview=settings["PREVIEW"])
        pictures = PictureLibrary(root / "content", root / ".cache" / "pictures")
        settings[SETTING] = cls(root, catalog, pictures)
        return settings[SETTING]

    @classmethod
    def of(cls, settings) -> "Workshop":
        """The workshop that a build's settings carry."""
        return settings[SETTING]

    @property
    def base_path(self) -> str:
        """The path of the site's root at its official address: `/`, or `/ztzl/zlkm/`."""
        return urlsplit(self.catalog.site.origin).path.rstrip("/") + "/"


def today() -> date:
    """The day in Kunming, whatever the machine's zone."""
    return datetime.now(SHANGHAI).date()
