"""A summary that ends where a sentence ends."""

import re

from .soft_breaks import join_lines

_SENTENCE_END = re.compile(r"[。！？；…]+[”’」』）》】]*|[.!?]+[\"'”’)]*(?=\s|$)")
_CLAUSE_END = re.compile(r"[，、：,:]")
_ELLIPSIS = "……"


def summarise(text: str, limit: int = 110) -> str:
    """The first whole sentences of plain `text`, at most `limit` characters in one line.

    A sentence ends at 。！？；… with any closing quotation mark after it. Only where the first is
    longer than `limit` is it cut, at the last comma that fits, and ends in ……
    """
    line = " ".join(join_lines(text[: limit * 20]).split())
    if len(line) <= limit:
        return line
    ends = [found.end() for found in _SENTENCE_END.finditer(line) if found.end() <= limit]
    if ends:
        return line[: ends[-1]]
    room = limit - len(_ELLIPSIS)
    commas = [found.start() for found in _CLAUSE_END.finditer(line, 0, room + 1)]
    return line[: commas[-1] if commas else room] + _ELLIPSIS
