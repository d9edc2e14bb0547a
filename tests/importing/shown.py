"""What a reader of an article sees, by the site's own renderer."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from quality_kunming.importing import Draft
from quality_kunming.prose.renderer import ProseRenderer

_RENDERER = ProseRenderer(
    place_record=lambda kind, key: f"<p>{kind} {key}</p>",
    place_picture=lambda src, alt, caption, credit: f"<figure><img alt='{alt}'></figure>",
)


def tree_of(draft: Draft) -> LexborHTMLParser:
    """The rendered body."""
    return LexborHTMLParser(_RENDERER.render(draft.body).html)


def words_of(draft: Draft) -> str:
    """The text as a reader sees it, the numbers of lists too, without any space."""
    tree = tree_of(draft)
    for link in tree.css("a.footnote-backref, a.footnote-ref"):
        link.decompose()
    for number, item in numbered_items(tree):
        item.insert_before(f"{number}.")
    return squeezed(tree.body.text())


def numbered_items(tree: LexborHTMLParser) -> list[tuple[int, LexborNode]]:
    """The items of numbered lists with their numbers."""
    items = []
    for node in tree.css("ol"):
        if "footnotes" in (node.parent.attributes.get("class") or ""):
            continue
        number = int(node.attributes.get("start") or 1)
        child = node.child
        while child is not None:
            if child.tag == "li":
                items.append((number, child))
                number += 1
            child = child.next
    return items


def squeezed(words: str) -> str:
    """Words without any space."""
    return re.sub(r"\s+", "", words)
