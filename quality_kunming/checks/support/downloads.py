"""The files that the site offers for download, and small ones for examples."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from quality_kunming.checks.rule import Example
from quality_kunming.reading.documents import DOWNLOADS
from quality_kunming.reading.files import files_below

_WORD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
    "<w:t>报名表</w:t></w:r></w:p></w:body></w:document>"
)


def downloads(root: Path) -> Iterator[tuple[str, Path]]:
    """Every file for download by its name in the project."""
    for path in files_below(root / DOWNLOADS):
        yield path.relative_to(root).as_posix(), path


def word_document(text: str = _WORD) -> bytes:
    """A Word document with one line."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as archive:
        entry = zipfile.ZipInfo("word/document.xml", (2022, 9, 1, 0, 0, 0))
        archive.writestr(entry, text)
    return output.getvalue()


def example(name: str, data: bytes | None = None, shown: str = "") -> Example:
    """A project with one file for download."""
    file = DOWNLOADS + name
    return Example({file: word_document() if data is None else data}, shown=shown or file)
