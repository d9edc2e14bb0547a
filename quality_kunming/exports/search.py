"""The search index: small files that hand JSON to theme/static/js/search-index.js, over HTTP and from a disk alike."""

import hashlib
import pickle
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from quality_kunming.caching import FOLDER, Shelf, program_key
from quality_kunming.exports.export import ExportFile, Source
from quality_kunming.exports.folding import groups
from quality_kunming.exports.search_block import Block, Entry, Sizes, as_json, block
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.sections import SHOWING
from quality_kunming.parallel import each_in_parallel
from quality_kunming.rendering.page import Page

INDEX = "search/index.js"
DATA = "search/data/"
"""Folder of the files that the index names by a digest of what is in them."""
HANDED = "takeSearchData"

WHOLE = 1_500_000
"""Bytes of text (some 500 KB as they travel) up to which a search goes on by itself until all is looked at."""
PAGES = 512
"""In a block."""
OTHER = "other"
_LISTS = (
    "a_z",
    "years",
    "site_map",
    "news",
    "search",
    "changes",
    "introduction",
    "data",
    "data_columns",
)
"""Templates of pages that name others, or say in another language what others say: the last that anybody looks for."""
_DIGITS = 8


def files(source: Source) -> Iterator[ExportFile]:
    """Every file of the index."""
    shelf = Shelf(source.root / FOLDER / "search")
    for path, data in index(source.catalog, source.pages, shelf):
        yield ExportFile(path, partial(bytes, data))


def index(
    catalog: Catalog, pages: Iterable[Page], shelf: Shelf, whole: int = WHOLE, many: int = PAGES
) -> Iterator[tuple[str, bytes]]:
    """Every file by its path in the output; the same pages give the same bytes. A block is of `many` pages."""
    indexed = _in_order(catalog, pages)
    entries = [_entry(page) for page in indexed]
    length = sum(len(entry.words) for entry in entries)
    sizes = _sizes(length)
    blocks = _blocks(entries, sizes, shelf, many)
    texts, postings = [], []
    for one in blocks:
        for count, text in one.texts:
            name, data = _file("t", len(texts), text)
            texts.append([count, name])
            yield _path(name), data
    for number in range(sizes.shards):
        parts = ",".join(one.postings[number] for one in blocks)
        name, data = _file("p", number, f"[{parts}]")
        postings.append(name)
        yield _path(name), data
    places = [_place(page) for page in indexed]
    kinds = sorted({kind for kind, _ in places}, key=_place_of_kind)
    table = {
        "whole": sum(len(entry.words.encode()) for entry in entries) <= whole,
        "block": many,
        "kinds": [[kind, _name(kind, catalog)] for kind in kinds],
        "runs": [
            [len(list(run)), kinds.index(kind), year] for (kind, year), run in groupby(places)
        ],
        "texts": texts,
        "postings": postings,
        "variants": groups(set().union(*(one.alphabet for one in blocks))),
    }
    yield INDEX, _handed("index", as_json(table))


def _in_order(catalog: Catalog, pages: Iterable[Page]) -> list[Page]:
    """The pages that search engines may know, those people rather look for at the end, where new ones come to stand."""
    edition = catalog.current_edition
    current = edition.year if edition else 0
    listed = (page for page in pages if page.view.listed)

    def order(page: Page) -> tuple:
        view = page.view
        kind, year = _place(page)
        age = (year == current and current > 0, year or current)
        day = view.published.first_day.isoformat() if view.published else ""
        return view.template not in _LISTS, *age, _place_of_kind(kind), day, view.address

    return sorted(listed, key=order)


def _entry(page: Page) -> Entry:
    return Entry(page.file, page.view.title, page.view.title_in_lists, page.words)


def _place(page: Page) -> tuple[str, int]:
    """The kind of a page, and its year; 0 where it has none."""
    view = page.view
    section = view.section.partition("/")[0]
    kind = section if section in SHOWING else OTHER
    if view.published:
        return kind, view.published.first_day.year
    return kind, getattr(view.record, "edition", None) or getattr(view.record, "year", None) or 0


def _place_of_kind(kind: str) -> int:
    return SHOWING.index(kind) if kind in SHOWING else len(SHOWING)


def _name(kind: str, catalog: Catalog) -> str:
    return "其他" if kind == OTHER else catalog.column(kind).name


def _sizes(length: int) -> Sizes:
    """Small files where there are few pages, so that ten are light; where there are more, not too many of them."""
    shards = 1
    while shards < 256 and shards * 2_000 < length:
        shards *= 2
    return Sizes(min(max(600, length // 800), 12_000), shards)


def _blocks(entries: Sequence[Entry], sizes: Sizes, shelf: Shelf, many: int) -> list[Block]:
    """All blocks, those that are known from the shelf."""
    parts = [tuple(entries[start : start + many]) for start in range(0, len(entries), many)]
    recipe = pickle.dumps((program_key(), sizes))
    names = [hashlib.sha256(recipe + _written(part)).hexdigest() for part in parts]
    kept = [shelf.get(name) for name in names]
    missing = [part for part, data in zip(parts, kept, strict=True) if data is None]
    made = iter(each_in_parallel(partial(_maker, sizes), missing, enough=(2, 8)))
    blocks = []
    for name, data in zip(names, kept, strict=True):
        one = pickle.loads(data) if data is not None else next(made)
        if data is None:
            shelf.put(name, pickle.dumps(one, pickle.HIGHEST_PROTOCOL))
        blocks.append(one)
    shelf.retain(names)
    return blocks


def _written(entries: Sequence[Entry]) -> bytes:
    return as_json([list(vars(entry).values()) for entry in entries]).encode()


def _maker(sizes: Sizes) -> partial:
    return partial(block, sizes=sizes)


def _file(kind: str, number: int, text: str) -> tuple[str, bytes]:
    name = f"{kind}{number}-{hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]}"
    return name, _handed(name, text)


def _path(name: str) -> str:
    return f"{DATA}{name}.js"


def _handed(name: str, text: str) -> bytes:
    return f'{HANDED}("{name}",{text});\n'.encode()
