"""The spaces and ends of lines that programs write, as a reader sees them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, pairwise

from quality_kunming.importing.blocks import Break, Inline, Text
from quality_kunming.prose.sanitise import without_forbidden
from quality_kunming.prose.soft_breaks import CHINESE, QUOTES

_SPACES = re.compile(r"[ \t\n\r\f\v\u00a0\u2000-\u200a\u202f\u205f]+")
_UNSEEN = re.compile("[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad]")
_CHINESE = re.compile(f"[{CHINESE}{QUOTES}]")
_EDGE = " \t\u3000"


def tidy(parts: list[Inline]) -> Iterator[tuple[Inline, ...]]:
    """The paragraphs that the parts are: two ends of lines in a row are between two."""
    for group in _divided(parts):
        tidied = _trimmed(_joined(_collapsed(group)))
        if tidied:
            yield tuple(tidied)


def without_spaces(words: str) -> str:
    """A text whose spaces and ends of lines do not count."""
    return re.sub(r"\s+", "", words)


def tidy_words(words: str) -> str:
    """A text with single spaces, and no sign that nobody sees."""
    return _SPACES.sub(_space, _visible(words)).strip(_EDGE)


def _visible(words: str) -> str:
    return without_forbidden(_UNSEEN.sub("", words))


def _divided(parts: list[Inline]) -> Iterator[list[Inline]]:
    group: list[Inline] = []
    for part in parts:
        is_blank = isinstance(part, Text) and not _visible(part.words).strip()
        if isinstance(part, Break) and _ends_with_break(group):
            yield group
            group = []
        elif not (is_blank and _ends_with_break(group)):
            group.append(part)
    yield group


def _ends_with_break(group: list[Inline]) -> bool:
    return bool(group) and isinstance(group[-1], Break)


def _collapsed(parts: list[Inline]) -> list[Inline]:
    """The parts with single spaces or tabs; the end of a source line beside a Chinese character is none."""
    texts = [_visible(part.words) if isinstance(part, Text) else "\0" for part in parts]
    whole = "".join(texts)
    ends = list(accumulate(map(len, texts)))
    bounds = pairwise([0, *ends])
    keep = list(whole)
    for found in _SPACES.finditer(whole):
        keep[found.start()] = _space(found)
        keep[found.start() + 1 : found.end()] = [""] * (found.end() - found.start() - 1)
    return [
        replace(part, words="".join(keep[start:end])) if isinstance(part, Text) else part
        for part, (start, end) in zip(parts, bounds, strict=True)
    ]


def _space(found: re.Match[str]) -> str:
    if "\n" not in found[0]:
        return "\t" if "\t" in found[0] else " "
    before = found.string[max(found.start() - 1, 0) : found.start()]
    after = found.string[found.end() : found.end() + 1]
    return "" if _CHINESE.match(before) or _CHINESE.match(after) else " "


def _joined(parts: list[Inline]) -> list[Inline]:
    """Neighbours of one look as one; empty ones left out."""
    result: list[Inline] = []
    for part in parts:
        last = result[-1] if result else None
        if isinstance(part, Text) and not part.words:
            continue
        if isinstance(part, Text) and isinstance(last, Text) and _is_alike(part, last):
            result[-1] = replace(last, words=last.words + part.words)
        else:
            result.append(part)
    return result


def _is_alike(one: Text, other: Text) -> bool:
    return replace(one, words="") == replace(other, words="")


def _trimmed(parts: list[Inline]) -> list[Inline]:
    """Without spaces and ends of lines at both ends, and spaces around the ends of lines."""
    result: list[Inline] = []
    for number, part in enumerate(parts):
        if isinstance(part, Text):
            words = part.words
            if not result or isinstance(result[-1], Break):
                words = words.lstrip(_EDGE)
            if number + 1 < len(parts) and isinstance(parts[number + 1], Break):
                words = words.rstrip(_EDGE)
            if not words:
                continue
            part = replace(part, words=words)
        elif isinstance(part, Break) and (not result or isinstance(result[-1], Break)):
            continue
        result.append(part)
    while result and (isinstance(result[-1], Break) or _is_blank(result[-1])):
        result.pop()
    if result and isinstance(result[-1], Text):
        result[-1] = replace(result[-1], words=result[-1].words.rstrip(_EDGE))
    return result


def _is_blank(part: Inline) -> bool:
    return isinstance(part, Text) and not part.words.strip(_EDGE)
