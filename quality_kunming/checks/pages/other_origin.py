"""Requests that a page would send to another site."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from quality_kunming.checks.css import addresses_in_css
from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.pages.origins import addresses_in_srcset, asks_elsewhere
from quality_kunming.checks.rule import Example, Rule, Scope

RULE = Rule(
    id="other-origin",
    title="不向别的网站要东西",
    scope=Scope.PAGE,
    reason="页面从别处取图片、字体、程序，就把谁在看、看了什么告诉了别人；别处一断，页面也坏了。",
    source="《政府网站发展指引》（国办发〔2017〕47号）；《中华人民共和国个人信息保护法》第六条",
    bad=Example.on_page('<h1>例</h1><img src="https://www.example.com/a.png" alt="花市">'),
    good=Example.on_page('<h1>例</h1><img src="../images/a.png" alt="花市">'),
)

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

PASSIVE_LINKS = {
    "canonical",
    "alternate",
    "author",
    "license",
    "next",
    "prev",
    "help",
    "search",
    "me",
}
"""Kinds of `link` that load nothing."""

_SELECTOR = ",".join([*LOADED, "link", "meta[http-equiv]", "[style]", "style", "a[ping]"])
_REFRESH = re.compile(r"url\s*=\s*[\"']?([^\"'\s]+)", re.IGNORECASE)


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each address of another origin that a browser asks by itself, or a form sends to."""
    for node in page.tree.css(_SELECTOR):
        for address in _asked(node):
            if asks_elsewhere(address, site.catalog.site.origin):
                yield f"的 {node.tag} 要连到别的网站（{address[:60]}），请把文件放进本站，或者删去"


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
