"""The meta tags of government sites."""

import re
from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.pages.example import shown, whole_page
from quality_kunming.checks.pages.head import metas
from quality_kunming.checks.rule import Rule, Scope
from quality_kunming.model.placeholder import is_filled
from quality_kunming.model.view import ViewKind

SITE = ("SiteName", "SiteDomain")
COLUMN = ("ColumnName", "ColumnType", "ColumnDescription", "ColumnKeywords")
CONTENT = ("ArticleTitle", "ContentSource", "Keywords", "Author", "Image", "Url")
DESCRIBED = {
    "SiteName": "data/site.yaml 的 name",
    "SiteDomain": "data/site.yaml 的 origin",
    "SiteIDCode": "data/site.yaml 的 identification_code",
    "ColumnName": "data/site.yaml 里这个栏目的 name",
    "ColumnType": "data/site.yaml 里这个栏目的 kind",
    "ColumnDescription": "data/site.yaml 里这个栏目的 description",
    "ColumnKeywords": "data/site.yaml 里这个栏目的 keywords",
    "ArticleTitle": "title（标题）",
    "PubDate": "date（日期）",
    "ContentSource": "origin（稿件来源）",
    "Keywords": "keywords（关键词）",
    "Author": "author（作者）",
    "Image": "picture（图片）",
    "Url": "data/site.yaml 的 origin",
}
"""Tag → where its content comes from."""


def _tags(names: dict[str, str]) -> str:
    return "".join(f'<meta name="{name}" content="{value}">\n' for name, value in names.items())


_RIGHT = {
    "SiteName": "质量昆明",
    "SiteDomain": "zlkm.km.gov.cn",
    "ColumnName": "主题活动",
    "ColumnType": "专题专栏",
    "ColumnDescription": "历年的主题活动。",
    "ColumnKeywords": "主题活动,质量月",
}
RULE = Rule(
    id="government-meta",
    title="政府网站的网页标签",
    scope=Scope.PAGE,
    reason="政府网站的检索、归集和普查靠这些标签认出网站、栏目和文章。",
    source="《政府网站发展指引》（国办发〔2017〕47号）附件《网页设计规范》",
    bad=shown(
        whole_page(head=_tags(_RIGHT | {"ColumnType": ""})), _tags(_RIGHT | {"ColumnType": ""})
    ),
    good=shown(whole_page(head=_tags(_RIGHT)), _tags(_RIGHT)),
)

_ARTICLE = re.compile(r"news/\d{4}/[^/]+/index\.html")


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each tag that a page of its kind must have and that is missing, empty or there twice."""
    told = metas(page)
    for name in _wanted(page, site):
        values = told.get(name, [])
        if not any(values):
            yield f"的网页标签 {name} 是空的，请写好 {DESCRIBED[name]}"
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
