"""The one address that a page says is its own."""

from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.pages.example import whole_page
from quality_kunming.checks.pages.head import metas
from quality_kunming.checks.rule import Example, Rule, Scope

ORIGIN = "https://quality-kunming.example"


def _page(address: str) -> Example:
    link = f'<link rel="canonical" href="{address}">\n'
    return Example({"output/about/index.html": whole_page(head=link)}, shown=f"/about/：{link}")


RULE = Rule(
    id="canonical-address",
    title="每页一个规范网址",
    scope=Scope.PAGE,
    reason="规范网址写错了，搜索和分享就把读者带到别的页面。",
    source="RFC 6596（规范链接）；《政府网站发展指引》（国办发〔2017〕47号）",
    bad=_page(f"{ORIGIN}/contact/"),
    good=_page(f"{ORIGIN}/about/"),
)
SAME = ("og:url", "Url")
PICTURES = ("og:image", "Image")


def find(page: Page, site: FinishedSite) -> Iterator[str]:
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
