"""The foot of a page leads to what 国办发〔2017〕47号 asks for, and names what is given of an official site."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.model.placeholder import is_filled
from quality_kunming.model.sections import FIXED_PAGES, SECTIONS

LINKS = {
    "sitemap": SECTIONS["sitemap"].name,
    **{slug: FIXED_PAGES[slug] for slug in ("about", "contact", "accessibility")},
}
"""Folder to which the foot leads → what the link is called."""

OFFICIAL = {
    "主办单位": "organiser",
    "网站标识码": "identification_code",
    "ICP 备案号": "icp",
    "公安备案号": "police",
}
"""What the foot of an official site names → its field in data/site.yaml."""


def on_page(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each item that the foot of a page lacks."""
    if page.is_card:
        return
    feet = page.tree.css("body > footer")
    if len(feet) != 1:
        yield f"有 {len(feet)} 个页脚（footer），请正好放一个"
        return
    foot = feet[0]
    links = {node.attributes.get("href") or "" for node in foot.css("a[href]")}
    for folder, name in LINKS.items():
        if not any(f"/{folder}/" in f"/{link}" for link in links) and folder != _own_folder(page):
            yield f"的页脚没有“{name}”的链接，请补上"
    if site.catalog.is_official:
        yield from _missing_of_an_official_site(foot, site)


def _own_folder(page: Page) -> str:
    return page.file.removesuffix("/index.html")


def _missing_of_an_official_site(foot: LexborNode, site: FinishedSite) -> Iterator[str]:
    """What is given and not shown; what is still to be given, the rule about details says."""
    words = "".join(foot.text().split())
    for label, field in OFFICIAL.items():
        value = "".join(getattr(site.catalog.site, field).split())
        if is_filled(value) and ("".join(label.split()) not in words or value not in words):
            yield f"的页脚没有“{label}”，请在模板里放上 data/site.yaml 的 {field}"
    contacts = site.catalog.site.contact
    if contacts and not any("".join(one.value.split()) in words for one in contacts):
        yield "的页脚没有联系方式，请在模板里放上 data/site.yaml 的 contact"
