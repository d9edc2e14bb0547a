"""Reading the XML of Word by its local names, whichever edition of the format it is."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element


def local(element: Element) -> str:
    """The name without its namespace; empty for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def children(element: Element | None, name: str) -> Iterator[Element]:
    """The children of a name."""
    return (one for one in (element if element is not None else ()) if local(one) == name)


def child(element: Element | None, *path: str) -> Element | None:
    """The first element down a path of names."""
    for name in path:
        element = next(children(element, name), None)
    return element


def value(element: Element | None, name: str) -> str:
    """An attribute by its local name; empty where there is none."""
    if element is None:
        return ""
    return next(
        (text for key, text in element.attrib.items() if key.rpartition("}")[2] == name), ""
    )


def is_on(element: Element | None) -> bool:
    """Whether a property such as w:b is there and not switched off."""
    return element is not None and value(element, "val") not in ("0", "false", "off", "none")


def text_in(element: Element) -> str:
    """All its words, hidden and deleted ones not."""
    return "".join(one.text or "" for one in element.iter() if local(one) == "t")
