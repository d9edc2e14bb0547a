"""The share pictures of all pages, each drawn once, and the cards as pictures."""

from collections.abc import Iterator
from functools import partial

from quality_kunming.exports.export import ExportFile, Source
from quality_kunming.model.addresses import file_of
from quality_kunming.model.cards import card_picture_address
from quality_kunming.pages.embed import carded
from quality_kunming.sharing.picture import SharePicture, card_picture, share_picture


def files(source: Source) -> Iterator[ExportFile]:
    """One of each page that has one of its own; pages that say the same share theirs."""
    pictures = (share_picture(view, source.catalog) for view in source.views)
    for path, picture in {one.path: one for one in pictures if one}.items():
        yield ExportFile(path, partial(_png, picture), is_slow=True)


def cards(source: Source) -> Iterator[ExportFile]:
    """One of each page that has a card."""
    for page in carded(source.catalog):
        if picture := card_picture(page, source.catalog):
            path = file_of(card_picture_address(page.address))
            yield ExportFile(path, partial(_png, picture), is_slow=True)


def _png(picture: SharePicture) -> bytes:
    from quality_kunming.sharing.drawing import drawn  # most builds draw nothing

    return drawn(picture)
