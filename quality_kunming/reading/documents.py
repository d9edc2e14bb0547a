"""The files under `content/` and `data/` → documents: what each kind of file says in words."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from quality_kunming.model.policy import POLICY_FILES
from quality_kunming.reading import formats, markdown, office, pdf, pictures, plain, rtf, yaml_words
from quality_kunming.reading.document import Document
from quality_kunming.reading.extracted import TOO_LONG, faulty
from quality_kunming.reading.files import files_below
from quality_kunming.reading.text import SIZE_LIMIT

Reader = Callable[[str, bytes], Document | None]

DOWNLOADS = "content/downloads/"
UNSEEN = POLICY_FILES["targets"]
"""Tells machines where to put the site; nothing of it is on any page."""

READERS: dict[str, Reader] = {
    ".md": markdown.read,
    ".yaml": yaml_words.read,
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
            if path.suffix.lower() in READERS and path != root / UNSEEN:
                yield path


def read(name: str, data: bytes) -> Document | None:
    """The document in a file's bytes; None where it has no readable words."""
    suffix = Path(name).suffix.lower()
    if name.startswith(DOWNLOADS) and (fault := formats.mismatch(suffix, data)):
        return faulty(name, fault)
    if len(data) > SIZE_LIMIT and suffix in (".csv", ".txt"):
        whole = data[: data.rfind(b"\n", 0, SIZE_LIMIT) + 1] or data[:SIZE_LIMIT]
        document = READERS[suffix](name, whole)
        return document and replace(document, fault=TOO_LONG)
    return READERS[suffix](name, data)
