"""What stands in a video line: `网址 标题｜海报图片｜图片来源｜授权：…`, all but the first only with a poster."""

import re
from dataclasses import dataclass

from .picture_title import UNTITLED, PictureTitle, read_title

_BAR = re.compile(r"\s*[｜|]\s*")


@dataclass(frozen=True)
class Video:
    """A video elsewhere: its address and title, and a poster (a path below content/) and whose it is, or empty."""

    address: str
    title: str
    poster: str = ""
    credited: PictureTitle = UNTITLED

    @property
    def host(self) -> str:
        """The site that plays it."""
        return self.address.split("/")[2] if self.address.count("/") > 1 else self.address


def read_video(line: str) -> Video:
    """The parts of a video line; what is missing stays empty."""
    words, *rest = _BAR.split(line.strip(), maxsplit=2)
    address, _, title = words.partition(" ")
    poster, credit = (*rest, "", "")[:2]
    return Video(address, title.strip() or address, poster, read_title(credit, has_caption=False))
