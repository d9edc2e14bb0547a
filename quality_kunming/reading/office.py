"""Word, Excel, PowerPoint, ODF and OFD files: everything they say, also where readers do not look first."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath

from quality_kunming.reading import formats, pictures, sheets
from quality_kunming.reading.document import Document
from quality_kunming.reading.extracted import (
    DAMAGED,
    LOCKED,
    TOO_LONG,
    Budget,
    TooMuchError,
    Words,
    faulty,
)
from quality_kunming.reading.xml_words import UnreadableXmlError, parse, words_of

UNPACKED_LIMIT = 20_000_000
"""Bytes of XML in one file; what people write is far below."""
PICTURES_LIMIT = 100_000_000
MACROS = "带宏，可能有病毒；请另存为不带宏的文件再放"
EMPTY = "里面没有内容；请换成写好的文件"

_ENCRYPTED = 0x1
_SETTINGS = re.compile(
    r"(^|/)(styles|settings|webSettings|fontTable|numbering|theme\d*|tableStyles|presProps|viewProps"
    r"|calcChain|slideLayout\d+|PublicRes(_\d+)?|DocumentRes(_\d+)?|manifest|\[Content_Types\]"
    r"|Signatures?|Signature\d*)\.xml$"
)
_NAMED = (
    (r"word/document\.xml", "正文"),
    (r"word/header\d*\.xml", "页眉"),
    (r"word/footer\d*\.xml", "页脚"),
    (r"word/footnotes\.xml|word/endnotes\.xml", "脚注"),
    (
        r"(.*/)?(threadedC|c)omments?\d*\.xml|.*/persons?/.*|.*[aA]uthors\.xml|word/people\.xml",
        "批注",
    ),
    (r"(.*/)?Annots?/.*|.*/Annotation.*\.xml", "批注"),
    (r"ppt/notesSlides/.*", "备注"),
    (r"ppt/slideMasters/.*", "母版"),
    (r"docProps/.*|meta\.xml|OFD\.xml", "属性"),
    (r"(word|xl|ppt)/charts/.*", "图表"),
    (r"(word|xl|ppt)/diagrams/.*", "图示"),
    (r"xl/drawings/.*", "文本框"),
    (r"xl/pivotCache/.*", "透视表的数据"),
    (r"xl/externalLinks/.*", "外部链接的数据"),
    (r"customXml/.*", "自定义数据"),
    (r"content\.xml", "正文"),
)
_BESIDE = frozenset(["属性", "链接", "自定义数据", "其他内容", "母版", "页眉页脚"])
_PAGE = re.compile(r"ppt/slides/slide(\d+)\.xml|Doc_\d+/Pages/Page_(\d+)/Content\.xml")
_PACKED = (formats.DOCX, formats.XLSX, formats.PPTX)
_PICTURE = re.compile(r"\.(jpe?g|png|tiff?|webp)$", re.IGNORECASE)


def read(name: str, data: bytes) -> Document:
    """All words of an office file; never raises."""
    found = formats.format_of(data)
    if found == formats.LOCKED_OFFICE:
        return faulty(name, LOCKED)
    words = Words()
    try:
        _unpack(data, words, (Budget(UNPACKED_LIMIT), Budget(PICTURES_LIMIT)))
    except _LockedError:
        return faulty(name, LOCKED)
    except TooMuchError:
        words.fault = TOO_LONG
    except (UnreadableXmlError, zipfile.BadZipFile):
        words.fault = DAMAGED
    except (
        Exception
    ):  # a broken archive surfaces as anything from zlib.error to NotImplementedError
        words.fault = DAMAGED
    if not words.fault and _is_empty(words.document(name), data):
        words.fault = EMPTY
    return words.document(name)


def _is_empty(document: Document, data: bytes) -> bool:
    """Whether there is nothing in it but what the program wrote, and no picture."""
    said = [part for _, part in document.parts if part not in _BESIDE]
    return not said and b"/media/" not in data and b"/embeddings/" not in data


class _LockedError(ValueError):
    """A part needs a password."""


def _unpack(
    data: bytes, words: Words, budgets: tuple[Budget, Budget], inside: str = "", depth: int = 0
) -> None:
    """Add the words of a packed file and of those that lie in it."""
    budget, for_pictures = budgets
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = sorted(archive.infolist(), key=lambda entry: _order(entry.filename))
        _refuse_locked(archive, entries, budget)
        if any(entry.filename.endswith("vbaProject.bin") for entry in entries):
            words.fault = words.fault or MACROS
        if any(entry.filename == "xl/workbook.xml" for entry in entries):
            words.add_all((inside + part, text) for part, text in sheets.read(archive, budget))
        for entry in entries:
            budget.take(0)
            name = PurePosixPath(entry.filename)
            if _PICTURE.search(name.name):
                data = unpacked(archive, entry, for_pictures)
                words.add(f"{inside}图片 {name.name}", pictures.words_in(data))
            elif formats.SUFFIXES.get(name.suffix.lower()) in _PACKED and depth < 2:
                data = unpacked(archive, entry, budget)
                _unpack(data, words, budgets, f"嵌入的 {name.name} ", depth + 1)
            else:
                for part, text in _of_entry(archive, entry, budget):
                    words.add(inside + part, text)


def _refuse_locked(
    archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], budget: Budget
) -> None:
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            raise _LockedError
        if entry.filename == "META-INF/manifest.xml" and b"encryption-data" in unpacked(
            archive, entry, budget
        ):
            raise _LockedError


def unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, budget: Budget) -> bytes:
    """The bytes of an entry, never more than may still be unpacked, whatever its size is said to be."""
    with archive.open(entry) as stream:
        data = stream.read(budget.left + 1)
    budget.take(len(data))
    return data


def _order(name: str) -> list[str | int]:
    """Pages by their number, the rest by name."""
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d{1,9})", name)]


def _of_entry(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, budget: Budget
) -> Iterator[tuple[str, str]]:
    name = entry.filename
    if name.endswith(".rels"):
        yield "链接", _links(unpacked(archive, entry, budget), budget)
    elif name.endswith((".xml", ".vml")) and not _SETTINGS.search(name):
        if not sheets.is_sheet(name):
            yield _part(name), words_of(unpacked(archive, entry, budget), budget)
    elif name == "styles.xml":  # where ODF keeps headers and footers
        yield "页眉页脚", words_of(unpacked(archive, entry, budget), budget)


def _part(name: str) -> str:
    """What a part is called."""
    if page := _PAGE.fullmatch(name):
        return f"第 {page[1] or int(page[2]) + 1} 页"
    return next((part for pattern, part in _NAMED if re.fullmatch(pattern, name)), "其他内容")


def _links(data: bytes, budget: Budget) -> str:
    """Where links lead out of the file."""
    found: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if attributes.get("TargetMode") == "External":
            found.append(attributes.get("Target", ""))

    parse(data, budget, start, lambda name: None, lambda text: None)
    return "\n".join(found)
