"""Links as numbered notes: WeChat keeps links to its own articles only, so other addresses are written out."""

import re
from urllib.parse import unquote

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_OF_WECHAT = re.compile(r"https?://mp\.weixin\.qq\.com(?:[:/?#]|$)", re.IGNORECASE)
_BARE = re.compile(r"^(?:https?:)?//|^(?:mailto|tel):|/$", re.IGNORECASE)


class Notes:
    """Numbers the addresses of one text in the order in which they are met; an address has one number.

    `origin` is the address of the site, empty where it is not known: then links within the site are words only.
    """

    def __init__(self, origin: str):
        self.origin = origin
        self._numbers: dict[str, int] = {}
        self._words: list[str] = []
        self.has_lost_links = False

    def mark(self, address: str, words: str) -> str:
        """What stands behind the words of a link: `[1]`, an address that is no web page, or nothing."""
        if address.startswith(("mailto:", "tel:")):
            told = unquote(address.partition(":")[2].partition("?")[0])
            return "" if told in words else f"（{told}）"
        address = self._whole(address)
        if not address or _bare(address) == _bare(words):
            return ""
        if address not in self._numbers:
            self._numbers[address] = len(self._numbers) + 1
            self._words.append(words)
        return f"[{self._numbers[address]}]"

    @property
    def entries(self) -> list[str]:
        """Every note with its number, the words of its link, and its address."""
        return [
            f"[{number}] {f'{words}：' if words else ''}{address}"
            for (address, number), words in zip(self._numbers.items(), self._words, strict=True)
        ]

    def _whole(self, address: str) -> str:
        """The address as one types it elsewhere; empty where there is none."""
        if address.startswith("//"):
            return f"https:{address}"
        if _SCHEME.match(address):
            return address
        if not address.startswith("/"):
            return ""
        if not self.origin:
            self.has_lost_links = True
            return ""
        return self.origin + address


def is_kept(address: str) -> bool:
    """Whether WeChat keeps a link to an address."""
    return _OF_WECHAT.match(address) is not None


def _bare(address: str) -> str:
    return _BARE.sub("", _BARE.sub("", address.strip()))
