"""Texts as they come out of an office program: its marks, its paragraphs without empty lines, its numbered titles."""

import re
from collections.abc import Sequence
from itertools import groupby

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from .numbered_titles import read_titles
from .paragraph_ends import end_paragraphs
from .written_marks import read_marks

_QUOTE = re.compile(r" {0,3}> ?(?!>)")


class OfficeLinesExtension(Extension):
    """Lets an editor paste a notice as it is."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the step after code and HTML have been put aside and before lists are looked at."""
        md.preprocessors.register(_OfficeLinesPreprocessor(md), "office_lines", 19.5)


class _OfficeLinesPreprocessor(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """Return the lines as Markdown, also those of quotations."""
        marked = read_marks(lines)
        divided = read_titles(end_paragraphs(marked))
        if not any(_QUOTE.match(line) for line in divided):
            return divided
        result: list[str] = []
        for is_quoted, group in groupby(divided, key=lambda line: bool(_QUOTE.match(line))):
            lines_alike = list(group)
            result += _quoted(lines_alike) if is_quoted else lines_alike
        return result


def _quoted(lines: Sequence[str]) -> list[str]:
    """The lines of a quotation, read in the same way."""
    inner = [_QUOTE.sub("", line, count=1) for line in lines]
    return [f"> {line}" if line else ">" for line in end_paragraphs(read_marks(inner))]
