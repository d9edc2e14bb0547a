"""Markdown for Chinese editors: rendered safely, summarised, and read for what it points at."""

from .colon_blocks import CALLOUT_KINDS, CHINESE_KINDS
from .headings import Heading
from .mentions import Mention, mentions
from .renderer import Prose, ProseRenderer
from .slips import markup_problems
from .summary import summarise
from .videos import Video, read_video

__all__ = [
    "CALLOUT_KINDS",
    "CHINESE_KINDS",
    "Heading",
    "Mention",
    "Prose",
    "ProseRenderer",
    "Video",
    "markup_problems",
    "mentions",
    "read_video",
    "summarise",
]
