"""A Word file taken apart within bounds, and put together again from the parts that its text needs."""

import io
import re
import zipfile
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from xml.etree import ElementTree

from quality_kunming.importing.draft import UnreadableDocumentError
from quality_kunming.importing.word_xml import children, value
from quality_kunming.reading import office
from quality_kunming.reading.extracted import Budget, TooMuchError
from quality_kunming.reading.xml_words import parse

DEEPEST = 120
"""Elements within one another; what people write stays far below, and Python's stack bears it."""
SIZE_LIMIT = 100_000_000
_TEXT_PART = re.compile(r"\.(xml|rels)$")
_STORED = re.compile(r"(^|/)(media|embeddings)/|\.(xml|rels)$")


@dataclass
class Package:
    """The parts of a Word file by name; `main` is that of the text."""

    main: str
    parts: dict[str, bytes] = field(default_factory=dict)

    def root(self, name: str) -> ElementTree.Element | None:
        """The XML of a part; None where there is none."""
        data = self.parts.get(name)
        return None if data is None else ElementTree.fromstring(data)

    def beside(self, name: str) -> str:
        """The name of a part in the folder of the text."""
        return str(PurePosixPath(self.main).parent / name)

    def packed(self) -> io.BytesIO:
        """A Word file of the parts as they are now."""
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            for name, data in self.parts.items():
                archive.writestr(name, data)
        stream.seek(0)
        return stream


def open_package(name: str, data: bytes) -> Package:
    """The parts of a Word file; UnreadableDocumentError for one that is broken, locked, hostile or has macros."""
    if fault := office.read(name, data).fault:
        raise UnreadableDocumentError(fault)
    budget = Budget(SIZE_LIMIT)
    package = Package("word/document.xml")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for entry in archive.infolist():
            if _STORED.search(entry.filename) and entry.filename not in package.parts:
                package.parts[entry.filename] = _unpacked(archive, entry, budget)
    for part, content in package.parts.items():
        if _TEXT_PART.search(part):
            _refuse_deep(content)
    package.main = _main(package)
    if package.main not in package.parts:
        raise UnreadableDocumentError("里面没有正文；请用 Word 打开看过，再另存为 .docx")
    return package


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, budget: Budget) -> bytes:
    try:
        return office.unpacked(archive, entry, budget)
    except TooMuchError:
        raise UnreadableDocumentError(
            "解开以后太大，不像是写出来的文件；请另存一份，大图先缩小"
        ) from None


def _refuse_deep(content: bytes) -> None:
    depth = deepest = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, deepest
        depth += 1
        deepest = max(deepest, depth)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1

    parse(content, Budget(SIZE_LIMIT), start, end, lambda text: None)
    if deepest > DEEPEST:
        raise UnreadableDocumentError(
            f"里面一层套一层，套了 {deepest} 层，不像是写出来的文件；请把正文复制到一份新的文件里"
        )


def _main(package: Package) -> str:
    for relation in children(package.root("_rels/.rels"), "Relationship"):
        if value(relation, "Type").endswith("/officeDocument"):
            return value(relation, "Target").lstrip("/")
    return package.main
