"""A document that somebody sent → its lines, the rows of its tables, the pictures in it."""

from dataclasses import dataclass, field
from pathlib import Path

from quality_kunming.importing.blocks import Block, Break, Cell, Paragraph, PictureMark, Table, Text
from quality_kunming.importing.draft import UnreadableDocumentError
from quality_kunming.importing.html_blocks import read_html
from quality_kunming.importing.old_office import as_new
from quality_kunming.importing.pictures import Pictures
from quality_kunming.importing.plain import text_in
from quality_kunming.importing.sheet import read_excel
from quality_kunming.importing.word import read_word
from quality_kunming.intake.mail import BODY
from quality_kunming.intake.pieces import Piece, RefusedError
from quality_kunming.reading import formats

_OLD = (formats.OLD_OFFICE, formats.RTF, formats.ODT, formats.ODS)
_TEXTS = (".txt", ".md", ".text", "")


@dataclass
class Words:
    """What a document says: `lines` outside tables, `tables` as rows of cells, `pictures` that stand in it."""

    name: str
    lines: list[str] = field(default_factory=list)
    tables: list[list[list[str]]] = field(default_factory=list)
    pictures: list[Piece] = field(default_factory=list)
    is_mail: bool = False
    """Whether it is the text of a mail, which goes on after what was asked for."""


def words_of(name: str, piece: Piece) -> Words | None:
    """The words of a document; None for what is no document, RefusedError for one that is broken or hostile."""
    try:
        words = _words(piece)
    except UnreadableDocumentError as error:
        raise RefusedError(name, f"里面的“{piece.last_name}”{error}") from None
    except Exception:  # what is broken in a document of any program surfaces as anything
        raise RefusedError(
            name, f"里面的“{piece.last_name}”读不出来，多半已经损坏；请对方重新发一次"
        ) from None
    if words:
        words.is_mail = piece.name.startswith(BODY)
    return words


def _words(piece: Piece) -> Words | None:
    kind, last, data = piece.kind, piece.last_name, piece.data
    if kind in _OLD:
        last, data = as_new(Path(last), data)
        kind = formats.format_of(data)
    pictures = Pictures()
    if kind == formats.DOCX:
        html, _ = read_word(last, data, pictures)
        blocks = read_html(html, pictures).blocks
    elif kind == formats.XLSX:
        blocks = read_excel(last, data).blocks
    elif kind == formats.HTML:
        blocks = read_html(text_in(last, data), pictures).blocks
    elif kind is None and piece.suffix in _TEXTS and b"\0" not in data:
        return Words(last, text_in(last, data).splitlines())
    else:
        return None
    words = Words(last)
    for block in blocks:
        _add(words, block)
    words.pictures += [
        Piece(f"{last} 里的第 {number} 张图", one) for number, one in enumerate(pictures.files, 1)
    ]
    return words


def _add(words: Words, block: Block) -> None:
    if isinstance(block, Paragraph):
        words.lines += lines_of(block)
    elif isinstance(block, Table):
        words.tables.append([[_text(cell) for cell in row] for row in block.rows])


def _text(cell: Cell) -> str:
    lines = [
        line
        for block in cell.blocks
        for line in (lines_of(block) if isinstance(block, Paragraph) else [block.words])
    ]
    return "\n".join(lines).strip()


def lines_of(paragraph: Paragraph) -> list[str]:
    """The lines of a paragraph as they were broken."""
    text = "".join(
        "\n" if isinstance(part, Break) else part.words if isinstance(part, Text) else ""
        for part in paragraph.parts
        if not isinstance(part, PictureMark)
    )
    return text.split("\n")
