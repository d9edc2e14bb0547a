"""Which pictures show a QR code, looked at once for each file and kept."""

from collections.abc import Iterable
from pathlib import Path

from quality_kunming.caching import FOLDER, Table, digest_of, program_key
from quality_kunming.reading.two_dimensional import shows_code

_PROGRAM = "quality_kunming/reading/two_dimensional.py"


def with_code(root: Path, pictures: Iterable[Path]) -> frozenset[Path]:
    """Those of the pictures in which a QR code can be made out."""
    table = Table(root / FOLDER / "codes", program_key(_PROGRAM))
    known, seen, found = table.load(), {}, set()
    for path in dict.fromkeys(pictures):
        if not path.is_file():
            continue
        digest = digest_of(path.read_bytes())
        seen[digest] = known[digest] if digest in known else shows_code(path)
        if seen[digest]:
            found.add(path)
    if seen != known:
        table.save(seen)
    return frozenset(found)
