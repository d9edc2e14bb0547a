"""The files under `content/` and `data/` → documents: what each kind of file says in words."""

from collections.abc import Callable, Iterator
from pathlib import Path

from quality_kunming.checks.document import Document
from quality_kunming.checks.reading import markdown, office, pdf, pictures, plain, rtf, yaml
from quality_kunming.loading.files import files_below

Reader = Callable[[str, bytes], Document | None]

READERS: dict[str, Reader] = {
    ".md": markdown.read,
    ".yaml": yaml.read,
    ".csv": plain.read,
    ".txt": plain.read,
    ".pdf": pdf.read,
    ".rtf": rtf.read,
    **dict.fromkeys((".docx", ".xlsx", ".pptx", ".ofd", ".odt", ".ods", ".odp"), office.read),
    **dict.fromkeys(
        (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".tif", ".tiff", ".bmp"), pictures.read
    ),
}
"""Suffix (lower case) → `read(name, data)`; None where the file has no words that can be read."""


def readable_files(root: Path) -> Iterator[Path]:
    """Every file of the editors whose words can be read, in order."""
    for top in ("content", "data"):
        for path in files_below(root / top):
            if path.suffix.lower() in READERS:
                yield path


def read(name: str, data: bytes) -> Document | None:
    """The document in a file's bytes; None where it has no readable words."""
    return READERS[Path(name).suffix.lower()](name, data)
