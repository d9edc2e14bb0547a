"""No page leads out of the site without a word (国办发〔2017〕47号)."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.support.leading import leads
from quality_kunming.rendering.departures import LEAVING, needs_notice


def on_page(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each link straight to a stranger's site, except the one on the notice itself."""
    own_host = urlsplit(site.catalog.site.origin).hostname or ""
    helping = site.catalog.helping_hosts
    if page.address.startswith(LEAVING):
        return
    for lead in dict.fromkeys(leads(page)):
        is_web = lead.address.lower().startswith(("http:", "https:", "//"))
        if lead.is_clicked and is_web and needs_notice(lead.address, own_host, helping):
            yield f"的链接 {lead.address} 直接离开本站，没有提示页；请在模板里把地址原样写进 href"
