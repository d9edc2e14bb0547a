"""A demonstration that looks like a government's site."""

import re
from collections.abc import Iterator
from functools import cache

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.rule import Rule, Scope
from quality_kunming.checks.support.head import meta, metas, objects, structured_data
from quality_kunming.checks.support.page_examples import shown, whole_page
from quality_kunming.checks.support.visible import has_any, words

RULE = Rule(
    id="false-standing",
    title="演示站点不冒充政府网站",
    scope=Scope.PAGE,
    reason="不是政府网站而写成政府网站，是冒充，读者会上当。",
    source="《国务院办公厅关于加强政府网站域名管理的通知》（国办函〔2018〕55号）；《政府网站发展指引》（国办发〔2017〕47号）",
    bad=shown(
        whole_page(foot="<footer>主办单位：昆明市市场监督管理局</footer>\n"),
        "<footer>主办单位：昆明市市场监督管理局</footer>",
    ),
    good=shown(
        whole_page(foot="<footer>资料涉及单位：昆明市市场监督管理局</footer>\n"),
        "<footer>资料涉及单位：昆明市市场监督管理局</footer>",
    ),
)

RUNNING = re.compile(
    r"(?:主办|承办|主管|运维|建设|维护)(?:单位|方|[:：])|版权所有|网站标识码|党政机关|政府网站(?:找错|年度)"
)
"""Words of the foot that say who runs a government site."""

MARKS = re.compile(r"(?:dcs\.)?conac\.cn|zfwzgl\.www\.gov\.cn|bszs\.conac\.cn")
"""Hosts whose marks only government bodies may show."""

_SIGNS = ("conac.cn", "zfwzgl.www.gov.cn")
"""One of which is in each of these."""

_KIND = re.compile(r"政府网站|官方网站|官网|政府门户|政务网站")


@cache
def _ours(name: str) -> re.Pattern:
    """How a page speaks of the site, right before it says what the site is."""
    return re.compile(
        rf"(?:本(?:网)?站|(?<![\u4e00-\u9fff])“?{re.escape(name)}”?(?:网|网站)?|这个网站)"
        r"(?:是|为|系)[^，。；！？\n]{0,30}$"
    )


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each sign of a government site on a page of a demonstration."""
    if site.catalog.is_official or site.catalog.preview:
        return
    if metas(page).get("SiteIDCode"):
        yield "写了网站标识码（SiteIDCode），演示站点请删去"
    for name in ("og:site_name", "SiteName"):
        if (value := meta(page, name)) and "演示" not in value:
            yield f"的网站名称（{name}）写成了“{value}”，演示站点请写明“演示站点”"
    if any(
        "GovernmentOrganization" in str(thing["@type"]) for thing in objects(structured_data(page))
    ):
        yield "的结构化数据说发布者是政府机关（GovernmentOrganization），演示站点请改成 Organization"
    for foot in page.tree.css("body > footer"):
        if match := RUNNING.search("".join(foot.text().split())):
            yield f"的页脚写着“{match[0]}”，演示站点不是谁主办的政府网站；请改成“资料涉及单位”"
    if has_any(page.html, _SIGNS) and (match := MARKS.search(page.html)):
        yield f"放了党政机关的标识（{match[0]}），演示站点请删去"
    text, ours = words(page), _ours(site.catalog.site.name)
    for kind in _KIND.finditer(text):
        if claim := ours.search(text, max(0, kind.start() - 40), kind.start()):
            yield f"写着“{claim[0]}{kind[0]}”，演示站点不是政府网站，请删去"
