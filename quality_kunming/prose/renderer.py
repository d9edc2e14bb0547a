"""From an editor's Markdown to safe HTML, in one list of steps."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborHTMLParser

from .downloads import label_downloads
from .footnotes import label_footnotes
from .headings import Heading, order_headings
from .ids import drop_taken_ids, prefix_ids
from .links import drop_absent_links, mend_links, resolve_files
from .marked_figures import link_figures
from .pictures import place_pictures
from .placing import Places, place_records
from .plain_text import plain_text
from .reading import read_markdown
from .soft_breaks import join_lines
from .tables import wrap_tables
from .validity import mend_html

_LEAD_LENGTH = 400


@dataclass(frozen=True)
class Prose:
    """One rendered text.

    `contents` lists the headings of level 2 and 3. `text` is the author's text in plain words, a
    line for each block, captions included and placed records left out. `lead` is the beginning of
    its running text, paragraphs only: what a summary is made of.
    """

    html: str
    contents: tuple[Heading, ...]
    text: str
    lead: str


class ProseRenderer:
    """Renders Markdown; one instance serves any number of texts, one after another.

    `place_record(kind, key)` returns the HTML of a record block, and `place_picture(src, alt,
    caption, credit)` a whole `<figure>`, or nothing where it may not be shown; both are trusted and
    set in after sanitising. `is_absent(address)` tells which pages of the site are not shown;
    `find_address(place)` where a file below content/ is on the site; `find_figure(key)` where a number
    of the data leads and what its title says; `size_of(file)` how many bytes a file for download has.
    """

    def __init__(
        self,
        *,
        place_record: Callable[[str, str], str],
        place_picture: Callable[[str, str, str, str], str],
        is_absent: Callable[[str], bool] = lambda address: False,
        find_address: Callable[[str], str] = lambda place: f"/{place}",
        find_figure: Callable[[str], tuple[str, str] | None] = lambda key: None,
        size_of: Callable[[str], int | None] = lambda file: None,
    ) -> None:
        self._place_record = place_record
        self._place_picture = place_picture
        self._is_absent = is_absent
        self._find_address = find_address
        self._find_figure = find_figure
        self._size_of = size_of

    def render(self, markdown: str, prefix: str = "", origin: str = "") -> Prose:
        """Return the text as safe HTML; the same text gives the same HTML. No text raises.

        `prefix` goes before every id: several texts on one page each have their own. `origin` is the
        text's place below content/, from which relative links lead.
        """
        reading = read_markdown(markdown)
        tree = LexborHTMLParser(reading.html, is_fragment=True)
        mend_html(tree)
        drop_taken_ids(tree)
        places = Places()
        place_records(tree, places, reading.records, self._place_record)
        place_pictures(tree, places, self._place_picture)
        link_figures(tree, self._find_figure)
        drop_absent_links(tree, self._is_absent, origin)
        resolve_files(tree, self._find_address, origin)
        mend_links(tree)
        label_downloads(tree, self._size_of)
        label_footnotes(tree)
        contents = order_headings(tree)
        wrap_tables(tree)
        if prefix:
            prefix_ids(tree, prefix)
            contents = tuple(replace(heading, id=prefix + heading.id) for heading in contents)
        html = join_lines(tree.html or "")
        return Prose(
            html=places.fill(html),
            contents=contents,
            text=plain_text(places.fill_text(html)),
            lead=_lead(tree, places),
        )


def _lead(tree: LexborHTMLParser, places: Places) -> str:
    """The first top-level paragraphs in plain words; those that only announce a list are left out."""
    paragraphs: list[str] = []
    node = tree.root
    while node is not None and sum(map(len, paragraphs)) < _LEAD_LENGTH:
        if node.tag == "p":
            paragraphs.append(plain_text(places.drop(join_lines(node.inner_html or ""))))
        node = node.next
    return "\n".join(text for text in paragraphs if text and not text.endswith("："))
