"""RTF: the words between the control words."""

import re

from quality_kunming.reading.document import Document
from quality_kunming.reading.extracted import (
    DAMAGED,
    TOO_LONG,
    Budget,
    TooMuchError,
    Words,
    faulty,
)

_TOKEN = re.compile(
    rb"\\'([0-9a-fA-F]{2})|\\u(-?\d{1,6}) ?|\\([a-z]{1,32})(-?\d{1,10})? ?|\\([^a-z])|([{}])|([^\\{}\r\n]+)"
)
_SILENT = frozenset(
    [b"fonttbl", b"colortbl", b"stylesheet", b"pict", b"themedata", b"datastore", b"listtable"]
)
_LINES = {b"par": "\n", b"line": "\n", b"row": "\n", b"cell": "\t", b"tab": "\t", b"sect": "\n"}


def read(name: str, data: bytes) -> Document:
    """The words of an RTF file; never raises."""
    if not data.startswith(b"{\\rtf"):
        return faulty(name, DAMAGED)
    words = Words()
    try:
        words.add("正文", _text(data, Budget(len(data))))
    except TooMuchError:
        words.fault = TOO_LONG
    return words.document(name)


def _text(data: bytes, budget: Budget) -> str:
    found: list[bytes | str] = []
    depth, silent, skip = 0, 0, 0
    for token in _TOKEN.finditer(data):
        budget.take(len(token[0]))
        code, character, word, _, _, brace, plain = token.groups()
        if brace:
            depth += 1 if brace == b"{" else -1
            silent = 0 if depth < silent else silent
        elif word in _SILENT:
            silent = silent or depth
        elif silent:
            continue
        elif word:
            found.append(_LINES.get(word, ""))
        elif character:
            found.append(chr(int(character) % 65_536))
            skip = 1
        elif code or plain:
            piece = bytes([int(code, 16)]) if code else plain
            found.append(piece[skip:])
            skip = 0
    return _joined(found)


def _joined(pieces: list[bytes | str]) -> str:
    """Bytes are GBK, as Chinese programs write them; neighbours belong together."""
    text: list[str] = []
    waiting: list[bytes] = []
    for piece in pieces:
        if isinstance(piece, bytes):
            waiting.append(piece)
        elif piece:
            text += [b"".join(waiting).decode("gb18030", "replace"), piece]
            waiting = []
    return "".join([*text, b"".join(waiting).decode("gb18030", "replace")])
