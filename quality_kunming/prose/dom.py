"""What selectolax has no method for: another tag for an element, its words without our marks."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .placing import Places
from .plain_text import plain_text


def rename(tree: LexborHTMLParser, node: LexborNode, tag: str) -> LexborNode:
    """Put a `tag` with the same attributes and children in the place of `node`; return it."""
    node.insert_before(tree.create_node(tag))
    renamed = node.prev
    for name, value in node.attributes.items():
        renamed.attrs[name] = value
    for child in list(node.iter(include_text=True)):
        renamed.insert_child(child, move=True)
    node.decompose()
    return renamed


def words(node: LexborNode) -> str:
    """The text of `node` on one line, fit for an attribute: no mark in it will become HTML."""
    return " ".join(Places.drop(plain_text(node.inner_html or "")).split())
