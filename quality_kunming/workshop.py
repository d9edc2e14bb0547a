"""What every page of one build is made from: the catalog of a moment, the pictures, the theme's files."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from quality_kunming.exports.open_data.published import published_sets
from quality_kunming.images import PictureLibrary
from quality_kunming.loading.agenda import last_change, next_change
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.selection import select
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.dates import When
from quality_kunming.model.moment import Moment
from quality_kunming.model.published_set import PublishedSet


@dataclass(frozen=True)
class Workshop:
    """The materials of one site at one moment."""

    collection: Collection
    catalog: Catalog
    pictures: PictureLibrary
    assets: str
    """The folder of the theme's files in the output."""

    @classmethod
    def of(
        cls,
        collection: Collection,
        as_of: Moment,
        assets: str,
        *,
        preview: bool,
        times: Mapping[str, When | None] | None = None,
        sets: Mapping[str, PublishedSet] | None = None,
    ) -> "Workshop":
        """What a collection without problems gives as of a moment.

        `times` are when texts first went out, `sets` the open data of the publication before.
        """
        catalog = select(collection, as_of, preview=preview, times=times)
        if not preview:
            catalog = replace(catalog, published_sets=published_sets(catalog, sets))
        root = collection.root
        pictures = PictureLibrary(root / "content", root / ".cache" / "pictures")
        return cls(collection, catalog, pictures, assets)

    @property
    def root(self) -> Path:
        """The project's folder."""
        return self.collection.root

    @cached_property
    def span(self) -> tuple[datetime, datetime]:
        """From which instant until which all pages are the same."""
        moment, preview = self.catalog.moment, self.catalog.preview
        return (
            last_change(self.collection, moment, preview=preview),
            next_change(self.collection, moment, preview=preview),
        )

    def asset(self, name: str) -> str:
        """The address of a file of theme/static: `css/site.css` → /theme/1a2b3c4d5e6f/css/site.css."""
        return f"/{self.assets}/{name}"

    @property
    def base_path(self) -> str:
        """The path of the site's root at its official address: `/`, or `/ztzl/zlkm/`."""
        return urlsplit(self.catalog.site.origin).path.rstrip("/") + "/"
