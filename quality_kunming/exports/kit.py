"""The kits for partners: an archive of each edition, and the marks that are in all of them."""

from collections.abc import Iterator
from functools import partial

from quality_kunming.caching import PACKAGE
from quality_kunming.exports.export import ExportFile, Source
from quality_kunming.kit.archive import archive
from quality_kunming.kit.kit import FOLDER, kits, pictures
from quality_kunming.kit.marks import marks
from quality_kunming.model.addresses import file_of
from quality_kunming.sharing.picture import PROGRAM as SHARING

PROGRAM = (*SHARING, PACKAGE, "theme/static/images")
"""What they depend on beside what they say."""


def files(source: Source) -> Iterator[ExportFile]:
    """Nothing where the site has no kit."""
    found = tuple(kits(source.catalog))
    for kit in found:
        make = partial(archive, kit, pictures(kit, source.catalog))
        yield ExportFile(file_of(kit.address), make, is_slow=True)
    for mark in marks(found[0].seal, found[0].fonts) if found else ():
        is_drawn = mark.file.endswith(".png")
        yield ExportFile(file_of(FOLDER + mark.file), mark.make, is_slow=is_drawn)
