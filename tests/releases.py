"""Small finished folders with their manifest, for tests of targets."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from quality_kunming.delivery.release import Release
from quality_kunming.output.manifest import FILE, FORMAT, Fingerprint

TWINS = (".br", ".gz")
PAGE = "index.html"


def make_release(
    folder: Path,
    files: Mapping[str, bytes],
    *,
    origin: str = "https://zlkm.example.com",
    preview: bool = False,
    day: date = date(2022, 9, 10),
    **more: str,
) -> Release:
    """Write `files` (path → bytes) and the manifest that describes them, and read the folder as a deploy does.

    A path that is another one and `.br` or `.gz` is its precompressed twin. `more` stands in the manifest as well.
    """
    folder.mkdir(parents=True)
    for path, data in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    twins = {path for path in files if path.endswith(TWINS) and path[:-3] in files}
    manifest = {
        "format": FORMAT,
        "day": day.isoformat(),
        "origin": origin,
        "preview": preview,
        "counts": {},
        "sources": {},
        "addresses": {
            _address(path): {"source": "", "title": path, "sha256": Fingerprint.of(data).sha256}
            for path, data in sorted(files.items())
            if path == PAGE or path.endswith(f"/{PAGE}")
        },
        "files": _described(files, files.keys() - twins),
        "encoded": _described(files, twins),
        **more,
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    (folder / FILE).write_text(text, "utf-8", newline="\n")
    return Release.read(folder)


def _described(files: Mapping[str, bytes], paths: set[str]) -> dict[str, dict]:
    entries = {path: Fingerprint.of(files[path]) for path in sorted(paths)}
    return {path: {"bytes": one.bytes, "sha256": one.sha256} for path, one in entries.items()}


def _address(path: str) -> str:
    return "/" + path.removesuffix(PAGE)
