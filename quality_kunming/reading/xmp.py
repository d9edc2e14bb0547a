"""XMP: what programs write into pictures and PDFs about who made them, and where."""

import re

from quality_kunming.reading.extracted import Budget, TooMuchError
from quality_kunming.reading.xml_words import UnreadableXmlError, local, parse

_TECHNICAL = re.compile(
    r"id$|uuid|xmptk|about|hash|digest|when|date|changed|parameters|version|tool|software|format"
    r"|history|^xmlns|^lang$|^parseType$|colou?r|profile|width|height|orientation|resolution",
    re.IGNORECASE,
)
_COORDINATE = re.compile(r"GPS(Dest)?L(at|ong)itude", re.IGNORECASE)


def words_in(data: bytes, budget: Budget) -> str:
    """The words of an XMP packet, a line for each value; what only programs read is left out."""
    found: list[str] = []
    position: list[str] = []
    open_elements: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        open_elements.append(name)
        for key, value in attributes.items():
            if not key.startswith("xmlns"):
                take(local(key), value)

    def take(key: str, value: str) -> None:
        if _COORDINATE.fullmatch(key) and value.strip():
            position.append(value.strip())
        elif value.strip() and not any(map(_TECHNICAL.search, [key, *open_elements[-4:]])):
            found.append(value.strip())

    def words(text: str) -> None:
        take(open_elements[-1] if open_elements else "", text)

    try:
        packet = data[data.find(b"<") :].split(b"<?xpacket end")[0].rstrip(b" \0\r\n\t")
        parse(packet, budget, start, lambda name: open_elements.pop(), words)
    except (UnreadableXmlError, TooMuchError):
        pass  # what was read until then counts
    if position:
        found.append(f"拍摄位置 {' '.join(position)}")
    return "\n".join(found)
