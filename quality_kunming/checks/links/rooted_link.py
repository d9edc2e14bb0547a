"""Links of a finished page that only work at one place."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.rule import Example, Rule, Scope
from quality_kunming.checks.support.leading import LOST_PAGE, leads, own_path

RULE = Rule(
    id="rooted-link",
    title="换个地方就断的链接",
    scope=Scope.PAGE,
    reason="同一个文件夹要能放在根目录、放在子目录、从磁盘打开，页面里的链接就都要是相对的。",
    source="本项目规定，见 docs/decisions/0026-relative-links.md",
    bad=Example.on_page('<h1>例</h1><a href="/example/index.html">例</a>'),
    good=Example.on_page('<h1>例</h1><a href="../example/index.html">例</a>'),
)


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each address that begins at a server's root, or names our own server where one clicks."""
    origin = site.catalog.site.origin
    is_lost_page = page.file == LOST_PAGE and not site.catalog.preview
    base = urlsplit(origin).path.rstrip("/") + "/"
    for lead in dict.fromkeys(leads(page)):
        address = lead.address
        if address.startswith("/") and not address.startswith("//"):
            if not (is_lost_page and address.startswith(base)):
                yield f"的{lead.what} {address} 从服务器的根写起，放进子目录就断了；请改成相对的"
        elif lead.is_clicked and own_path(address, origin) is not None:
            yield f"的链接 {address} 写了本站的全名，换了域名就断了；请写成 {own_path(address, origin)}"
