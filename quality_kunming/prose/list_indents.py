"""Lists within lists by two spaces or more, where Python-Markdown wants exactly four."""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_ITEM = re.compile(r"(?:[-*+]|\d+\.) +\S")
_STEP = 2
_INDENT = " " * 4


class ListIndentsExtension(Extension):
    """An item belongs to the item above it that it is indented under, by however much."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the step before the empty lines around lists are set."""
        md.preprocessors.register(_ListIndentsPreprocessor(md), "list_indents", 19)


class _ListIndentsPreprocessor(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """Return the lines of lists with four spaces for each level.

        An item after a further paragraph of the item above gets the empty line that ends it.
        """
        result: list[str] = []
        items: list[int] = []  # the written indents of the items that are open
        before, is_further_paragraph = "", False
        for line in lines:
            text = line.lstrip(" ")
            indent = len(line) - len(text)
            is_item = bool(_ITEM.match(text)) and (bool(items) or indent < len(_INDENT))
            if is_item or (text and not before):
                while items and indent < items[-1] + _STEP:
                    items.pop()
            if is_item and is_further_paragraph:
                result.append("")
            if text and (indent or is_item):
                line = _INDENT * len(items) + text if items or is_item else line
            result.append(line)
            if is_item:
                items.append(indent)
                is_further_paragraph = False
            elif text and not before:
                is_further_paragraph = bool(items)
            before = text
        return result
