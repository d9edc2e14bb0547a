"""Compressed twins of the files that go out, made once: page.html.br (RFC 7932) and page.html.gz (RFC 1952)."""

import hashlib
import os
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import brotli
import deflate

from quality_kunming.output.headers import is_text
from quality_kunming.storing import replace_file

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

_DIGEST = hashlib.sha256().digest_size


def compress(output: Path, cache: Path) -> None:
    """Put its twins beside each file of text in `output`, where they are smaller than it.

    `cache` keeps what this folder needed and nothing else; whatever is damaged there is made again.
    """
    files = [path for path in sorted(output.rglob("*")) if _is_worth_it(path)]
    with ThreadPoolExecutor(os.cpu_count()) as threads:  # the encoders let other threads run
        used = set(threads.map(lambda path: _compress(path, cache), files))
    _prune(cache, used)


def is_twin(path: str) -> bool:
    """Whether a path is of a compressed twin, not of a file of its own."""
    return path.endswith(tuple(ENCODERS)) and is_text(path.rpartition(".")[0])


def _is_worth_it(path: Path) -> bool:
    return is_text(path.name) and path.is_file() and path.stat().st_size > LEAST


def _compress(path: Path, cache: Path) -> str:
    """Write the twins of one file; returns the name under which the cache keeps them."""
    data = path.read_bytes()
    key = hashlib.sha256(RECIPE.encode() + b"\0" + data).hexdigest()
    for suffix, encode in ENCODERS.items():
        twin = _kept(cache / key[:2] / f"{key}{suffix}", encode, data)
        if len(twin) < len(data):
            path.with_name(path.name + suffix).write_bytes(twin)
    return key


def _kept(place: Path, encode: Callable[[bytes], bytes], data: bytes) -> bytes:
    """The compressed bytes from the cache, where they stand behind their own digest, or else made and kept."""
    with suppress(OSError):
        found = place.read_bytes()
        if hashlib.sha256(found[_DIGEST:]).digest() == found[:_DIGEST]:
            return found[_DIGEST:]
    made = encode(data)
    with suppress(OSError):  # a full disk: the site does without the cache
        place.parent.mkdir(parents=True, exist_ok=True)
        replace_file(place, hashlib.sha256(made).digest() + made)
    return made


def _prune(cache: Path, used: set[str]) -> None:
    for kept in cache.glob("*/*"):
        if kept.stem not in used:
            with suppress(OSError):
                kept.unlink()
