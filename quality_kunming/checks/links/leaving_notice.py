"""Links of a finished page that leave the site without a word."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.links.leading import leads
from quality_kunming.checks.rule import Example, Rule, Scope
from quality_kunming.rendering.departures import LEAVING, needs_notice

RULE = Rule(
    id="leaving-notice",
    title="离开本站没有提示",
    scope=Scope.PAGE,
    reason="离开政府网站去别的网站，要先告诉读者。",
    source="《政府网站发展指引》（国办发〔2017〕47号）",
    bad=Example.on_page('<h1>例</h1><a href="https://www.kunming.cn/">昆明信息港</a>'),
    good=Example.on_page('<h1>例</h1><a href="https://www.km.gov.cn/">昆明市人民政府</a>'),
)


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each link straight to a stranger's site, except the one on the notice itself."""
    own_host = urlsplit(site.catalog.site.origin).hostname or ""
    helping = site.catalog.helping_hosts
    if page.address.startswith(LEAVING):
        return
    for lead in dict.fromkeys(leads(page)):
        is_web = lead.address.lower().startswith(("http:", "https:", "//"))
        if lead.is_clicked and is_web and needs_notice(lead.address, own_host, helping):
            yield f"的链接 {lead.address} 直接离开本站，没有提示页；请在模板里把地址原样写进 href"
