"""Which requests the preview answers: those of a browser on this machine that means the preview itself.

A page of another site can send requests to 127.0.0.1, and by DNS rebinding read the answers: then the Host is that
site's, or the Origin.
"""

from email.message import Message

NAMES = ("127.0.0.1", "localhost")
OTHERS = ("cross-site", "same-site")
"""What `Sec-Fetch-Site` says where another site asks; another port of this machine counts as the same site."""

DIGITS = 15
"""Digits of a length that is still read as a number."""


def body_length(headers: Message) -> int | None:
    """How many bytes are sent below a head; None where it does not say so once, in plain digits."""
    lengths = headers.get_all("Content-Length", [])
    if len(lengths) != 1 or "Transfer-Encoding" in headers:
        return None
    length = lengths[0]
    return int(length) if length.isdecimal() and len(length) <= DIGITS else None


def why_refused(headers: Message, port: int, *, changes: bool = False) -> str:
    """Why a request is not answered, in Chinese; empty for one that is.

    One that `changes` files must say that it comes from the preview's own pages.
    """
    hosts = {f"{name}:{port}" for name in NAMES} | ({*NAMES} if port == 80 else set())
    named, origins = headers.get_all("Host", []), headers.get_all("Origin", [])
    if len(named) != 1 or named[0].lower() not in hosts:
        return f"预览只在本机打开：请用 http://127.0.0.1:{port}/ 这个地址"
    is_own = all(origin.lower() in {f"http://{one}" for one in hosts} for origin in origins)
    if not is_own or (changes and not origins):
        return "这个请求不是从预览自己的网页来的，没有理会"
    is_visit = headers.get("Sec-Fetch-Mode") == "navigate" and not changes
    is_framed = headers.get("Sec-Fetch-Dest") in ("iframe", "frame", "embed", "object")
    if headers.get("Sec-Fetch-Site") in OTHERS and (not is_visit or is_framed):
        return "这个请求是别的网站发来的，没有理会"
    return ""
