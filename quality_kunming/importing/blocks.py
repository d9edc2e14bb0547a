"""A document as its blocks: paragraphs and tables, whatever program wrote it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

_CHINESE = re.compile("[\u3400-\u9fff]")


class Align(StrEnum):
    """Where a paragraph stands."""

    LEFT = ""
    CENTRE = "center"
    RIGHT = "right"


class Face(StrEnum):
    """The kind of type that official documents set apart."""

    PLAIN = ""
    TITLE = "小标宋"
    BLACK = "黑体"


@dataclass(frozen=True)
class Text:
    """A run of words of one look; `raised` is sup or sub, `link` where it leads."""

    words: str
    is_bold: bool = False
    is_italic: bool = False
    is_struck: bool = False
    raised: str = ""
    link: str = ""
    face: Face = Face.PLAIN


@dataclass(frozen=True)
class Break:
    """The end of a line within a paragraph."""


@dataclass(frozen=True)
class PictureMark:
    """A picture, by its place among the files of the document; `alt` and `caption` as far as they are known."""

    number: int
    alt: str = ""
    caption: str = ""


@dataclass(frozen=True)
class NoteMark:
    """Where the text refers to a note."""

    label: str


Inline = Text | Break | PictureMark | NoteMark


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `level` 1 to 6 for a heading, `depth` how far a list item lies within others.

    `marker` is the bullet or number of a list item as Markdown has it; empty for what is none.
    """

    parts: tuple[Inline, ...]
    level: int = 0
    align: Align = Align.LEFT
    marker: str = ""
    depth: int = 0
    is_title: bool = False
    size: float = 0.0
    """Points of its largest words; 0 where it is not known."""

    @property
    def words(self) -> str:
        """Its text, lines joined by a space."""
        return words_of(self.parts).strip()

    @property
    def is_bold(self) -> bool:
        """Whether all its words are bold."""
        return self._all(lambda part: part.is_bold)

    @property
    def face(self) -> Face:
        """The face that all its Chinese words have."""
        return face_of_all(self.parts)

    @property
    def has_only_words(self) -> bool:
        """Whether nothing but text stands in it."""
        return all(isinstance(part, Text) for part in self.parts)

    def _texts(self) -> Iterator[Text]:
        return (part for part in self.parts if isinstance(part, Text) and part.words.strip())

    def _all(self, is_so) -> bool:
        texts = list(self._texts())
        return bool(texts) and all(map(is_so, texts))


@dataclass(frozen=True)
class Cell:
    """A cell of a table."""

    blocks: "tuple[Block, ...]"
    columns: int = 1
    rows: int = 1
    is_header: bool = False

    @property
    def words(self) -> str:
        """Its text."""
        return " ".join(filter(None, (block.words for block in self.blocks)))


@dataclass(frozen=True)
class Table:
    """A table as its rows of cells; merged ones stand where they begin."""

    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""

    @property
    def words(self) -> str:
        """Its text."""
        return " ".join(filter(None, (cell.words for row in self.rows for cell in row)))


@dataclass(frozen=True)
class Rule:
    """A line across the page."""

    words: str = ""


Block = Paragraph | Table | Rule


@dataclass(frozen=True)
class Content:
    """What was read: the blocks, the notes by label, the pictures, and what was left out."""

    blocks: tuple[Block, ...]
    notes: dict[str, tuple[Paragraph, ...]]
    pictures: tuple[bytes, ...] = ()
    dropped: tuple[str, ...] = ()


def words_of(parts: Iterable[Inline]) -> str:
    """The text of some parts."""
    return "".join(
        part.words.replace("\t", " ")
        if isinstance(part, Text)
        else " "
        if isinstance(part, Break)
        else ""
        for part in parts
    )


def face_of_all(parts: Iterable[Inline]) -> Face:
    """The face of all Chinese words: digits and letters among them are mostly set in another."""
    faces = {part.face for part in parts if isinstance(part, Text) and _CHINESE.search(part.words)}
    return faces.pop() if len(faces) == 1 else Face.PLAIN
