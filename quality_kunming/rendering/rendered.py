"""What becomes of a view: a page with everything that others ask about it."""

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from quality_kunming.model.addresses import file_of
from quality_kunming.model.view import View
from quality_kunming.prose import Heading
from quality_kunming.rendering.markdown import markdown
from quality_kunming.rendering.reads import Question
from quality_kunming.rendering.variant import ORDINARY, Variant
from quality_kunming.typesetting.blocks import INLINE

_SILENT = "script, noscript, style, nav, [hidden], .footnote-ref, .footnote-backref"
_HEADINGS = "h1, h2, h3, h4, h5, h6"
_INLINE = [*INLINE, "code", "kbd", "samp", "wbr"]
_BLOCK_END = "\x1e"
HEADING_MARK = "\t"


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
        """The words of the page's own part, a line for each block; without navigation, scripts, numbers of notes."""
        return self.words.replace(HEADING_MARK, "")

    @property
    def words(self) -> str:
        """As `text`, each heading behind a HEADING_MARK."""
        main = self._main
        for silent in main.css(_SILENT):
            silent.decompose()
        main.unwrap_tags(_INLINE, delete_empty=True)
        main.merge_text_nodes()
        headings = {_in_one_line(one.text()) for one in main.css(_HEADINGS)}
        lines = filter(None, map(_in_one_line, main.text(separator=_BLOCK_END).split(_BLOCK_END)))
        return "\n".join(f"{HEADING_MARK}{one}" if one in headings else one for one in lines)

    def markdown(self, origin: str) -> str:
        """The page's own part as Markdown; links lead below the site's origin."""
        return markdown(self._main, origin + self.address)

    @property
    def contents(self) -> tuple[Heading, ...]:
        """The headings that can be linked to, in order."""
        return tuple(
            Heading(int(node.tag[1]), node.id, _in_one_line(node.text()))
            for node in self._main.css("h1[id], h2[id], h3[id], h4[id], h5[id], h6[id]")
        )

    @property
    def _main(self):
        start, end = self.html.find("<main"), self.html.rfind("</main>")
        return LexborHTMLParser(self.html[start:end]).css_first("main")


def _in_one_line(text: str) -> str:
    return " ".join(text.split())
