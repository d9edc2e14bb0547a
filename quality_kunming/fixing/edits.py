"""Places in a text with what is to be written there, and the bytes of a file after that."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

Edit = tuple[int, int, str]
"""From, to, what is written there."""

_BOM = b"\xef\xbb\xbf"


def apart(edits: Iterable[Edit]) -> list[Edit]:
    """Of those that overlap, the first and longest; in order."""
    kept: list[Edit] = []
    for one in sorted(set(edits), key=lambda one: (one[0], -one[1], one[2])):
        if not kept or one[0] >= kept[-1][1]:
            kept.append(one)
    return kept


def edited(data: bytes, edits: list[Edit]) -> bytes:
    """The bytes with what is to be written; the mark of order and line ends stay, new lines end as the others do."""
    bom = _BOM if data.startswith(_BOM) else b""
    raw = data.decode("utf-8-sig")
    pairs = [at - number for number, at in enumerate(_all(raw, "\r\n"))]
    line_end = "\r\n" if pairs else "\r" if "\r" in raw and "\n" not in raw else "\n"
    parts, at = [], 0
    for start, end, new in edits:
        first, last = start + bisect_left(pairs, start), end + bisect_left(pairs, end)
        parts += [raw[at:first], new.replace("\n", line_end)]
        at = last
    return bom + "".join([*parts, raw[at:]]).encode()


def _all(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))
