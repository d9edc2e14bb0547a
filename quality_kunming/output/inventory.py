"""Writes manifest.json: what the finished folder holds and what each page was made of.

Production names only what has gone out; of drafts, samples and scheduled texts it has the number.
"""

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
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
from quality_kunming.reading.files import everything_below

_JSON = json.JSONEncoder(ensure_ascii=False).encode


def write(
    output: Path,
    digest: Callable[[str], str | None],
    entries: Iterable[LedgerLine],
    views: Mapping[str, View],
    pictures: Iterable[str],
    *,
    catalog: Catalog,
    next_change: datetime,
    known: Mapping[str, Fingerprint] = MappingProxyType({}),
) -> None:
    """Describe the finished `output` in a file of its own; the same folder gives the same bytes.

    `digest` is the SHA-256 of an editors' file by its name, in hexadecimal; None where it is none.
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
        "sources": {one.source: _source(one, digest) for one in told},
        "addresses": {
            address: _page(view, files, catalog) for address, view in sorted(views.items())
        },
        "data": {key: _set(one) for key, one in catalog.published_sets.items()},
        "files": files,
        "encoded": encoded,
    }
    text = "{\n" + ",\n".join(_lines(manifest)) + "\n}\n"
    (output / FILE).write_text(text, "utf-8", errors="backslashreplace", newline="\n")


def _lines(manifest: Mapping[str, object]) -> Iterator[str]:
    """A line for each value, and for each of what a value holds, so that two of them can be compared line by line."""
    for key, value in manifest.items():
        if isinstance(value, Mapping) and value:
            inner = ",\n".join(f"  {_JSON(name)}: {_JSON(one)}" for name, one in value.items())
            yield f" {_JSON(key)}: {{\n{inner}\n }}"
        else:
            yield f" {_JSON(key)}: {_JSON(value)}"


def _described(output: Path, known: Mapping[str, Fingerprint]) -> dict[str, dict]:
    """Every file by its path in the output, with its size and digest."""
    start = len(os.path.join(output, ""))
    described = {}
    for entry in everything_below(str(output)):
        if entry.is_file():
            name = entry.path[start:].replace(os.sep, "/")
            one = known.get(name) or Fingerprint.of(Path(entry.path).read_bytes())
            described[name] = one._asdict()
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


def _source(entry: LedgerLine, digest: Callable[[str], str | None]) -> dict:
    described = {"state": str(entry.state)}
    if entry.address:
        described |= {"address": entry.address, "title": entry.title}
    if read := digest(entry.source):
        described["sha256"] = read
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
