"""The one change that selectolax has no method for: another tag for an element."""

from selectolax.lexbor import LexborHTMLParser, LexborNode


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
    """The text of `node` on one line."""
    return " ".join(node.text().split())
