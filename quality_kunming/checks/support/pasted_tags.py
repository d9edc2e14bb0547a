"""The HTML of programs in a text of Markdown: elements that only say how a text is to look, which no page keeps."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quality_kunming.reading.code_ranges import stands_in
from quality_kunming.reading.document import Range
from quality_kunming.reading.tags import TAG

_NAME = re.compile(r"</?([a-z][a-z0-9:]*)", re.IGNORECASE)
_LOOKS = re.compile(
    r"\s(?:style|class|face|color|bgcolor|valign|cellpadding|cellspacing|powered-by|xml:lang|data-[\w-]+|mpa-[\w-]+"
    r"|[ovwx]:[\w-]+)\s*=|\slang\s*=\s*[\"']?(?:EN-US|ZH-CN)\b"
)
_MEANS = re.compile(r"\s(?:id|lang|title|dir|href|role|aria-label)\s*=", re.IGNORECASE)
_WRITTEN_BY_WORD = re.compile(
    r"\s(?:lang\s*=\s*[\"']?(?:EN-US|ZH-CN)\b[\"']?|title\s*=\s*[\"']{2})"
)
_INLINE = {"span", "font", "big", "a"}
_BOXES = {"p", "div", "section", "center"}
_OFFICE = re.compile(r"(?:o|v|w|m|x|wp):[a-z]+", re.IGNORECASE)
_VOID = {
    "br",
    "hr",
    "img",
    "col",
    "wbr",
    "input",
    "source",
    "area",
    "embed",
    "link",
    "meta",
    "param",
    "track",
}
_PICTURES = {"img"}
_HOLDS_BLOCKS = {
    "table",
    "details",
    "figure",
    "dl",
    "ul",
    "ol",
    "blockquote",
    "aside",
    "td",
    "th",
    "li",
}
"""Elements that may be written in HTML on purpose; within them a plain `<p>` has its place."""


@dataclass(frozen=True)
class Element:
    """An element that only says how a text is to look: where its tags are; `closing` is empty where none closes it."""

    name: str
    opening: Range
    closing: Range | None
    is_inline: bool
    is_box: bool

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return (self.closing or self.opening)[1]


def pasted_elements(text: str, code: Sequence[Range]) -> list[Element]:
    """Each such element outside the code of a text, in the order in which they begin."""
    tags = (tag for tag in TAG.finditer(text) if not stands_in(code, tag.start()))
    return sorted(_elements(tags), key=lambda one: one.opening)


def _elements(tags: Iterator[re.Match]) -> Iterator[Element]:
    opened: list[tuple[str, re.Match, bool]] = []
    for tag in tags:
        name = _NAME.match(tag[0])[1].lower()
        if tag[0].startswith("</"):
            while any(name == one for one, _, _ in opened):
                last, opening, is_pasted = opened.pop()
                if is_pasted:
                    yield _element(last, opening, tag if last == name else None)
                if last == name:
                    break
        elif name in _VOID or tag[0].endswith("/>"):
            if _is_pasted(name, tag[0], opened):
                yield _element(name, tag, None)
        else:
            opened.append((name, tag, _is_pasted(name, tag[0], opened)))
    yield from (_element(name, opening, None) for name, opening, is_pasted in opened if is_pasted)


def _element(name: str, opening: re.Match, closing: re.Match | None) -> Element:
    is_inline = _is_inline(name) and not _means_something(opening[0])
    return Element(
        name, opening.span(), closing.span() if closing else None, is_inline, name in _BOXES
    )


def _is_inline(name: str) -> bool:
    return name in _INLINE or bool(_OFFICE.fullmatch(name))


def _means_something(tag: str) -> bool:
    """Whether a tag says more than how its words look, so that pages keep it."""
    return bool(_MEANS.search(_WRITTEN_BY_WORD.sub(" ", tag)))


def _is_pasted(name: str, tag: str, opened: list[tuple[str, re.Match, bool]]) -> bool:
    if name in _PICTURES:
        return False
    if _LOOKS.search(tag):
        return True
    if _is_inline(name):
        return not _means_something(tag)
    return name in _BOXES and not any(one in _HOLDS_BLOCKS for one, _, _ in opened)
