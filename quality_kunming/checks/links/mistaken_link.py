"""Links whose words are one page, or of one year, and that lead to another."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.link_words import Link, links
from quality_kunming.model.activity import Activity
from quality_kunming.model.brand import Brand
from quality_kunming.reading.document import Document

_NOTICE = """\
---
title: 报名须知
date: 2022-09-01
topic: launch
origin: 质量昆明编辑部
---

带身份证。
"""
_FILE = {"content/news/2022/notice.md": _NOTICE}
_BAD, _GOOD = "先看[报名须知](/activities/2021/)。", "先看[报名须知](/news/2022/notice/)。"

RULE = Rule(
    id="mistaken-link",
    title="写的是一页，去的是另一页",
    scope=Scope.COMPARISON,
    severity=Severity.WARNING,
    reason="读者照字点，到的是别的一页；多半是复制以前的链接，忘了改地址。",
    source="《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号），杜绝“错链”",
    bad=Example(Example.in_article(_BAD).files | _FILE, shown=_BAD),
    good=Example(Example.in_article(_GOOD).files | _FILE, shown=_GOOD),
)

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_NUMBERED = re.compile("首届|第[一二三四五六七八九十]{1,3}届")
_NOT_HAN = re.compile("[^\u4e00-\u9fff]+")
_SHORTEST = 3
"""Characters of the shortest title by which a page is known."""


@dataclass(frozen=True)
class Known:
    """The title of each article and page → its addresses; the name of each column → that of its own page."""

    titles: Mapping[str, tuple[str, ...]]
    columns: Mapping[str, str]
    activities: Mapping[str, str]
    """The whole name of each activity → its address."""

    brands: Mapping[str, str]
    """The title of each brand → its address."""

    def called(self, name: str, address: str) -> tuple[str, ...]:
        """Where a page of this name is; that of a column is only meant where a column's page is linked."""
        column = self.columns.get(name)
        is_of_column = column and address in self.columns.values()
        return (column,) if is_of_column else self.titles.get(name, ())

    def numbered(self, words: str) -> tuple[str, ...]:
        """Where the activity of a number is of which all words are: 第六届“昆明快走”."""
        number = _NUMBERED.search(words)
        if not number:
            return ()
        parts = [number[0], *filter(None, _NOT_HAN.split(words.replace(number[0], " ")))]
        called = (url for name, url in self.activities.items() if all(one in name for one in parts))
        return tuple(called) if len(parts) > 1 else ()


def known(project: Project) -> Known:
    """What pages are called; a person or a brand has pages of others about it, too."""
    pages: dict[str, set[str]] = {}
    for matter in project.collection.matters.values():
        if len(matter.title) >= _SHORTEST:
            pages.setdefault(matter.title, set()).add(matter.url)
    site = project.collection.site
    columns = {one.name: one.address for one in site.columns} if site else {}
    activities = {
        one.name: one.url
        for one in project.collection.records.values()
        if isinstance(one, Activity)
    }
    brands = {
        one.title: one.url for one in project.collection.records.values() if isinstance(one, Brand)
    }
    titles = {title: tuple(sorted(pages[title])) for title in sorted(pages)}
    return Known(titles, columns, activities, brands)


def find(document: Document, pages: Known) -> Iterator[Slip]:
    """Each link to a page of ours whose words say another."""
    for link in links(document):
        if link.address.startswith("/") and (reason := _reason(link, pages)):
            yield Slip(
                link.start, link.end, f"链接写的是“{link.words}”，去的却是 {link.address}；{reason}"
            )


def _reason(link: Link, pages: Known) -> str:
    address = link.address.partition("#")[0].partition("?")[0]
    titled = pages.called(link.name, address)
    if titled and address not in titled:
        return f"叫这个名字的一页是 {'、'.join(titled)}，请核对"
    brand = pages.brands.get(link.name)
    if brand and address != brand and address in pages.brands.values():
        return f"这个品牌的一页是 {brand}，请核对"
    numbered = pages.numbered(link.words)
    if len(numbered) == 1 and address not in numbered and address in pages.activities.values():
        return f"那一届在 {numbered[0]}，请核对"
    told, led = _YEAR.findall(link.words), _YEAR.findall(address)
    if len(told) == len(led) == 1 and told != led and not titled:
        return f"一个是{told[0]}年，一个是{led[0]}年，请核对"
    return ""
