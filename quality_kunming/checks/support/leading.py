"""Everything that a finished page leads to or loads, and which file of the site that is."""

import re
from collections.abc import Iterator
from functools import lru_cache
from posixpath import normpath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.model.addresses import file_of

LOST_PAGE = "404.html"
"""The page that a server shows at any depth: in production its links begin at the site's official root."""

_ONE = ("href", "src", "poster", "data", "action", "formaction", "cite", "xlink:href", "background")
_MANY = ("srcset", "imagesrcset")
_NODES = ",".join(f"[{name.replace(':', chr(92) + ':')}]" for name in (*_ONE, *_MANY))
_REFRESH = re.compile(r"\s*[\d.]+\s*[;,]\s*url\s*=\s*['\"]?([^'\"]*)", re.IGNORECASE)
_ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]{2}", re.IGNORECASE)


class Lead(NamedTuple):
    """One address on a page, and what it stands in: 链接, 图片, 文件."""

    address: str
    what: str
    is_clicked: bool = False


@lru_cache(maxsize=1)
def leads(page: Page) -> tuple[Lead, ...]:
    """Every address on a page, in its attributes and in meta tags; the rules ask one after another about one page."""
    return tuple(_leads(page))


def _leads(page: Page) -> Iterator[Lead]:
    for node in page.tree.css(_NODES):
        attributes = node.attributes
        is_clicked = node.tag in ("a", "area")
        what = "链接" if is_clicked else "图片" if node.tag in ("img", "source") else "文件"
        for name in _ONE:
            if name in attributes:
                yield Lead((attributes[name] or "").strip(), what, is_clicked)
        for name in _MANY:
            for part in (attributes[name] or "").split(",") if name in attributes else ():
                yield Lead((part.split() or [""])[0], "图片")
    for node in page.tree.css("meta[content]"):
        content = node.attributes["content"] or ""
        if (node.attributes.get("http-equiv") or "").lower() == "refresh":
            if match := _REFRESH.match(content):
                yield Lead(match[1], "跳转")
        elif re.match(r"https?://\S+$", content):
            yield Lead(content, "页面信息里的网址")


def own_path(address: str, origin: str) -> str | None:
    """The path below the site's root of an absolute address of ours; None where it is another's."""
    if address == origin or address.startswith((f"{origin}/", f"{origin}#", f"{origin}?")):
        return address[len(origin) :] or "/"
    return None


def is_absolute(address: str) -> bool:
    """Whether an address names a scheme or a server."""
    return bool(_ABSOLUTE.match(address))


def target(address: str, page: Page, site: FinishedSite) -> tuple[str, str] | None:
    """The file of the output that an address of a page leads to, and the part of it.

    None where it leads elsewhere. The file begins with `..` where it lies outside.
    """
    if (own := own_path(address, site.catalog.site.origin)) is not None:
        path, part = split(own)
        return file_of(path), part
    if is_absolute(address):
        return None
    path, part = split(address)
    if not path:
        return page.file, part
    if path.startswith("/"):
        base = urlsplit(site.catalog.site.origin).path.rstrip("/") + "/"
        inner = path.removeprefix(base) if page.file == LOST_PAGE else path[1:]
        return file_of(f"/{inner}"), part
    return _joined(page.file.rpartition("/")[0], path), part


def split(address: str) -> tuple[str, str]:
    """The path and the part of an address, percent-decoded."""
    path, _, part = address.partition("#")
    return unquote(path.partition("?")[0]), unquote(part)


@lru_cache(maxsize=100_000)
def _joined(folder: str, path: str) -> str:
    return normpath(f"{folder}/{path}" if folder else path)
