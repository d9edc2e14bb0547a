"""HTML that an author wrote by hand and not quite by the standard."""

import re

from selectolax.lexbor import LexborHTMLParser

_NUMBER = r"[1-9]\d{0,2}"
_DATE = r"\d{4}(-\d\d(-\d\d)?)?|\d\d-\d\d"
_TIME = r"\d\d:\d\d(:\d\d)?"
_ATTRIBUTES = {
    "id": r"\S+",
    "lang": r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*",
    "class": r"\S.*",
    "colspan": _NUMBER,
    "rowspan": _NUMBER,
    "span": _NUMBER,
    "start": r"-?\d{1,9}",
    "type": r"[1aAiI]",
    "datetime": rf"{_DATE}|{_TIME}|{_DATE}[T ]{_TIME}(Z|[+-]\d\d:?\d\d)?",
}
_PATTERNS = {name: re.compile(pattern) for name, pattern in _ATTRIBUTES.items()}
_PARENTS = {"li": ("ul", "ol"), "summary": ("details",), "dt": ("dl", "div"), "dd": ("dl", "div")}

_HEADING = ":is(h1,h2,h3,h4,h5,h6)"


def mend_html(tree: LexborHTMLParser) -> None:
    """Drop the attributes that the HTML standard forbids, and take out of their tags the parts
    that stand where they mean nothing: an item without a list, a section without a name.
    """
    for name, pattern in _PATTERNS.items():
        for node in tree.css(f"[{name}]"):
            if not pattern.fullmatch(node.attributes.get(name) or ""):
                del node.attrs[name]
    for node in tree.css("section:not(.footnotes),time:not([datetime])"):
        node.unwrap(delete_empty=True)
    for node in tree.css("details"):
        if not node.child or node.child.tag != "summary":
            node.unwrap(delete_empty=True)
    for node in tree.css("li,summary,dt,dd"):
        if not node.parent or node.parent.tag not in _PARENTS[node.tag]:
            node.unwrap(delete_empty=True)
    for node in tree.css(f"{_HEADING} {_HEADING}"):
        node.unwrap(delete_empty=True)
