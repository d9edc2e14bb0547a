"""Feeds have all that readers' programs ask for (RFC 4287), and no dead or relative address."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from quality_kunming.checks.finished import FinishedSite
from quality_kunming.checks.rule import Finding
from quality_kunming.checks.support.machine_dates import fault_of_date
from quality_kunming.checks.support.origins import asks_elsewhere
from quality_kunming.checks.support.xml_files import read, text_of

ATOM = "{http://www.w3.org/2005/Atom}"


_RELATIVE = re.compile(r"\s(?:href|src)=\"(?![a-z][a-z0-9+.-]*:|#)([^\"]*)\"", re.IGNORECASE)


def on_site(site: FinishedSite) -> Iterator[Finding]:
    """What is wrong with each feed of the site."""
    for path in sorted((site.output / "feeds").rglob("*.xml")):
        name = f"output/{path.relative_to(site.output).as_posix()}"
        for message in _faults(path, site):
            yield Finding(name, 0, f"订阅{message}")


def _faults(path: Path, site: FinishedSite) -> Iterator[str]:
    feed = read(path)
    if isinstance(feed, str):
        yield feed
        return
    if feed.tag != f"{ATOM}feed":
        yield f"不是 Atom 的格式（{feed.tag}），请用 Atom"
        return
    yield from _missing(feed, "", site)
    for one in feed.findall(f"{ATOM}link"):
        if asks_elsewhere(one.get("href", ""), site.catalog.site.origin):
            yield f"自己的链接写成了“{one.get('href')}”，应以 {site.catalog.site.origin}/ 开头"
    entries = feed.findall(f"{ATOM}entry")
    if not entries:
        yield "里一篇也没有，请不要写出空的订阅"
    ids = Counter(text_of(one, f"{ATOM}id") for one in [feed, *entries])
    for key, count in ids.items():
        if count > 1 and key:
            yield f"里有 {count} 处的编号都是 {key}，请改得不一样"
    for entry in entries:
        yield from _faults_of_entry(entry, site)


def _faults_of_entry(entry: Element, site: FinishedSite) -> Iterator[str]:
    title = f"里的“{text_of(entry, f'{ATOM}title')}”"
    yield from _missing(entry, title, site)
    links = [one.get("href", "") for one in entry.findall(f"{ATOM}link")]
    if not links:
        yield f"{title}没有链接，请补上"
    for link in links:
        if not link.startswith(f"{site.catalog.site.origin}/") or asks_elsewhere(
            link, site.catalog.site.origin
        ):
            yield f"{title}的链接写成了“{link}”，应以 {site.catalog.site.origin}/ 开头"
    content = text_of(entry, f"{ATOM}content")
    if not content and not text_of(entry, f"{ATOM}summary"):
        yield f"{title}没有内容，请写正文或者 summary（摘要）"
    for address in _RELATIVE.findall(content):
        yield f"{title}的正文里有相对的网址“{address}”，阅读器打不开；请写成完整的网址"


def _missing(element: Element, title: str, site: FinishedSite) -> Iterator[str]:
    for name, label in (("id", "编号（id）"), ("title", "标题"), ("updated", "更新时间")):
        if not text_of(element, f"{ATOM}{name}"):
            yield f"{title}没有{label}，请补上"
    updated = text_of(element, f"{ATOM}updated")
    if updated and (fault := fault_of_date(updated, site.catalog.day)):
        yield f"{title}的更新时间{fault}，请改正 date（日期）或 updated（更新）"
    if updated and "T" not in updated:
        yield f"{title}的更新时间“{updated}”没有写到几点，请写完整"
