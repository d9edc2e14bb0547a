"""Whatever stylesheets, drawings, feeds, the sitemap and robots.txt name of ours is there."""

import re
from collections.abc import Iterator
from html import unescape
from posixpath import dirname, join, normpath

from quality_kunming.checks.finished import FinishedSite
from quality_kunming.checks.rule import Finding
from quality_kunming.checks.support.leading import is_absolute, own_path, split
from quality_kunming.model.addresses import file_of
from quality_kunming.reading.stylesheets import addresses_in_css

_XML = re.compile(r"(?:href|src|url)=[\"']([^\"']*)[\"']|<(?:loc|link|uri)>\s*([^<\s]*)\s*</")
_ROBOTS = re.compile(r"^sitemap:\s*(\S+)", re.IGNORECASE | re.MULTILINE)


def on_site(site: FinishedSite) -> Iterator[Finding]:
    """Each address of ours in a file that is no page, and that leads to no file."""
    for file in sorted(site.files):
        path = site.output / file
        if not path.is_file():
            continue
        if file.endswith((".css", ".svg")):
            yield from _in_style(file, path.read_text("utf-8", errors="replace"), site)
        elif file.endswith(".xml") or file == "robots.txt":
            yield from _in_list(file, path.read_text("utf-8", errors="replace"), site)


def _in_style(file: str, css: str, site: FinishedSite) -> Iterator[Finding]:
    for address in addresses_in_css(css):
        if address.startswith(("#", "data:")):
            continue
        if address.startswith("/"):
            message = f"里的地址 {address} 从服务器的根写起，放进子目录就断了；请改成相对的"
            yield Finding(f"output/{file}", 0, message)
        elif not is_absolute(address):
            named = normpath(join(dirname(file), split(address)[0])) if address else ""
            if named not in site.files:
                message = f"里的地址“{address}”打不开：网站里没有这个文件；请核对文件名和大小写"
                yield Finding(f"output/{file}", 0, message)


def _in_list(file: str, text: str, site: FinishedSite) -> Iterator[Finding]:
    """Feeds hold their entries' HTML escaped once more."""
    addresses = _ROBOTS.findall(text) if file == "robots.txt" else _addresses(text)
    for address in dict.fromkeys(addresses):
        own = own_path(address, site.catalog.site.origin)
        if own is not None and file_of(split(own)[0]) not in site.files:
            message = f"里的网址 {address} 打不开：网站里没有这个页面；请核对"
            yield Finding(f"output/{file}", 0, message)


def _addresses(xml: str) -> Iterator[str]:
    for text in (xml, unescape(xml)):
        for match in _XML.finditer(text):
            yield unescape(match[1] or match[2] or "")
