"""Writes manifest.json: what the finished folder holds and what each page was made of.

Production names only what has gone out; of drafts, samples and scheduled texts it has the number.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from quality_kunming.loading.ledger import SHOWN, Fate, LedgerLine
from quality_kunming.model.addresses import file_of
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.dates import When
from quality_kunming.model.published_set import PublishedSet
from quality_kunming.model.view import View
from quality_kunming.output.compress import is_twin
from quality_kunming.output.manifest import FILE, FORMAT, Fingerprint


def write(
    output: Path,
    root: Path,
    entries: Iterable[LedgerLine],
    views: Mapping[str, View],
    pictures: Iterable[str],
    *,
    catalog: Catalog,
    next_change: datetime,
    known: Mapping[str, Fingerprint] = MappingProxyType({}),
) -> None:
    """Describe the finished `output` in a file of its own; the same folder gives the same bytes.

    `next_change` is when any page may say something else; `known` files need not be read again; `pictures` (below
    content/) are those that some page shows. The file tells nothing of itself, and has no compressed twin: it would
    have to hold the digest of its own digest.
    """
    described = _described(output, known)
    encoded = {path: described.pop(path) for path in list(described) if is_twin(path)}
    files = described
    entries = list(entries)
    told = entries if catalog.preview else _public(entries, files, set(pictures))
    manifest = {
        "format": FORMAT,
        "day": catalog.day.isoformat(),
        "origin": catalog.site.origin,
        "preview": catalog.preview,
        "next": next_change.isoformat(timespec="minutes"),
        "counts": dict(sorted(Counter(str(one.state) for one in entries).items())),
        "sources": {one.source: _source(one, root) for one in told},
        "addresses": {
            address: _page(view, files, catalog) for address, view in sorted(views.items())
        },
        "data": {key: _set(one) for key, one in catalog.published_sets.items()},
        "files": files,
        "encoded": encoded,
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    (output / FILE).write_text(text, "utf-8", errors="backslashreplace", newline="\n")


def _described(output: Path, known: Mapping[str, Fingerprint]) -> dict[str, dict]:
    """Every file by its path in the output, with its size and digest."""
    described = {}
    for path in sorted(output.rglob("*")):
        if path.is_file():
            name = path.relative_to(output).as_posix()
            described[name] = (known.get(name) or Fingerprint.of(path.read_bytes()))._asdict()
    return described


def _public(entries: Iterable[LedgerLine], files: Mapping, pictures: set[str]) -> list[LedgerLine]:
    """The entries that may be told of by name: pages, and assets that went out."""
    return [
        one
        for one in entries
        if one.state in SHOWN and (one.state is Fate.PAGE or _went_out(one, files, pictures))
    ]


def _went_out(asset: LedgerLine, files: Mapping, pictures: set[str]) -> bool:
    name = asset.source.removeprefix("content/")
    return name in pictures or name in files


def _source(entry: LedgerLine, root: Path) -> dict:
    described = {"state": str(entry.state)}
    if entry.address:
        described |= {"address": entry.address, "title": entry.title}
    path = root / entry.source
    if path.is_file():
        described["sha256"] = hashlib.sha256(path.read_bytes()).hexdigest()
    return described


def _page(view: View, files: Mapping[str, dict], catalog: Catalog) -> dict:
    first = view.published or catalog.first_published(view.address)
    described = {
        "source": view.editors_file,
        "title": view.title,
        "published": _moment(first),
        "updated": _moment(view.updated),
        "sha256": files.get(file_of(view.address), {}).get("sha256"),
    }
    return {key: value for key, value in described.items() if value is not None}


def _set(one: PublishedSet) -> dict:
    """A set of open data, for the publication that comes after."""
    return {
        "day": one.day,
        "changes": asdict(one.changes) if one.changes else None,
        "records": one.digests,
    }


def _moment(when: When | None) -> str | None:
    return when.iso if when else None
