"""A plain text → blocks: its paragraphs as a person tells them apart, its tabbed rows as tables."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from quality_kunming.errors import Problem
from quality_kunming.importing.blocks import Block, Cell, Content, Paragraph, Table, Text
from quality_kunming.importing.draft import UnreadableDocumentError
from quality_kunming.importing.habits import is_heading_like
from quality_kunming.importing.spaces import tidy
from quality_kunming.prose.paragraph_ends import end_paragraphs, is_row
from quality_kunming.reading.encodings import recognise
from quality_kunming.reading.text import decode, overload

SIZE_LIMIT = 1_000_000


def read_plain(name: str, data: bytes) -> Content:
    """The blocks of a text; UnreadableDocumentError where it is none."""
    lines = [line.strip(" \u00a0\u3000\r") for line in text_in(name, data).split("\n")]
    blocks: list[Block] = []
    for has_tabs, group in groupby(lines, key=lambda line: "\t" in line):
        rows = list(group)
        if all(line.startswith("\t") for line in rows):
            rows = [line.lstrip("\t \u3000") for line in rows]
            has_tabs = any("\t" in line for line in rows)
        if has_tabs and len(rows) > 1:
            blocks.append(_table(rows))
        else:
            blocks += _paragraphs(rows)
    if len(blocks) > 1 and isinstance(blocks[0], Paragraph) and is_heading_like(blocks[0]):
        blocks[0] = Paragraph(blocks[0].parts, is_title=True)
    return Content(tuple(blocks), {})


def text_in(name: str, data: bytes) -> str:
    """The text of a file in whatever encoding; UnreadableDocumentError where no person wrote it."""
    if len(data) > SIZE_LIMIT:
        raise UnreadableDocumentError("太大，不像是人写的；请核对是不是放错了文件")
    text = decode(data, name)
    if isinstance(text, Problem):
        found = recognise(data)
        if found is None:
            raise UnreadableDocumentError(
                "认不出是什么编码；请用写它的程序打开，“另存为”时编码选 UTF-8"
            )
        text = found.text.replace("\r\n", "\n").replace("\r", "\n")
    if problem := overload(text, name):
        raise UnreadableDocumentError(problem.message)
    return text


def _paragraphs(lines: list[str]) -> Iterator[Paragraph]:
    for is_filled, group in groupby(end_paragraphs(lines), key=bool):
        for rows in _rows(group) if is_filled else ():
            for parts in tidy([Text("\n".join(rows))]):
                yield Paragraph(parts)


def _rows(lines: Iterable[str]) -> Iterator[list[str]]:
    """The lines of one paragraph, each item of a list for itself with the lines that go on with it."""
    rows: list[str] = []
    for line in lines:
        if rows and is_row(line):
            yield rows
            rows = []
        rows.append(line)
    yield rows


def _table(lines: list[str]) -> Table:
    rows = [line.split("\t") for line in lines if line.strip()]
    width = max(map(len, rows))
    return Table(
        tuple(
            tuple(
                Cell(tuple(Paragraph(parts) for parts in tidy([Text(words)])))
                for words in (*row, *[""] * (width - len(row)))
            )
            for row in rows
        )
    )
