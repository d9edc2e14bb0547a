"""Reading the XML files of a finished site."""

from pathlib import Path
from xml.etree import ElementTree


def read(path: Path) -> ElementTree.Element | str:
    """The root of an XML file, or what keeps machines from reading it."""
    try:
        return ElementTree.fromstring(path.read_bytes())
    except (ElementTree.ParseError, ValueError) as error:
        line = getattr(error, "position", (0, 0))[0]
        return f"第 {line} 行起读不出：不是合格的 XML，多半是标题或正文里混进了看不见的字符，请删去再写"


def text_of(element: ElementTree.Element, name: str) -> str:
    """The text of a child; empty where there is none."""
    return (element.findtext(name) or "").strip()
