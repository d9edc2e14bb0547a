"""Bytes as editors save them → text: UTF-8 with or without BOM, any line ends."""

from pathlib import Path

from quality_kunming.errors import Problem

SIZE_LIMIT = 2_000_000
"""Bytes; no text that a person wrote is longer."""


def read_text(path: Path, name: str) -> str | Problem:
    """The text of a file with `\\n` line ends, or the problem that keeps it from being read."""
    try:
        data = path.read_bytes()
    except OSError as error:
        return Problem(name, 0, f"文件打不开（{error.strerror}），请检查文件名和权限")
    if len(data) > SIZE_LIMIT:
        return Problem(name, 0, f"文件有 {len(data):,} 字节，太大了；请核对是不是放错了文件")
    return decode(data, name)


def decode(data: bytes, name: str) -> str | Problem:
    """UTF-8 to text; anything else is named with what it looks like and what to do."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Problem(
            name, 0, "文件是 UTF-16 编码，网站只认 UTF-8；请在记事本里“另存为”，编码选 UTF-8"
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Problem(name, line, f"{_encoding(data)}；请在记事本里“另存为”，编码选 UTF-8")
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        return Problem(name, line, "有看不见的空字符，这可能不是文本文件；请核对是不是放错了文件")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _encoding(data: bytes) -> str:
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return "文件不是 UTF-8 编码，也认不出是什么编码"
    return "文件不是 UTF-8 编码（看起来是 GBK）"
