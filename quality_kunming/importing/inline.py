"""The parts of a paragraph → Markdown or HTML of one line, or of several."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from urllib.parse import quote

from quality_kunming.importing.blocks import Break, Face, Inline, NoteMark, PictureMark, Text
from quality_kunming.importing.escaping import escape_html, escape_words

_NOT_IN_ADDRESS = re.compile(r"[\s()<>\"'\\|“”]")
BREAK = "\n"
"""Where a line ends, until it is known how that is written there."""


@dataclass
class Names:
    """What pictures and notes are called in the text: notes are numbered as they are met."""

    picture: Callable[[PictureMark], str]
    notes: dict[str, int] = field(default_factory=dict)

    def note(self, label: str) -> int:
        """The number of a note."""
        return self.notes.setdefault(label, len(self.notes) + 1)


def markdown_of(
    parts: Iterable[Inline],
    names: Names,
    has_weight: bool = True,
    escape: Callable[[str], str] = escape_words,
) -> str:
    """The parts as Markdown, `BREAK` at the ends of lines; pictures are left out."""
    line = ""
    for is_bold, group in groupby(_plain(parts, has_weight), _is_bold):
        inner = ""
        for part in group:
            if isinstance(part, Break):
                inner += BREAK
            elif isinstance(part, NoteMark):
                inner += f"[^{names.note(part.label)}]"
            else:
                inner += _colon_after_note(line + inner, _words(part, escape))
        line += _strong(inner) if is_bold else inner
    return line


def html_of(parts: Iterable[Inline], names: Names, has_weight: bool = True) -> str:
    """The same as HTML, pictures too, as it stands in a cell of a table."""
    line = ""
    for part in _plain(parts, has_weight, has_pictures=True):
        if isinstance(part, Break):
            line += "<br>"
        elif isinstance(part, NoteMark):
            line += f"<sup>[{names.note(part.label)}]</sup>"
        elif isinstance(part, PictureMark):
            line += names.picture(part)
        else:
            words = _tagged(part, escape_html(part.words))
            words = f"<strong>{words}</strong>" if part.is_bold and words.strip() else words
            address = escape_html(_address(part.link))
            line += f'<a href="{address}">{words}</a>' if part.link else words
    return line


def _plain(
    parts: Iterable[Inline], has_weight: bool, has_pictures: bool = False
) -> Iterator[Inline]:
    """The parts without what the site does not show; alike neighbours as one."""
    waiting: Text | None = None
    for part in parts:
        if isinstance(part, PictureMark) and not has_pictures:
            continue
        if isinstance(part, Text):
            words = part.words.replace("\t", " ")
            is_bold = part.is_bold and has_weight
            part = replace(part, words=words, face=Face.PLAIN, is_bold=is_bold)
            if waiting and replace(part, words="") == replace(waiting, words=""):
                waiting = replace(waiting, words=waiting.words + part.words)
                continue
        if waiting:
            yield waiting
        waiting = part if isinstance(part, Text) else None
        if not waiting:
            yield part
    if waiting:
        yield waiting


def _is_bold(part: Inline) -> bool:
    return isinstance(part, Text) and part.is_bold


def _strong(inner: str) -> str:
    """The words in bold; spaces at their ends are not."""
    words = inner.strip(" \u3000")
    if not words:
        return inner
    start = inner.index(words)
    return f"{inner[:start]}**{words}**{inner[start + len(words) :]}"


def _words(part: Text, escape: Callable[[str], str]) -> str:
    words = escape(part.words)
    if part.link:
        words = words.replace("]", "\\]")
    words = _tagged(part, words)
    return f"[{words}]({_address(part.link)})" if part.link and words.strip() else words


def _tagged(part: Text, words: str) -> str:
    """The words in the tags that Markdown has no sign for, or none that is sure beside other signs."""
    if not words.strip():
        return words
    for tag, is_so in (("em", part.is_italic), ("s", part.is_struck), (part.raised, part.raised)):
        words = f"<{tag}>{words}</{tag}>" if is_so else words
    return words


def _address(link: str) -> str:
    return _NOT_IN_ADDRESS.sub(lambda found: quote(found[0]), link.strip())


def _colon_after_note(before: str, words: str) -> str:
    """A colon right after the mark of a note at the beginning of a line would define the note."""
    line = before.rpartition(BREAK)[2]
    is_definition = words.startswith(":") and re.fullmatch(r"\[\^\d+\]", line)
    return f"&#58;{words[1:]}" if is_definition else words
