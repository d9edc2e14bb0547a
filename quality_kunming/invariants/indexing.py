"""Search engines are kept from a demonstration and asked into an official site, by pages and robots.txt (RFC 9309)."""

from collections.abc import Iterator
from urllib.robotparser import RobotFileParser

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.rule import Finding
from quality_kunming.checks.support.head import metas

FILE = "output/robots.txt"
ROBOTS = ("robots", "googlebot", "baiduspider", "bingbot", "360spider", "sogou web spider")
"""Names, in small letters, under which a page speaks to search engines."""


def on_page(page: Page, site: FinishedSite) -> Iterator[str]:
    """A page that may be indexed and must not, or must be and may not."""
    told = ",".join(
        value for name, values in metas(page).items() if name.lower() in ROBOTS for value in values
    )
    is_hidden = "noindex" in told.lower() or "none" in told.lower().replace(" ", "").split(",")
    is_listed = page.view.listed if page.view else page.file != "404.html"
    if not site.catalog.is_official:
        if "noindex" not in ",".join(metas(page).get("robots", [])).lower():
            yield '没有请搜索引擎不要收录，请写 <meta name="robots" content="noindex">'
    elif is_hidden and is_listed:
        yield f"写着不要收录（{told}），正式网站请删去"


def on_site(site: FinishedSite) -> Iterator[Finding]:
    """A robots.txt that is missing, or asks for the opposite of what the site is."""
    path = site.output / "robots.txt"
    if not path.is_file():
        yield Finding(FILE, 0, "没有 robots.txt，请让网站生成它")
        return
    text = path.read_text("utf-8", errors="replace")
    asked = RobotFileParser()
    asked.parse(text.splitlines())
    may_read = asked.can_fetch("*", f"{site.catalog.site.origin}/")
    if not site.catalog.is_official:
        if may_read:
            yield Finding(FILE, 0, "没有请搜索引擎不要来，预览和演示请写 Disallow: /")
        return
    if not may_read:
        yield Finding(FILE, 0, "请搜索引擎不要来，正式网站请写 Allow: /")
    wanted = f"{site.catalog.site.origin}/sitemap.xml"
    if wanted not in (asked.site_maps() or []):
        yield Finding(FILE, 0, f"没有写站点地图，正式网站请加一行 Sitemap: {wanted}")
