"""What becomes of a view: a page with everything that others ask about it."""

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from quality_kunming.model.addresses import file_of
from quality_kunming.model.view import View
from quality_kunming.prose import Heading
from quality_kunming.rendering.reads import Question
from quality_kunming.rendering.variant import ORDINARY, Variant

_SILENT = "script, style, nav, [hidden]"


@dataclass(frozen=True)
class Rendered:
    """A finished page: its view (with the description that the page has), how it was rendered, its HTML.

    `departures` are the addresses of other sites to which it leads, by that of our notice before them; `reads` the
    questions whose answers it was made from.
    """

    view: View
    html: str
    departures: tuple[tuple[str, str], ...] = ()
    reads: frozenset[Question] = frozenset()
    variant: Variant = ORDINARY

    @property
    def address(self) -> str:
        """The root-absolute address."""
        return self.variant.address(self.view.address)

    @property
    def file(self) -> str:
        """The path in the output."""
        return file_of(self.address)

    @property
    def pictures(self) -> frozenset[str]:
        """The names below content/ of the pictures that it shows."""
        return frozenset(name for kind, name, *_ in self.reads if kind == "picture")

    @property
    def text(self) -> str:
        """The words of the page's own part, a line for each piece; without navigation and scripts."""
        main = self._main
        for silent in main.css(_SILENT):
            silent.decompose()
        lines = (" ".join(line.split()) for line in main.text(separator="\n").splitlines())
        return "\n".join(filter(None, lines))

    @property
    def contents(self) -> tuple[Heading, ...]:
        """The headings that can be linked to, in order."""
        return tuple(
            Heading(int(node.tag[1]), node.id, " ".join(node.text().split()))
            for node in self._main.css("h1[id], h2[id], h3[id], h4[id], h5[id], h6[id]")
        )

    @property
    def _main(self):
        return LexborHTMLParser(self.html).css_first("main")
