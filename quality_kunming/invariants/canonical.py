"""A page says its one address (RFC 6596), and names its own host wherever it names itself."""

from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.support.head import metas

SAME = ("og:url", "Url")
PICTURES = ("og:image", "Image")


def on_page(page: Page, site: FinishedSite) -> Iterator[str]:
    """A canonical link that is missing, doubled or another page's, and own addresses of another host."""
    own = site.catalog.site.origin
    wanted = own + (page.view.canonical if page.view else page.address)
    links = [node.attributes.get("href") or "" for node in page.tree.css("link[rel=canonical]")]
    if len(links) != 1:
        yield f"有 {len(links)} 个规范网址（canonical），请正好写一个：{wanted}"
    told = [("规范网址（canonical）", link) for link in links]
    told += [(f"网页标签 {name} ", value) for name in SAME for value in metas(page).get(name, [])]
    for place, link in told:
        if link != wanted:
            yield f"的{place}写成了“{link}”，应是 {wanted}"
    for name in PICTURES:
        for link in metas(page).get(name, []):
            if not link.startswith(f"{own}/"):
                yield f"的网页标签 {name} 写成了“{link}”，应以 {own}/ 开头"
    for domain in metas(page).get("SiteDomain", []):
        if domain != site.catalog.site.domain:
            yield f"的网页标签 SiteDomain 写成了“{domain}”，应是 {site.catalog.site.domain}"
