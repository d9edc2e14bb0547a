"""Other sites that a text leads to or names."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.model.hosts import platform_of
from quality_kunming.model.policy import POLICY_FILES, Policy
from quality_kunming.reading.document import Document
from quality_kunming.reading.link_targets import authority, bare_hosts, targets

RULE = Rule(
    id="outside-host",
    title="名单以外的网站",
    scope=Scope.TEXT,
    reason="链接指到转载站、冒名站或已经易主的网站，读者会上当，检查也不合格。",
    source="《政府网站发展指引》（国办发〔2017〕47号）",
    bad=Example.in_article("详见[报道全文](http://news.example.net/a.html)。"),
    good=Example.in_article("详见[市市场监管局网站](https://scjgj.km.gov.cn/)。"),
    is_told_once=True,
)

FILE = POLICY_FILES["hosts"]
SITE = "data/site.yaml"
_ORIGIN = re.compile(r"^origin:[^\n]*", re.MULTILINE)
_PICTURE = re.compile(r"(?:!\[[^\[\]]*\]\(\s*<?|<img\b[^<>]*)$", re.IGNORECASE)
"""What stands before the address of a picture."""
_LOOK_ALIKE = re.compile(r"(?:^|\.)xn--")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Every host that is not on the list, once for each place."""
    if "hosts" in policy.unread:
        return
    names = policy.hosts.names
    ours = urlsplit(policy.origin).hostname
    own = _ORIGIN.search(document.text) if document.name == SITE else None
    for start, end, host in _hosts(document):
        is_own = own is not None and own.start() <= start < own.end()
        written = document.text[start:end]
        if is_own or host == ours or policy.hosts.allows(host, written):
            continue
        is_picture = _PICTURE.search(document.text, max(0, start - 300), start) is not None
        yield Slip(start, end, _of_picture(written) if is_picture else _message(written, host))
    for start, end, host in bare_hosts(document):
        if host != ours and not any(name == host or name.endswith(f".{host}") for name in names):
            yield Slip(start, end, _message(document.text[start:end], host))


def _hosts(document: Document) -> Iterator[tuple[int, int, str]]:
    for one in targets(document):
        place = authority(f"https:{one.address}" if one.address[:2] == "//" else one.address)
        is_web = place and re.match(r"(?:[a-z][a-z0-9+.-]*:)?[/\\]{2}|https?:", one.address, re.I)
        if is_web and "." in place.host:
            yield one.start, one.end, place.host


def _of_picture(written: str) -> str:
    return (
        f"“{_short(written)}”是别的网站上的图片；请下载下来放进 content/images/，再写它在那里的名字"
    )


def _short(written: str) -> str:
    return written if len(written) <= 60 else f"{written[:60]}…"


def _message(written: str, host: str) -> str:
    shown = _short(written)
    if _LOOK_ALIKE.search(host):
        return (
            f"“{shown}”的域名里有不是英文字母的字（实际是 {host}），常用来冒充别的网站；"
            f"请核对，确实要用的按 {host} 写进 {FILE}"
        )
    if platform := platform_of(host):
        return (
            f"“{shown}”是{platform}里的，那里谁都能发；是单位自己的账号发的，把账号或这一条的网址写进 "
            f"{FILE} 里 {host} 的 starts（只限这些网址），不要把整个 {host} 放进来；别人发的，写明出处，不放链接"
        )
    return (
        f"“{shown}”是外部网站 {host}，不在名单里；请核实是谁的网站，可以链接的就加进 {FILE}，"
        "查不清的只写名称，不放链接"
    )
