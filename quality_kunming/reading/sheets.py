"""Excel's sheets: values as they are shown, row by row, hidden sheets, rows and columns too."""

import re
import zipfile
from collections.abc import Iterator
from posixpath import normpath

from quality_kunming.reading.extracted import Budget
from quality_kunming.reading.xml_words import number_text, parse

_SHEET = re.compile(r"xl/(worksheets/[^/]*\.xml|sharedStrings\.xml|workbook\.xml)")
_WORKSHEET = re.compile(r"xl/worksheets/[^/]*\.xml")
_WORDS_OF_A_CELL = frozenset(["v", "t"])
_MARGINS = frozenset(
    ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"]
)


def is_sheet(name: str) -> bool:
    """Whether a part of the file is read here."""
    return bool(_SHEET.fullmatch(name))


def read(archive: zipfile.ZipFile, budget: Budget) -> Iterator[tuple[str, str]]:
    """Each sheet's title and its values, also of sheets that the book does not list."""
    shared = _shared(_part(archive, "xl/sharedStrings.xml", budget), budget)
    used: set[int] = set()
    listed: set[str] = set()
    targets = _targets(_part(archive, "xl/_rels/workbook.xml.rels", budget), budget)
    for title, key, is_hidden in _titles(_part(archive, "xl/workbook.xml", budget), budget):
        name = targets.get(key, "")
        where = f"{'隐藏的' if is_hidden else ''}工作表 {title}"
        reader = _Reader(shared, used, budget)
        listed.add(name)
        yield where, f"{title}\n{reader.values(_part(archive, name, budget))}"
    for name in sorted({*filter(_WORKSHEET.fullmatch, archive.namelist())} - listed):
        reader = _Reader(shared, used, budget)
        yield "没有列出的工作表", reader.values(_part(archive, name, budget))
    unused = [text for number, text in enumerate(shared) if number not in used]
    yield "没有显示的文字", "\n".join(unused)


def _part(archive: zipfile.ZipFile, name: str, budget: Budget) -> bytes:
    try:
        entry = archive.getinfo(name)
    except KeyError:
        return b""
    with archive.open(entry) as stream:
        data = stream.read(budget.left + 1)
    budget.take(len(data))
    return data


def _shared(data: bytes, budget: Budget) -> list[str]:
    """The texts that cells name by number."""
    texts: list[str] = []
    pieces: list[str] = []

    def end(name: str) -> None:
        if name == "si":
            texts.append("".join(pieces).strip())
            pieces.clear()

    if data:
        parse(data, budget, lambda name, attributes: None, end, pieces.append)
    return texts


def _targets(data: bytes, budget: Budget) -> dict[str, str]:
    found: dict[str, str] = {}

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship":
            target = attributes.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else normpath(f"xl/{target}")
            found[attributes.get("Id", "")] = path

    if data:
        parse(data, budget, start, lambda name: None, lambda text: None)
    return found


def _titles(data: bytes, budget: Budget) -> list[tuple[str, str, bool]]:
    """Title, key and whether it is hidden, of every sheet."""
    found: list[tuple[str, str, bool]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "sheet":
            key = next((value for at, value in attributes.items() if at.endswith(":id")), "")
            is_hidden = attributes.get("state", "visible") != "visible"
            found.append((attributes.get("name", ""), key, is_hidden))

    if data:
        parse(data, budget, start, lambda name: None, lambda text: None)
    return found


class _Reader:
    """Reads the cells of one sheet."""

    def __init__(self, shared: list[str], used: set[int], budget: Budget):
        self._shared, self._used, self._budget = shared, used, budget
        self._kind, self._name = "", ""
        self._pieces: list[str] = []
        self._found: list[str] = []

    def values(self, data: bytes) -> str:
        """The sheet, a line for each row."""
        if data:
            parse(data, self._budget, self._start, self._end, self._words)
        lines = (line.strip("\t") for line in "".join(self._found).split("\n"))
        return "\n".join(filter(None, lines))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._name = name
        if name == "c":
            self._kind = attributes.get("t", "")
            self._pieces.clear()

    def _words(self, text: str) -> None:
        if self._name in _WORDS_OF_A_CELL:
            self._pieces.append(text)
        elif self._name in _MARGINS:
            self._found.append(f"\n{text}\n")

    def _end(self, name: str) -> None:
        self._name = ""
        if name == "c" and self._pieces:
            self._found += [self._value("".join(self._pieces)), "\t"]
        elif name == "row":
            self._found.append("\n")

    def _value(self, text: str) -> str:
        if self._kind == "s":
            number = int(text) if text.strip().isdecimal() and len(text) < 10 else -1
            found = self._shared[number] if 0 <= number < len(self._shared) else ""
            self._used.add(number)
            self._budget.take(len(found))
            return found
        return text if self._kind in ("str", "inlineStr", "b", "e") else number_text(text)
