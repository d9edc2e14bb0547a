"""Whether search engines may know a page."""

from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.pages.example import shown, whole_page
from quality_kunming.checks.pages.head import metas
from quality_kunming.checks.release.example import NOINDEX
from quality_kunming.checks.rule import Rule, Scope

RULE = Rule(
    id="page-indexing",
    title="演示不被收录，正式不被漏掉",
    scope=Scope.PAGE,
    reason="演示站点进了搜索结果，会和正式网站混在一起；正式网站误写不收录，就没有人找得到。",
    source="RFC 9309；《政府网站发展指引》（国办发〔2017〕47号）",
    bad=shown(whole_page(), "演示站点的页面没有 noindex"),
    good=shown(whole_page(head=NOINDEX), NOINDEX),
)
ROBOTS = ("robots", "googlebot", "baiduspider", "bingbot", "360spider", "sogou web spider")
"""Names, in small letters, under which a page speaks to search engines."""


def find(page: Page, site: FinishedSite) -> Iterator[str]:
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
