"""Links without encryption to sites that are known to have it."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.model.hosts import host_of
from quality_kunming.model.source import Source
from quality_kunming.reading.document import Document
from quality_kunming.reading.link_targets import authority, targets

_SOURCE = """\
name: 公告
publisher: 昆明市人民政府
date: 2022-09-01
link: https://www.km.gov.cn/c/1.shtml
"""
_KNOWN = {"data/sources/notice.yaml": _SOURCE}
_BAD = "公告见[市政府网站](http://www.km.gov.cn/c/2.shtml)。"
_GOOD = "公告见[市政府网站](https://www.km.gov.cn/c/2.shtml)。"

RULE = Rule(
    id="insecure-link",
    title="能用 https:// 的写成了 http://",
    scope=Scope.COMPARISON,
    severity=Severity.WARNING,
    reason="没有加密的网址，路上谁都能看、能改；同一个网站已经有加密的，就用加密的。",
    source="《政府网站发展指引》（国办发〔2017〕47号）；加密的网址以 data/ 里写过的为准",
    bad=Example(Example.in_article(_BAD).files | _KNOWN, shown=_BAD),
    good=Example(Example.in_article(_GOOD).files | _KNOWN, shown=_GOOD),
)

_PLAIN = re.compile(r"http://", re.IGNORECASE)


def known(project: Project) -> tuple[str, ...]:
    """The hosts that the sources and the settings of the site name by https:// and never without."""
    records = project.collection.records.values()
    site = project.collection.site
    addresses = [one.link for one in records if isinstance(one, Source) and one.link]
    addresses += [one.link for one in site.links] if site else []
    plain, encrypted = (
        {host_of(one) for one in addresses if urlsplit(one).scheme == scheme}
        for scheme in ("http", "https")
    )
    return tuple(sorted(encrypted - plain))


def find(document: Document, hosts: tuple[str, ...]) -> Iterator[Slip]:
    """Each address of such a host that begins with http://."""
    if not _PLAIN.search(document.text):
        return
    for one in targets(document):
        place = authority(one.address) if _PLAIN.match(one.address) else None
        if place and place.host in hosts:
            message = f"{place.host} 有加密的网址；请把 http:// 改成 https://，打开看看，再写进来"
            yield Slip(one.start, one.end, message)
