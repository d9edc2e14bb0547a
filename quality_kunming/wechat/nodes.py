"""What is asked of an element wherever a post is written."""

from selectolax.lexbor import LexborNode

BLOCKS = frozenset(
    """
    address article aside blockquote body caption dd details dl dt div fieldset figcaption figure footer form h1 h2 h3
    h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul
    """.split()  # noqa: SIM905 (a list to be read)
)
"""Elements that end a paragraph."""


def children(node: LexborNode) -> list[LexborNode]:
    """What is directly in an element, its text too."""
    return list(node.iter(include_text=True))


def classes(node: LexborNode) -> list[str]:
    """The classes of an element; those of the kinds of a callout by their last part."""
    return (node.attributes.get("class") or "").replace("callout--", "").split()


def holds_blocks(node: LexborNode) -> bool:
    """Whether an element has more than words directly in it."""
    return any(child.tag in BLOCKS for child in node.iter())
