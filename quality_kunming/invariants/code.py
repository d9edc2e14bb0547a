"""Nothing on a page runs or looks by what stands in the page itself: a strict policy refuses that (CSP Level 3)."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from quality_kunming.checks.finished import FinishedSite, Page

DATA_BLOCKS = {"application/ld+json", "application/json"}
ADDRESSES = ("href", "src", "action", "formaction", "data", "xlink:href", "to", "from", "values")

_HANDLER = re.compile(r"[\s/\"']on[a-z]+\s*=", re.IGNORECASE)
_LIKELY = re.compile(r"on\w+\s*=")
"""What each of them has in small letters: most pages have none, and this is seen at once."""

_WITH_ADDRESS = "[href], [src], [action], [formaction], [data], [to], [from], [values]"
_SPACE = re.compile(r"[\x00-\x20]+")
_CODE = re.compile(r"(?:javascript|vbscript):|data:(?:text/html|image/svg|application/)", re.I)
_SELECTOR = (
    "script:not([src]), style, [style], base, iframe[srcdoc], link[rel=import], meta[http-equiv]"
)


def on_page(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each script, style, handler or address that is code, and what would change the meaning of addresses."""
    for node in page.tree.css(_SELECTOR):
        if told := _told(node):
            yield told
    if _LIKELY.search(page.html.lower()) and _HANDLER.search(page.html):
        yield from _handlers(page)
    yield from _coded_addresses(page)


def _told(node: LexborNode) -> str | None:
    values = node.attributes
    if node.tag == "script":
        if (values.get("type") or "").lower() in DATA_BLOCKS:
            return None
        return "夹有内嵌的脚本（script），请放进 theme/static/js/ 的文件"
    if node.tag == "style":
        return "夹有内嵌的样式（style），请放进 theme/static/css/ 的文件"
    if node.tag == "base":
        return "写了 base，页内的链接都会变；请删去"
    if node.tag == "iframe":
        return "有写在属性里的框架（srcdoc），请删去"
    if node.tag == "link":
        return '用了 rel="import"，请删去'
    if node.tag == "meta":
        kind = (values.get("http-equiv") or "").lower()
        return (
            None
            if kind in ("", "refresh", "x-ua-compatible")
            else f'用了 http-equiv="{kind}"，请由服务器发出'
        )
    return (
        f'的 {node.tag} 上写了样式（style="{(values.get("style") or "")[:30]}"），请删去，改用类名'
    )


def _handlers(page: Page) -> Iterator[str]:
    for node in page.tree.root.traverse():
        for name in node.attributes if node.tag[:1] != "-" else ():
            if name.lower().startswith("on"):
                yield f"的 {node.tag} 上写了脚本（{name}），请删去"


def _coded_addresses(page: Page) -> Iterator[str]:
    for node in page.tree.css(_WITH_ADDRESS):
        values = node.attributes
        for name in ADDRESSES:
            value = values.get(name)
            if value and ":" in value and _CODE.match(compact := _SPACE.sub("", value)):
                yield f"的 {node.tag} 上的网址是代码（{compact[:30]}），请删去"
