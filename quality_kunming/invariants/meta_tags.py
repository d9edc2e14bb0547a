"""A page has the meta tags of government sites, each once and filled (国办发〔2017〕47号, 《网页设计规范》)."""

import re
from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.support.head import metas
from quality_kunming.model.placeholder import is_filled
from quality_kunming.model.view import ViewKind

SITE = ("SiteName", "SiteDomain")
COLUMN = ("ColumnName", "ColumnType", "ColumnDescription", "ColumnKeywords")
CONTENT = ("ArticleTitle", "ContentSource", "Keywords", "Author", "Image", "Url")

_ARTICLE = re.compile(r"news/\d{4}/[^/]+/index\.html")


def on_page(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each tag that a page of its kind must have and that is missing, empty or there twice."""
    if page.is_card:
        return
    told = metas(page)
    for name in _wanted(page, site):
        values = told.get(name, [])
        if not any(values):
            yield f"的网页标签 {name} 没有或者是空的，请补上"
        elif len(values) > 1:
            yield f"的网页标签 {name} 写了 {len(values)} 遍，请只留一个"


def _wanted(page: Page, site: FinishedSite) -> Iterator[str]:
    yield from SITE
    if site.catalog.is_official and is_filled(site.catalog.site.identification_code):
        yield "SiteIDCode"  # where it is still to be given, the rule about details says so
    is_article = bool(page.view.published if page.view else _ARTICLE.fullmatch(page.file))
    is_content = page.view.kind is ViewKind.CONTENT if page.view else "ArticleTitle" in metas(page)
    yield from CONTENT if is_article or is_content else COLUMN
    if is_article:
        yield "PubDate"
