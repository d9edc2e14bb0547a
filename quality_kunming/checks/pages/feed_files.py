"""Feeds: what readers' programs are told of new articles."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from quality_kunming.checks.finished import FinishedSite
from quality_kunming.checks.pages.origins import asks_elsewhere
from quality_kunming.checks.pages.xml_files import fault_of_date, read, text_of
from quality_kunming.checks.rule import Example, Finding, Rule, Scope

ATOM = "{http://www.w3.org/2005/Atom}"


def _feed(link: str) -> Example:
    text = (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        "<title>质量昆明</title><id>urn:uuid:1</id><updated>2022-09-01T10:30:00+08:00</updated>\n"
        "<entry><title>启动</title><id>urn:uuid:2</id><updated>2022-09-01T10:30:00+08:00</updated>\n"
        f'<link href="{link}" rel="alternate"/><content type="html">启动</content></entry>\n</feed>\n'
    )
    return Example({"output/feeds/all.xml": text})


RULE = Rule(
    id="feed-file",
    title="订阅读得出、写得全",
    scope=Scope.SITE,
    reason="订阅里缺一样，读者的阅读器就收不到新文章，或者收到两遍。",
    source="RFC 4287《The Atom Syndication Format》",
    bad=_feed("/news/2022/launch/"),
    good=_feed("https://quality-kunming.example/news/2022/launch/"),
)

_RELATIVE = re.compile(r"\s(?:href|src)=\"(?![a-z][a-z0-9+.-]*:|#)([^\"]*)\"", re.IGNORECASE)


def find(site: FinishedSite) -> Iterator[Finding]:
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
