"""The sitemap names the pages that are there to be found, and no other (sitemaps.org 0.9)."""

from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from quality_kunming.checks.finished import FinishedSite
from quality_kunming.checks.rule import Finding
from quality_kunming.checks.support.machine_dates import fault_of_date
from quality_kunming.checks.support.xml_files import read, text_of
from quality_kunming.model.addresses import file_of

NAME = "sitemap.xml"
NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def on_site(site: FinishedSite) -> Iterator[Finding]:
    """What is wrong with the sitemap itself, and what it lacks."""
    path = site.output / NAME
    if not path.is_file():
        yield Finding(f"output/{NAME}", 0, "没有站点地图 sitemap.xml，请让网站生成它")
        return
    root = read(path)
    if isinstance(root, str):
        yield Finding(f"output/{NAME}", 0, f"站点地图{root}")
        return
    entries = root.findall(f"{NAMESPACE}url")
    listed = Counter(text_of(one, f"{NAMESPACE}loc") for one in entries)
    for message in [*_faults(listed, site), *_faulty_days(entries, site)]:
        yield Finding(f"output/{NAME}", 0, f"站点地图{message}")
    for page in site.pages.values():
        is_named = f"{site.catalog.site.origin}{page.address}" in listed
        if page.view and page.view.listed != is_named:
            told = "不该在站点地图里，却在里面" if is_named else "没有列进站点地图"
            yield Finding(page.editors_file, 0, f"页面 {page.address} {told}，请改好生成的办法")


def _faults(listed: Counter[str], site: FinishedSite) -> Iterator[str]:
    origin = site.catalog.site.origin
    if not listed:
        yield "里一页也没有"
    for address, count in listed.items():
        if not address.startswith(f"{origin}/"):
            yield f"写了“{address}”，应以 {origin}/ 开头"
        elif file_of(unquote(address.removeprefix(origin))) not in site.files:
            yield f"写了 {address}，本站没有这一页；请删去，或者核对网址"
        if count > 1:
            yield f"把 {address} 写了 {count} 遍，请只留一个"


def _faulty_days(entries: list[Element], site: FinishedSite) -> Iterator[str]:
    for entry in entries:
        changed = text_of(entry, f"{NAMESPACE}lastmod")
        if changed and (fault := fault_of_date(changed, site.catalog.day)):
            yield f"里 {text_of(entry, f'{NAMESPACE}loc')} 的更新日期{fault}，请改正"
