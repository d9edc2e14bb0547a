"""A table that an editor keeps, CSV or Excel → its rows of texts, as they stand there."""

import csv
import io
from datetime import date, datetime, time
from pathlib import Path

from quality_kunming.reading import formats
from quality_kunming.reading.encodings import recognise
from quality_kunming.reading.files import SIZE_LIMIT

SEPARATORS = (",", ";", "\t", "，", "；")
PACKED = b"PK"
"""How an Excel file begins, a damaged one too."""
Rows = list[list[str]]


def read_sheet(path: Path) -> Rows:
    """The rows of the (first) sheet; ValueError with a Chinese sentence for a file that is no table."""
    name = path.name
    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise ValueError(f"{name} 太大了；请核对是不是放错了文件")
        data = path.read_bytes()
    except FileNotFoundError:
        raise ValueError(f"没有“{path}”这个表格，请核对路径和文件名") from None
    except OSError as error:
        raise ValueError(f"表格 {name} 打不开（{error.strerror}），请核对路径和文件名") from None
    kind = formats.format_of(data)
    if kind not in (None, formats.XLSX):
        raise ValueError(f"{name} 是{kind}；请另存为 .xlsx 或者 CSV 再试")
    return _of_excel(data, name) if data.startswith(PACKED) else _of_csv(data, name)


def _of_excel(data: bytes, name: str) -> Rows:
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        return [[_text(value) for value in row] for row in book.worksheets[0].values]
    except Exception:  # a broken workbook surfaces as anything from KeyError to BadZipFile
        raise ValueError(f"{name} 读不出来，多半已经损坏；请另存一份 .xlsx 或者 CSV 再试") from None


def _text(value: object) -> str:
    """A cell as it is written in our files."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        is_day = value.time() == time.min
        return value.date().isoformat() if is_day else f"{value:%Y-%m-%d %H:%M}"
    return value.isoformat() if isinstance(value, date) else str(value).strip()


def _of_csv(data: bytes, name: str) -> Rows:
    text = _decoded(data, name)
    first = text.split("\n", 1)[0]
    separator = max(SEPARATORS, key=first.count)
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        return [[cell.strip() for cell in row] for row in rows]
    except csv.Error:
        raise ValueError(f"{name} 里的英文引号没有成对；请核对，或者另存为 .xlsx 再试") from None


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        source = recognise(data)
    if source is None:
        raise ValueError(f"{name} 认不出是什么编码；请另存为 .xlsx 或者 UTF-8 的 CSV 再试")
    return source.text
