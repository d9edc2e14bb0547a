"""The editor's files → the Catalog, collecting every problem with its line."""

from pathlib import Path

from quality_kunming.errors import DataError
from quality_kunming.loading.checking import problems_between
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.selection import select
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.moment import Moment
from quality_kunming.place import Place


def load(root: Path, as_of: Moment, *, preview: bool) -> Catalog:
    """Everything the site may show as of a moment.

    DataError as from `read`. In preview samples and drafts are kept; otherwise they are left out and counted.
    """
    return select(read(root), as_of, preview=preview)


def read(root: Path, place: Place | None = None) -> Collection:
    """What all files say, for a place; DataError with all problems of all files if there is any."""
    collection = Collection(root, place)
    problems = [*collection.problems, *problems_between(collection)]
    if problems:
        raise DataError(problems)
    return collection
