"""Nothing is asked of another site: no request tells anybody who reads what (个人信息保护法, article 6)."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.rule import Finding
from quality_kunming.checks.support.origins import addresses_in_srcset, asks_elsewhere
from quality_kunming.reading.stylesheets import addresses_in_css

LOADED = {
    "script": ("src",),
    "img": ("src", "srcset", "lowsrc"),
    "source": ("src", "srcset"),
    "iframe": ("src",),
    "frame": ("src",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "embed": ("src",),
    "object": ("data", "codebase"),
    "applet": ("archive", "codebase"),
    "input": ("src", "formaction"),
    "button": ("formaction",),
    "form": ("action",),
    "use": ("href", "xlink:href"),
    "image": ("href", "xlink:href"),
    "feimage": ("href", "xlink:href"),
    "body": ("background",),
    "table": ("background",),
    "td": ("background",),
    "th": ("background",),
    "html": ("manifest",),
}
"""Element → its attributes that a browser loads from, or sends to."""

PASSIVE_LINKS = frozenset(
    ("canonical", "alternate", "author", "license", "next", "prev", "help", "search", "me")
)
"""Kinds of `link` that load nothing."""

NAMES_ONLY = ("http://www.w3.org/", "https://www.w3.org/", "https://schema.org")
"""Addresses that name a vocabulary; nobody asks them."""

_ADDRESS = re.compile(r"[\"'`(=\s]((?:https?|wss?):)?(//[\w\[][^\s\"'`)<>]*)", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/|<!--.*?-->|(?m:^\s*//.*$)", re.DOTALL)
_SELECTOR = ",".join([*LOADED, "link", "meta[http-equiv]", "[style]", "style", "a[ping]"])
_REFRESH = re.compile(r"url\s*=\s*[\"']?([^\"'\s]+)", re.IGNORECASE)


def on_page(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each address of another origin that a browser asks by itself, or a form sends to."""
    for node in page.tree.css(_SELECTOR):
        for address in _asked(node):
            if asks_elsewhere(address, site.catalog.site.origin):
                yield f"的 {node.tag} 要连到别的网站（{address[:60]}），请把文件放进本站，或者删去"


def on_site(site: FinishedSite) -> Iterator[Finding]:
    """Each address of another origin in the stylesheets, scripts and SVG files of the site."""
    for path in sorted(site.output.rglob("*")):
        if path.suffix not in (".css", ".js", ".mjs", ".svg") or not path.is_file():
            continue
        text = path.read_text("utf-8", errors="replace")
        addresses = addresses_in_css(text) if path.suffix == ".css" else _written(text)
        name = path.relative_to(site.output).as_posix()
        for address in dict.fromkeys(addresses):
            if asks_elsewhere(address, site.catalog.site.origin):
                message = f"要连到别的网站（{address[:60]}），请把文件放进本站，或者删去"
                yield Finding(f"output/{name}", 0, message)


def _asked(node: LexborNode) -> Iterator[str]:
    values = node.attributes
    tag = node.tag
    for name in LOADED.get(tag.lower(), ()):
        value = values.get(name) or ""
        yield from addresses_in_srcset(value) if name == "srcset" else [value]
    if tag == "link" and not set((values.get("rel") or "").lower().split()) <= PASSIVE_LINKS:
        yield values.get("href") or ""
        yield from addresses_in_srcset(values.get("imagesrcset") or "")
    if tag == "meta" and (match := _REFRESH.search(values.get("content") or "")):
        yield match[1]
    if tag == "a":
        yield from (values.get("ping") or "").split()
    if "style" in values:
        yield from addresses_in_css(values.get("style") or "")
    if tag == "style":
        yield from addresses_in_css(node.text())


def _written(text: str) -> list[str]:
    addresses = ("".join(one) for one in _ADDRESS.findall(_COMMENT.sub("", text)))
    return [address for address in addresses if not address.startswith(NAMES_ONLY)]
