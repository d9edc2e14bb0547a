"""A block of pages → its part of the search index: their texts, and which of them have which pairs of characters."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quality_kunming.exports.folding import fold
from quality_kunming.rendering.rendered import HEADING_MARK

TITLE_START = "\n"
"""Stands before the first character of a title, as no line of text can."""

_IN_TEXT, _IN_HEADING, _IN_TITLE = range(3)
_FIRST = 93
"""Numbers are written as characters that JSON writes as they are: one more than the backslash stands for 1."""


@dataclass(frozen=True)
class Entry:
    """A page as search has it: where its file is, what it is called there and in lists, its words."""

    file: str
    title: str
    title_in_lists: str
    words: str


@dataclass(frozen=True)
class Sizes:
    """How an index is cut: characters in one file of texts, files of postings."""

    text: int
    shards: int


@dataclass(frozen=True)
class Block:
    """The files of texts with the number of pages in each, and this block's part of each file of postings, as JSON."""

    texts: tuple[tuple[int, str], ...]
    postings: tuple[str, ...]


def block(entries: Sequence[Entry], sizes: Sizes) -> Block:
    """What one block of pages adds to an index."""
    return Block(tuple(_texts(entries, sizes.text)), tuple(_postings(entries, sizes.shards)))


def as_json(value: object) -> str:
    """JSON that is JavaScript, too, and names no address that a script could be taken to ask."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("//", "/\\/").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _texts(entries: Sequence[Entry], size: int) -> Iterator[tuple[int, str]]:
    part: list[tuple[str, str, str]] = []
    length = 0
    for entry in entries:
        part.append((entry.file, entry.title_in_lists, entry.words))
        length += len(entry.words)
        if length >= size:
            yield len(part), as_json(part)
            part, length = [], 0
    if part:
        yield len(part), as_json(part)


def _postings(entries: Sequence[Entry], shards: int) -> Iterator[str]:
    """For each file what it has of this block: a pair → the pages with it in text, in a heading, in the title."""
    known: dict[str, tuple[list[int], ...]] = defaultdict(lambda: ([], [], []))
    for number, entry in enumerate(entries, 1):
        for place, grams in enumerate(_grams(entry)):
            for gram in grams:
                known[gram][place].append(number)
    parts: list[dict[str, str]] = [{} for _ in range(shards)]
    for gram in sorted(known):
        written = " ".join(map(_written, known[gram])).rstrip(" ")
        parts[ord(gram.strip(TITLE_START)[0]) % shards][gram] = written
    return map(as_json, parts)


def _grams(entry: Entry) -> tuple[set[str], set[str], set[str]]:
    """Pairs of the text, of the headings and of the title, which has its characters and its start as well."""
    title = fold(entry.title)
    words = fold(entry.words)
    headings = "\n".join(one for one in words.split("\n") if one.startswith(HEADING_MARK))
    titled = {*_pairs(title), *title, TITLE_START + title[:1]} - {TITLE_START, " "}
    return _pairs(words.replace(HEADING_MARK, "")) | titled, _pairs(headings), titled


def _pairs(text: str) -> set[str]:
    pairs = set(map(str.__add__, text, text[1:]))
    return {one for one in pairs if "\n" not in one and HEADING_MARK not in one}


def _written(numbers: Sequence[int]) -> str:
    steps = map(int.__sub__, numbers, (0, *numbers))
    return "".join(chr(_FIRST + step) for step in steps)
