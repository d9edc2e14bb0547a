"""Signs of Markdown in full width that can be nothing else: `[办法]（/news/）`."""

import re
from collections.abc import Iterator

from quality_kunming.fixing.edits import Edit
from quality_kunming.reading.code_ranges import code_in
from quality_kunming.reading.document import Document, Kind

_LINK = re.compile(
    r"(?<=\])(?P<opening>[（(])(?P<target>(?:https?://|/|images/|downloads/|数据[:：])[^\s（）()，。；、]*)(?P<closing>[)）])"
)


def shape_edits(document: Document) -> Iterator[Edit]:
    """Half-width brackets around what a link leads to, in our own text and in that of others."""
    if document.kind is not Kind.MARKDOWN or "](" not in document.text.replace("（", "("):
        return
    code = code_in(document.text)
    for found in _LINK.finditer(document.text):
        is_right = f"{found['opening']}{found['closing']}" == "()"
        if not is_right and not any(start <= found.start() < end for start, end in code):
            yield found.start(), found.end(), f"({found['target']})"
