"""Ids in a text: none that the page has already, none twice."""

from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

# Of the frame around articles and pages; the fields of a record are told apart by their prefix.
RESERVED_IDS = frozenset({"main", "reading-size", "elder-calls"})


def drop_taken_ids(tree: LexborHTMLParser) -> None:
    """Take reserved and repeated ids from what is no heading; the first one stays."""
    taken = set(RESERVED_IDS)
    for node in tree.css("[id]:not(h1,h2,h3,h4,h5,h6)"):
        if node.id in taken:
            del node.attrs["id"]
        else:
            taken.add(node.id)


def prefix_ids(tree: LexborHTMLParser, prefix: str) -> None:
    """Put `prefix` before every id, and into the links to them."""
    own = set()
    for node in tree.css("[id]"):
        own.add(node.id)
        node.attrs["id"] = prefix + node.id
    for link in tree.css('a[href^="#"]'):
        part = unquote(link.attributes["href"][1:])
        if part in own:
            link.attrs["href"] = f"#{prefix}{part}"
