"""Bytes as editors save them → text: UTF-8 with or without BOM, any line ends."""

import os
import re
import stat
import zlib
from pathlib import Path

from quality_kunming.errors import Problem
from quality_kunming.reading.encodings import BOMS, is_damaged_utf8, recognise

_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Opening a pipe that nobody writes to must not wait for somebody."""

SIZE_LIMIT = 500_000
"""Bytes; no text that a person wrote is longer."""

LONG = 5_000
"""Characters from which a text is looked at for what only machines write."""
MARKS = "[]()<>`~*_\\&#!-=+{}^$"
MANY = 3_000
"""Of each of these marks; reading a text takes the longer the more of them it has."""
CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?=[ \n]|$)", re.MULTILINE)
"""What git writes where two have changed the same lines."""
REPETITIVE = 100
"""How many times shorter a text becomes that says one thing over and over."""


def read_text(path: Path, name: str) -> str | Problem:
    """The text of a file with `\\n` line ends, or the problem that keeps it from being read."""
    data = read_bytes(path, name)
    return data if isinstance(data, Problem) else text_in(data, name)


def text_in(data: bytes, name: str) -> str | Problem:
    """The same of the bytes of a file."""
    text = decode(data, name)
    if isinstance(text, Problem):
        return text
    return refusal(text, name) or text


def read_bytes(path: str | Path, name: str) -> bytes | Problem:
    """The bytes of a text file, or the problem that keeps them from being read."""
    try:
        file = os.open(path, _READ)
        try:
            found = os.fstat(file)
            if not stat.S_ISREG(found.st_mode):
                return Problem(name, 0, "不是普通的文件；请换成文件本身", "unusable-entry")
            if found.st_size > SIZE_LIMIT:
                message = f"文件有 {found.st_size:,} 字节，太大了；请核对是不是放错了文件"
                return Problem(name, 0, message, "file-too-large")
            return _all_of(file, found.st_size)
        finally:
            os.close(file)
    except OSError as error:
        message = f"文件打不开（{error.strerror}），请检查文件名和权限"
        return Problem(name, 0, message, "unusable-entry")


def _all_of(file: int, size: int) -> bytes:
    data = os.read(file, size)
    while len(data) < size and (more := os.read(file, size - len(data))):
        data += more
    return data


def decode(data: bytes, name: str) -> str | Problem:
    """UTF-8 to text; anything else is named with what it looks like and what to do."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(data, name, data.count(b"\n", 0, error.start) + 1)
    if "\0" in text:
        return _with_nul(data, text, name)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def refusal(text: str, name: str) -> Problem | None:
    """Why a text is not read, though it is one: nobody wrote it, or two wrote it and nobody has put it together."""
    return _conflict(text, name) or overload(text, name)


def _conflict(text: str, name: str) -> Problem | None:
    found = CONFLICT.search(text)
    if found is None:
        return None
    message = (
        f"有没有处理完的合并冲突（这一行以 {found[0]} 开头）；请在两种写法里留下对的一种，"
        f"再删去 {'<' * 7}、{'=' * 7}、{'>' * 7} 开头的行"
    )
    return Problem(name, text.count("\n", 0, found.start()) + 1, message, "merge-conflict")


def overload(text: str, name: str) -> Problem | None:
    """The problem of a text that no person wrote, over which rules and readers would take minutes."""
    if len(text) <= LONG:
        return None
    data = text.encode("utf-8", "replace")
    if len(zlib.compress(data)) * REPETITIVE < len(data):
        message = "几乎全是反复的字符，不像是人写的；请核对是不是放错了文件"
        return Problem(name, 0, message, "text-overload")
    for mark in MARKS if name.endswith((".md", ".yaml")) else "":
        if (count := text.count(mark)) > MANY:
            message = f"有 {count:,} 个“{mark}”，一篇文章用不到这么多；请核对是不是放错了文件"
            return Problem(name, 0, message, "text-overload")
    return None


def command_for(name: str) -> str:
    """The command that converts a file, to be copied as it stands."""
    quoted = f'"{name}"' if re.search(r"[^\w./-]", name) else name
    return f"python3 tasks.py convert {quoted}"


def _not_utf8(data: bytes, name: str, line: int) -> Problem:
    found = recognise(data)
    if is_damaged_utf8(data):
        message = "这里有几个字坏了，读不出来；请用备份里的文件换回，或者删去这几个字重新输入"
    elif found:
        message = f"文件不是 UTF-8 编码（看起来是 {found.label}）；请运行 {command_for(name)}"
    else:
        message = (
            "文件不是 UTF-8 编码，也认不出是什么编码；请用写它的程序打开，“另存为”时编码选 UTF-8"
        )
    has_lines = not (data.startswith(tuple(BOMS)) or (found and found.codec.startswith("utf")))
    return Problem(name, line if has_lines else 0, message, "file-encoding")


def _with_nul(data: bytes, text: str, name: str) -> Problem:
    """What to say of a null character: UTF-16 without its mark, or no text at all."""
    found = recognise(data)
    if found and found.codec.startswith("utf"):
        message = f"文件不是 UTF-8 编码（看起来是 {found.label}）；请运行 {command_for(name)}"
        return Problem(name, 0, message, "file-encoding")
    line = text.count("\n", 0, text.index("\0")) + 1
    message = "有看不见的空字符，这可能不是文本文件；请核对是不是放错了文件"
    return Problem(name, line, message, "file-encoding")
