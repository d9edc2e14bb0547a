"""What has become of every file of the editors: nothing is lost without a word."""

import os
from collections.abc import Collection as Names
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from quality_kunming.loading.collection import SITE, Collection
from quality_kunming.model.article import ArticleMatter, FrontMatter
from quality_kunming.model.base import Record
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.consent import Consent
from quality_kunming.model.dates import When
from quality_kunming.model.drawing import FILE as DRAWING
from quality_kunming.model.policy import POLICY_FILES
from quality_kunming.model.records import VOCABULARIES
from quality_kunming.reading.files import is_left_behind

SETTINGS = {
    SITE,
    DRAWING,
    *POLICY_FILES.values(),
    *(f"data/vocabularies/{file}.yaml" for file in VOCABULARIES.values()),
}
ASSET_FOLDERS = ("content/images/", "content/downloads/")


class Fate(StrEnum):
    """Where a file has ended."""

    PAGE = "page"
    DRAFT = "draft"
    SCHEDULED = "scheduled"
    SAMPLE = "sample"
    WITHDRAWN = "withdrawn"
    ASSET = "asset"
    SETTING = "setting"
    """It shapes the site and has no page: the site itself, vocabularies, consents, what the bureau has decided."""

    IGNORED = "ignored"
    """Left behind by a desktop or by Word."""

    ERROR = "error"
    LOST = "lost"
    """None of these: nobody has said why it is not on the site."""


SHOWN = (Fate.PAGE, Fate.ASSET)
"""What production may tell of by name."""


@dataclass(frozen=True)
class LedgerLine:
    """One file (relative to the project), its state, and what its page is, where it has one that is shown."""

    source: str
    state: Fate
    address: str = ""
    title: str = ""
    published: When | None = None
    updated: When | None = None


def ledger(collection: Collection, catalog: Catalog) -> Iterator[LedgerLine]:
    """Every file below `content/` and `data/`, in order, with what the catalog's day makes of it."""
    faulty = {problem.path for problem in collection.problems}
    for name in _files(collection.root):
        if name.removeprefix("content/") in catalog.withheld_downloads:
            yield LedgerLine(name, Fate.WITHDRAWN)
        else:
            yield _entry(name, collection, catalog, faulty)


def _files(root: Path) -> Iterator[str]:
    for top in ("content", "data"):
        names = []
        for folder, folders, files in os.walk(root / top):
            links = [one for one in folders if os.path.islink(os.path.join(folder, one))]
            place = Path(folder).relative_to(root).as_posix()
            names += [f"{place}/{name}" for name in (*files, *links)]
        yield from sorted(names)


def _entry(name: str, collection: Collection, catalog: Catalog, faulty: Names[str]) -> LedgerLine:
    written = collection.matters.get(name) or collection.records.get(name)
    if is_left_behind(name.rpartition("/")[2]):
        return LedgerLine(name, Fate.IGNORED)
    if name in faulty:
        return LedgerLine(name, Fate.ERROR)
    if name in SETTINGS or isinstance(written, Consent):
        return LedgerLine(name, Fate.SETTING)
    if written:
        return _of_text(name, written, catalog)
    return LedgerLine(name, Fate.ASSET if name.startswith(ASSET_FOLDERS) else Fate.LOST)


def _of_text(name: str, written: Record | FrontMatter, catalog: Catalog) -> LedgerLine:
    shown = _shown(written, catalog)
    if written.sample:
        state = Fate.SAMPLE
    elif getattr(written, "is_draft", False):
        state = Fate.DRAFT
    elif shown:
        state = Fate.PAGE
    else:
        state = Fate.WITHDRAWN if _is_withdrawn(written, catalog) else Fate.SCHEDULED
    return LedgerLine(
        name,
        state,
        address=shown.url if shown else "",
        title=(shown or written).title,
        published=written.date if isinstance(written, ArticleMatter) else None,
        updated=getattr(written, "updated", None),
    )


def _shown(written: Record | FrontMatter, catalog: Catalog) -> Record | FrontMatter | None:
    """The record or text as the catalog has it; None where it has not."""
    if isinstance(written, FrontMatter):
        return catalog.articles.get(written.path) or catalog.pages.get(written.path)
    return catalog.records.get(written.kind, {}).get(written.key)


def _is_withdrawn(written: Record | FrontMatter, catalog: Catalog) -> bool:
    return bool(catalog.expired_consents.intersection(getattr(written, "consents", ())))
