"""An Excel file or a CSV → tables, merged cells and numbers as they are shown."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from quality_kunming.authoring.sheet import read_sheet
from quality_kunming.importing.blocks import Block, Break, Cell, Content, Paragraph, Table, Text
from quality_kunming.importing.draft import UnreadableDocumentError
from quality_kunming.importing.sheet_values import shown_value
from quality_kunming.importing.spaces import tidy
from quality_kunming.reading import office
from quality_kunming.reading.extracted import DAMAGED

LARGEST = 5_000
"""Cells of one sheet that a page can show."""


def read_csv(path: Path) -> Content:
    """The table of a CSV; UnreadableDocumentError where it is none."""
    try:
        rows = [row for row in read_sheet(path) if any(row)]
    except ValueError as error:
        raise UnreadableDocumentError(str(error).removeprefix(path.name).strip()) from None
    width = max(map(len, rows), default=0)
    _refuse_large(len(rows), width)
    cells = (tuple(_cell(text) for text in (*row, *[""] * (width - len(row)))) for row in rows)
    return Content((Table(tuple(cells)),), {}) if rows else Content((), {})


def read_excel(name: str, data: bytes) -> Content:
    """The tables of an Excel file, one a sheet; UnreadableDocumentError for one that is broken or hostile."""
    if fault := office.read(name, data).fault:
        raise UnreadableDocumentError(fault)
    from openpyxl import load_workbook

    try:
        content = _of_book(load_workbook(io.BytesIO(data), data_only=True))
        unread = _without_result(io.BytesIO(data))
        return replace(content, dropped=(*content.dropped, *unread))
    except UnreadableDocumentError:
        raise
    except Exception:  # a broken workbook surfaces as anything from KeyError to BadZipFile
        raise UnreadableDocumentError(DAMAGED) from None


def _without_result(stream: io.BytesIO) -> Iterator[str]:
    """The formulas of which the file holds no result, because no program has worked them out."""
    from openpyxl import load_workbook

    formulas, results = load_workbook(stream), load_workbook(stream, data_only=True)
    for sheet in formulas.worksheets:
        places = [
            cell.coordinate
            for row in sheet.iter_rows()
            for cell in row
            if cell.data_type == "f" and results[sheet.title][cell.coordinate].value is None
        ]
        if places:
            listed = "、".join(places[:5]) + ("等" if len(places) > 5 else "")
            yield f"工作表“{sheet.title}”里没有结果的公式（{listed}），请用 Excel 打开，保存一遍再导入"


def _of_book(book) -> Content:
    blocks: list[Block] = []
    dropped = []
    filled = [sheet for sheet in book.worksheets if any(any(row) for row in sheet.values)]
    shown = [sheet for sheet in filled if sheet.sheet_state == "visible"]
    dropped += [f"隐藏的工作表“{sheet.title}”" for sheet in filled if sheet not in shown]
    for sheet in shown:
        dropped += _beside(sheet)
        table = _table(sheet, dropped)
        if len(shown) > 1:
            blocks.append(Paragraph((Text(sheet.title),), level=2))
        blocks.append(table)
    for sheet in book.chartsheets:
        dropped.append(f"图表“{sheet.title}”")
    return Content(tuple(blocks), {}, dropped=tuple(dropped))


def _beside(sheet) -> Iterator[str]:
    for count, name in ((len(sheet._charts), "图表"), (len(sheet._images), "图片")):
        if count:
            yield f"工作表“{sheet.title}”里的{name} {count} 个"
    notes = sum(1 for row in sheet.iter_rows() for cell in row if cell.comment)
    if notes:
        yield f"工作表“{sheet.title}”里的批注 {notes} 条"


def _table(sheet, dropped: list[str]) -> Table:
    _refuse_large(sheet.max_row, sheet.max_column)
    hidden_rows = {at for at, one in sheet.row_dimensions.items() if one.hidden}
    hidden_columns = {
        column
        for one in sheet.column_dimensions.values()
        if one.hidden
        for column in range(one.min, min(one.max, sheet.max_column) + 1)
    }
    if hidden_rows or hidden_columns:
        dropped.append(
            f"工作表“{sheet.title}”里隐藏的 {len(hidden_rows)} 行、{len(hidden_columns)} 列"
        )
    spans, covered = {}, set()
    for one in sheet.merged_cells.ranges:
        spans[one.min_row, one.min_col] = one
        covered |= {(row, column) for row, column in one.cells} - {(one.min_row, one.min_col)}
    rows = []
    for row in sheet.iter_rows():
        shown = [
            cell
            for cell in row
            if cell.column not in hidden_columns and (cell.row, cell.column) not in covered
        ]
        if row[0].row not in hidden_rows and shown:
            rows.append(tuple(_spanned(cell, spans.get((cell.row, cell.column))) for cell in shown))
    return Table(tuple(_trimmed(rows)))


def _spanned(cell, span) -> Cell:
    words = shown_value(cell.value, cell.number_format)
    if span is None:
        return _cell(words)
    return _cell(words, span.max_col - span.min_col + 1, span.max_row - span.min_row + 1)


def _trimmed(rows: list[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    """The rows without empty columns at the right, where no cell is merged."""
    while (
        rows
        and len({len(row) for row in rows}) == 1
        and len(rows[0]) > 1
        and not any(row[-1].words or row[-1].columns > 1 for row in rows)
    ):
        rows = [row[:-1] for row in rows]
    return rows


def _cell(words: str, columns: int = 1, rows: int = 1) -> Cell:
    parts: list[Text | Break] = []
    for line in words.split("\n"):
        parts += [Break(), Text(line)] if parts else [Text(line)]
    return Cell(tuple(Paragraph(group) for group in tidy(parts)), columns, rows)


def _refuse_large(rows: int, columns: int) -> None:
    if rows * columns > LARGEST:
        raise UnreadableDocumentError(
            f"的表格有 {rows} 行 {columns} 列，一页放不下；请删去空行空列，或者放成下载"
        )
