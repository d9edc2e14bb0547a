"""Files that nobody has refused and that are not on the site either."""

from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite
from quality_kunming.checks.rule import Example, Finding, Rule, Scope
from quality_kunming.loading.ledger import Fate, LedgerLine, ledger
from quality_kunming.model.addresses import file_of

_PAGE = '<!doctype html>\n<html lang="zh-CN"><title>例</title><main>例</main></html>\n'
_MADE = {
    f"output/{name}": _PAGE
    for name in (
        "activities/2022/lianliankan/index.html",
        "editions/2022/index.html",
        "news/2022/launch/index.html",
        "sources/index.html",
    )
}

RULE = Rule(
    id="file-lost",
    title="有文件、没有页面",
    scope=Scope.SITE,
    reason="写好的文章悄悄不见了，谁也不会发现；每个文件都要有下落。",
    source="本项目规定，content/ 和 data/ 里的每个文件都是页面、草稿、定时、示例、图片下载或者一条提示",
    bad=Example(
        {name: page for name, page in _MADE.items() if "/news/" not in name},
        shown="content/news/2022/launch.md 写好了，做好的网站里没有 /news/2022/launch/",
    ),
    good=Example(
        _MADE, shown="content/news/2022/launch.md 写好了，做好的网站里有 /news/2022/launch/"
    ),
)


def find(site: FinishedSite) -> Iterator[Finding]:
    """Each file without a state, whose page was not made or is another's; each page that comes from nowhere."""
    if site.collection is None:
        return
    taken: dict[str, str] = {}
    for entry in ledger(site.collection, site.catalog):
        other = taken.setdefault(entry.address, entry.source) if _has_page(entry) else entry.source
        if message := _fault(entry, other, site):
            yield Finding(entry.source, 0, message)
    for page in site.pages.values() if site.views or site.rendered else ():
        if page.view is None and not page.file.startswith("downloads/"):
            yield Finding(page.editors_file, 0, "这一页不知道从哪里来；请把这句话发给开发者")


def _fault(entry: LedgerLine, other: str, site: FinishedSite) -> str | None:
    if other != entry.source:
        return f"网址 {entry.address} 和 {other} 的一样；请改掉其中一个文件名"
    if entry.state is Fate.LOST:
        return "没有出现在网站上，也不是草稿、定时或者示例；请核对它放的位置"
    if missing := _missing(entry, site):
        return f"应当在网站的 {missing}，做好的网站里却没有；请把这句话发给开发者"
    return None


def _has_page(entry: LedgerLine) -> bool:
    return bool(entry.address) and "#" not in entry.address


def _missing(entry: LedgerLine, site: FinishedSite) -> str:
    """The address that an entry should have in the output and has not; empty where nothing is amiss."""
    address = entry.address.partition("#")[0]
    if entry.state is Fate.ASSET and entry.source.startswith("content/downloads/"):
        address = entry.source.removeprefix("content")
    return address if address and file_of(address) not in site.files else ""
