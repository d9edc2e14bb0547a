"""The site's part in a run of Pelican: what is connected to which signal, all on this page.

Pelican reads the settings, gives every generator its turn, copies the theme's files and the downloads and writes the
feeds; the pages come from a generator of ours, rendered from values.
"""

from dataclasses import dataclass, field
from pathlib import Path

from pelican import Pelican, signals
from pelican.generators import Generator

from quality_kunming.exports import feeds
from quality_kunming.rendering.page import Page
from quality_kunming.rendering.press import Press
from quality_kunming.templating import blocks
from quality_kunming.workshop import Workshop


@dataclass
class Order:
    """What a run of Pelican is to make, the pages that came of it, and the press that made them.

    A `sparse` press leaves the pages in the cache.
    """

    workshop: Workshop
    sparse: bool = False
    pages: list[Page] = field(default_factory=list)
    press: Press | None = None


ORDER = "QUALITY_ORDER"
"""The setting by which an order reaches the generator that Pelican makes."""


def connect() -> None:
    """Connect every hook to Pelican; this is the whole of what the package adds to it."""
    signals.get_generators.connect(_get_generators)
    signals.feed_generated.connect(feeds.make_permanent)


def _get_generators(pelican: Pelican) -> type[Generator]:
    return SiteGenerator


class SiteGenerator(Generator):
    """Writes every page and every feed of a site."""

    def generate_output(self, writer) -> None:
        """Fill the output folder."""
        order: Order = self.settings[ORDER]
        order.press = press = Press(order.workshop, Path(self.output_path), sparse=order.sparse)
        order.pages += press.pages()
        for feed in feeds.feeds(order.workshop.catalog, self.settings["FEED_MAX_ITEMS"]):
            press.file(
                feed.address,
                feed,
                blocks.NOTICES,
                lambda path, feed=feed: feeds.write(feed, writer, press.renderer),
            )
