"""The pictures of a page: from the page itself, from beside it, or named as missing; never from the network."""

import re
from collections.abc import Callable

from selectolax.lexbor import LexborNode

from quality_kunming.importing.blocks import PictureMark
from quality_kunming.importing.pictures import EMPTY, Pictures, number_of

FindPicture = Callable[[str], bytes | None]
"""The bytes of a picture by its address; None where it is not at hand."""

_ADDRESSES = ("src", "data-src", "data-original", "data-actualsrc")
"""Where a page says where a picture is: the copy beside a saved page is in the first."""


class PictureFinder:
    """Looks for the pictures of one page, and keeps them in `pictures`."""

    def __init__(self, pictures: Pictures, find_picture: FindPicture) -> None:
        self._pictures = pictures
        self._find_picture = find_picture

    def find(self, node: LexborNode) -> tuple[PictureMark | None, str]:
        """The mark of a picture that is at hand; else the address of one that is missing, if it is one at all."""
        written = (node.attributes.get(key) or "" for key in _ADDRESSES)
        addresses = [one.strip() for one in written if one.strip() and not _is_blank(one.strip())]
        for address in addresses:
            number = self._kept(address)
            if number is not None:
                return PictureMark(number, _alt(node)), ""
        is_missing = addresses and not addresses[0].startswith(("data:", EMPTY))
        return None, addresses[-1] if is_missing else ""

    def miss(self, node: LexborNode, address: str, before: str) -> None:
        """Name a picture that is missing by its text or its file, and the words that stand before it."""
        place = f"“{before[-12:]}”后面" if before else "开头"
        file = re.split(r"[\\/]", re.split(r"[?#]", address)[0])[-1]
        named = file if re.fullmatch(r"[^.]{1,40}\.\w{3,4}", file) else ""
        alt = _alt(node)
        is_copied = address.lower().startswith("file:")
        why = "复制的时候带不过来，请单独另存一份" if is_copied else "旁边没有它的文件"
        self._pictures.miss(f"{place}的图片{f'“{alt}”' if alt else named}，{why}")

    def _kept(self, address: str) -> int | None:
        if (number := number_of(address)) is not None:
            return number
        if address.startswith("data:"):
            return number_of(self._pictures.add_encoded(address) or "")
        data = self._find_picture(address)
        return None if data is None else number_of(self._pictures.add(data))


def _alt(node: LexborNode) -> str:
    return " ".join((node.attributes.get("alt") or "").split())


def _is_blank(address: str) -> bool:
    """Whether an address only keeps the place of a picture that is loaded later."""
    return address.startswith(("data:image/svg", "data:image/gif;base64,R0lGODlhAQABA"))
