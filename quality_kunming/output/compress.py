"""Compressed twins of the files that go out, made once: page.html.br (RFC 7932) and page.html.gz (RFC 1952)."""

import hashlib
import os
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli
import deflate

from quality_kunming.caching import Shelf
from quality_kunming.output.headers import is_text

LEAST = 256
"""Bytes below which a twin saves nothing: the response travels in one packet anyhow."""

ENCODERS: Mapping[str, Callable[[bytes], bytes]] = {
    # 12 % smaller than 9 in the same time; 11 takes three times as long for half a percent.
    ".br": lambda data: brotli.compress(data, quality=10),
    # libdeflate: the same bytes on every machine, which differing builds of zlib do not give.
    ".gz": lambda data: bytes(deflate.gzip_compress(data, 12)),
}
"""By the ending of the twin's name."""

RECIPE = f"1 brotli {brotli.__version__} 10, deflate {deflate.__version__} 12"
"""Stands for all beside the file that decides the bytes."""


def compress(output: Path, cache: Path) -> None:
    """Put its twins beside each file of text in `output`, where they are smaller than it.

    `cache` keeps what this folder needed and nothing else; whatever is damaged there is made again.
    """
    shelf = Shelf(cache)
    files = [path for path in sorted(output.rglob("*")) if _is_worth_it(path)]
    with ThreadPoolExecutor(os.cpu_count()) as threads:  # the encoders let other threads run
        names = list(threads.map(lambda path: _compress(path, shelf), files))
    shelf.retain(name for each in names for name in each)


def is_twin(path: str) -> bool:
    """Whether a path is of a compressed twin, not of a file of its own."""
    return path.endswith(tuple(ENCODERS)) and is_text(path.rpartition(".")[0])


def _is_worth_it(path: Path) -> bool:
    return is_text(path.name) and path.is_file() and path.stat().st_size > LEAST


def _compress(path: Path, shelf: Shelf) -> list[str]:
    """Write the twins of one file; returns the names under which the shelf keeps them."""
    data = path.read_bytes()
    key = hashlib.sha256(RECIPE.encode() + b"\0" + data).hexdigest()
    names = []
    for suffix, encode in ENCODERS.items():
        names.append(f"{key}{suffix}")
        twin = shelf.get(names[-1])
        if twin is None:
            twin = encode(data)
            shelf.put(names[-1], twin)
        if len(twin) < len(data):
            path.with_name(path.name + suffix).write_bytes(twin)
    return names
