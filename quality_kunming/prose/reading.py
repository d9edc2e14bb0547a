"""What an editor's Markdown says as sanitised HTML: the one reading that is rendered and checked."""

from dataclasses import dataclass
from functools import cache, lru_cache

from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from .angles import AnglesExtension, show_angles
from .block_starts import BlockStartsExtension
from .callouts import CalloutExtension
from .emphasis import EmphasisExtension
from .fences import FencedCodeExtension
from .footnotes import ChineseFootnoteExtension
from .links import LinkExtension
from .list_indents import ListIndentsExtension
from .masks import MasksExtension, show_masks
from .nesting import NestingExtension
from .office_lines import OfficeLinesExtension
from .own_marks import OwnMarksExtension
from .plain_runs import PlainRunsExtension
from .raw_html import RawHtmlExtension
from .records import ColonBlockExtension
from .sanitise import sanitise, without_forbidden


@dataclass(frozen=True)
class Reading:
    """One text: its HTML without anything placed, and the kind and key of each record block."""

    html: str
    records: tuple[tuple[str, str], ...]


# A build checks every text before it renders it, a preview renders most texts again.
@lru_cache(maxsize=20_000)
def read_markdown(markdown: str) -> Reading:
    """Read one text; the same text gives the same reading. No text raises."""
    converter, blocks = _converter()
    converter.reset()
    html = sanitise(show_masks(show_angles(converter.convert(without_forbidden(markdown)))))
    return Reading(html, tuple(blocks.records))


@cache
def _converter() -> tuple[Markdown, ColonBlockExtension]:
    """Python-Markdown with everything that texts of this site may hold."""
    blocks = ColonBlockExtension()
    extensions = [
        FencedCodeExtension(),
        AnglesExtension(),
        RawHtmlExtension(),
        OfficeLinesExtension(),
        ListIndentsExtension(),
        BlockStartsExtension(),
        blocks,
        CalloutExtension(blocks),
        NestingExtension(),
        SaneListExtension(),
        OwnMarksExtension(),
        TableExtension(use_align_attribute=True),
        ChineseFootnoteExtension(),
        LinkExtension(),
        EmphasisExtension(),
        MasksExtension(),
        PlainRunsExtension(),
    ]
    return Markdown(output_format="html", extensions=extensions), blocks
