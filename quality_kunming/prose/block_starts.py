"""Blocks that begin without an empty line before them, as people who do not know Markdown write."""

import re

from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_ITEM = re.compile(r" *(?:[-*+]|\d+\.) +\S")
_ITEM_AFTER_TEXT = re.compile(r" {0,3}(?:[-*+]|1\.) +\S")  # “始于\n1978. 年” is no list
_TABLE_RULE = re.compile(r" {0,3}\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?$")

# “#质量昆明#” at the start of a line is a topic, not a heading.
_HEADING = re.compile(
    r"(?:^|\n)(?P<level>#{1,6})(?!#|[^ \u3000#\n][^#\n]*#)"
    r"(?P<header>(?:\\.|[^\\\n])*?)(?:(?<=[^A-Za-z#])#+)?[ \u3000]*(?:\n|$)"
)


class BlockStartsExtension(Extension):
    """Lists and tables may follow a line of text; a row of dashes under a text is a rule."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the empty lines and headings; an underlined text is no heading."""
        md.preprocessors.register(BlockStartsPreprocessor(md), "block_starts", 18)
        headings = HashHeaderProcessor(md.parser)
        headings.RE = _HEADING
        md.parser.blockprocessors.register(headings, "hashheader", 70)
        md.parser.blockprocessors.deregister("setextheader")


class BlockStartsPreprocessor(Preprocessor):
    """Sets the empty lines that Python-Markdown wants around lists and tables."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with an empty one wherever a list or table begins or ends."""
        result: list[str] = []
        in_list = in_table = False
        before = ""
        for line, after in zip(lines, [*lines[1:], ""], strict=True):
            if in_table and "|" not in line:
                in_table = False
                if line:
                    result.append("")
            elif not in_table and "|" in line and _TABLE_RULE.match(after):
                in_table = True
                if before:
                    result.append("")
            elif before and (line.startswith("#") if in_list else _ITEM_AFTER_TEXT.match(line)):
                result.append("")
            if line:
                item = _ITEM if in_list or not before else _ITEM_AFTER_TEXT
                belongs = in_list and (bool(before) or line.startswith("  "))
                in_list = belongs or bool(item.match(line))
            result.append(line)
            before = line
        return result
