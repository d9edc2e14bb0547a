"""Footnotes: Python-Markdown's, with plain ids and Chinese labels."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.treeprocessors import Treeprocessor
from selectolax.lexbor import LexborHTMLParser

# The arrow as a character of text, never as a coloured picture.
_RETURN_ARROW = "&#8617;&#65038;"


class ChineseFootnoteExtension(FootnoteExtension):
    """Footnotes numbered as they are met, in a section named 注释."""

    def __init__(self) -> None:
        super().__init__(
            SEPARATOR="-",
            BACKLINK_TEXT=_RETURN_ARROW,
            BACKLINK_TITLE="",
            USE_DEFINITION_ORDER=False,
            PLACE_MARKER="\0",  # no text of an author says where the notes go
        )

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register Python-Markdown's processors, and the one that names the section."""
        super().extendMarkdown(md)
        md.treeprocessors.deregister("footnote-reorder")  # knows its own ids only
        md.treeprocessors.register(_SectionTreeprocessor(self), "footnote_section", 12)

    def makeFootnoteId(self, id: str) -> str:  # noqa: N802
        """`fn-1`: an author's label may hold what an id may not."""
        return f"fn-{self._number(id)}"

    def makeFootnoteRefId(self, id: str, found: bool = False) -> str:  # noqa: N802
        """`fnref-1`, and `fnref2-1` for the second place that refers to the same note."""
        number = self._number(id)
        first = f"fnref-{number}"
        if not found:
            return first
        place = self.found_refs[first] = self.found_refs.get(first, 0) + 1
        return first if place == 1 else f"fnref{place}-{number}"

    def _number(self, label: str) -> int:
        return list(self.footnotes).index(label) + 1


class _SectionTreeprocessor(Treeprocessor):
    def __init__(self, extension: ChineseFootnoteExtension) -> None:
        super().__init__(extension.md)
        self.extension = extension

    def run(self, root: Element) -> None:
        """Turn the generated box into a named section without a rule, its notes as they are met."""
        for box in root.iter("div"):
            if box.get("class") == "footnote":
                box.tag = "section"
                box.attrib = {"class": "footnotes", "aria-label": "注释"}
                rule, notes = box
                box.remove(rule)
                notes[:] = self._as_met(list(notes))

    def _as_met(self, notes: list[Element]) -> list[Element]:
        """The notes, given as they are defined, in the order of the text; unused ones last."""
        met = {label: place for place, label in enumerate(self.extension.footnote_order)}
        places = [met.get(label, len(met)) for label in self.extension.footnotes]
        return [notes[n] for n in sorted(range(len(notes)), key=places.__getitem__)]


def label_footnotes(tree: LexborHTMLParser) -> None:
    """Name the links to notes and back; drop the way back from a note that nothing refers to."""
    for link in tree.css("a.footnote-ref"):
        link.attrs["aria-label"] = f"注释 {link.text()}"
    ids = {node.id for node in tree.css("sup[id]")}
    for note in tree.css("section.footnotes > ol > li"):
        for number, link in enumerate(note.css("a.footnote-backref"), start=1):
            if (link.attributes.get("href") or "")[1:] not in ids:
                link.decompose()
                continue
            if "title" in link.attrs:
                del link.attrs["title"]
            link.attrs["aria-label"] = "返回正文" if number == 1 else f"返回正文第 {number} 处"
