"""The site's own address, written as it was before it had https."""

from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.rule import Example, Rule, Scope

RULE = Rule(
    id="own-address",
    title="自己的网址处处一样",
    scope=Scope.PAGE,
    reason="换了正式域名以后还留着旧网址，读者和搜索引擎会被带到别处。",
    source="《政府网站域名管理》（《国务院办公厅关于加强政府网站域名管理的通知》，国办函〔2018〕55号）",
    bad=Example.on_page('<h1>例</h1><a href="http://quality-kunming.example/about/">关于</a>'),
    good=Example.on_page('<h1>例</h1><a href="../about/index.html">关于</a>'),
)


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each own address without https where the site has it."""
    own = site.catalog.site.origin
    if own.lower().startswith("https://"):
        insecure = "http" + own[5:]
        if insecure.lower() in page.html.lower():
            yield f"里有不安全的本站网址 {insecure}，请改成 / 开头的站内网址"
