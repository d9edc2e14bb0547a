"""Stars that stand for what is not told: 139****4321, 张**、李*同学."""

import re
from collections.abc import Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from quality_kunming.model.surnames import SURNAME

# Private use: `without_forbidden` has removed it from what authors write.
_STAR = "\ue004"
_RUN = re.compile(r"\*+")
_NUMBER_BEFORE = re.compile(r"[0-9A-Za-z]$")
_NUMBER_AFTER = re.compile(r"[0-9A-Za-z@.]")
_NAME_BEFORE = re.compile(rf"{SURNAME}$")
_ENDS = frozenset("、，。；：？！）)》”’】 \u3000\n")


class MasksExtension(Extension):
    """Leaves the stars of numbers and names that were made unreadable as they are."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the step before the inline patterns."""
        md.treeprocessors.register(_MasksTreeprocessor(md), "masks", 22)


class _MasksTreeprocessor(Treeprocessor):
    def run(self, root: Element) -> None:
        """Put a sign of our own in the place of each such star."""
        for element in root.iter():
            if element.text and "*" in element.text:
                element.text = _hidden(element.text)
            if element.tail and "*" in element.tail:
                element.tail = _hidden(element.tail)


def _hidden(text: str) -> str:
    starts = masks(text)
    if not starts:
        return text
    return _RUN.sub(lambda run: _STAR * len(run[0]) if run.start() in starts else run[0], text)


def show_masks(html: str) -> str:
    """The HTML with the stars shown again."""
    return html.replace(_STAR, "*")


@lru_cache(maxsize=64)
def masks(text: str) -> frozenset[int]:
    """Where the runs of stars begin that are no emphasis."""
    return frozenset(_masks(text))


def _masks(text: str) -> Iterator[int]:
    runs = [found.span() for found in _RUN.finditer(text)]
    is_open = is_row = False
    for place, (start, end) in enumerate(runs):
        after = runs[place + 1] if place + 1 < len(runs) else None
        if _is_number(text, start, end, after):
            yield start
        elif is_open:
            is_open = False
        elif _is_name(text, start) and (
            (is_row and text[start - 1] != "和") or _goes_on(text, start, end, after)
        ):
            is_row = True
            yield start
        else:
            is_open, is_row = True, False


def _is_number(text: str, start: int, end: int, after: tuple[int, int] | None) -> bool:
    """Whether a run stands for digits: three stars and more, or two of which a second pair stands so, too."""
    if not _is_within_number(text, start, end):
        return False
    if end - start != 2:
        return end - start > 2
    return after is not None and after[1] - after[0] == 2 and _is_within_number(text, *after)


def _is_within_number(text: str, start: int, end: int) -> bool:
    return bool(
        _NUMBER_BEFORE.search(text, max(start - 1, 0), start) and _NUMBER_AFTER.match(text, end)
    )


def _is_name(text: str, start: int) -> bool:
    return bool(_NAME_BEFORE.search(text, max(start - 2, 0), start))


def _goes_on(text: str, start: int, end: int, after: tuple[int, int] | None) -> bool:
    """Whether a surname with stars behind it is all that is told of a name."""
    if end - start > 3:
        return False
    if text[end : end + 1] in _ENDS:
        return True
    return after is not None and after[1] - after[0] == end - start and _is_name(text, after[0])
