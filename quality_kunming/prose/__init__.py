"""Markdown for Chinese editors: rendered safely, summarised, and read for what it points at."""

from .colon_blocks import CALLOUT_KINDS, CHINESE_KINDS
from .headings import Heading
from .marked_figures import MarkedFigure, marked_figures
from .mentions import Mention, mentions, plain_links
from .parts import own_part_links, part_ids
from .printed_marks import printed_marks
from .renderer import Prose, ProseRenderer
from .slips import markup_problems
from .source_lines import outside_code
from .summary import summarise
from .videos import Video, read_video

__all__ = [
    "CALLOUT_KINDS",
    "CHINESE_KINDS",
    "Heading",
    "MarkedFigure",
    "Mention",
    "Prose",
    "ProseRenderer",
    "Video",
    "marked_figures",
    "markup_problems",
    "mentions",
    "outside_code",
    "own_part_links",
    "part_ids",
    "plain_links",
    "printed_marks",
    "read_video",
    "summarise",
]
