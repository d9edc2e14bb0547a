"""Links through somebody else: short addresses, pages that send visitors on to any site, marks of who shared it."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document
from quality_kunming.reading.link_targets import authority, targets

RULE = Rule(
    id="indirect-link",
    title="转一道才到的链接",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="短链接和跳转链接看不出去哪里，改了目的地谁也不知道，冒名的网站最爱用。",
    source="《政府网站发展指引》（国办发〔2017〕47号）；CWE-601《URL Redirection to Untrusted Site》",
    bad=Example.in_article("见[指南](https://www.km.gov.cn/redirect?url=https://www.yn.gov.cn/)。"),
    good=Example.in_article("见[指南](https://www.yn.gov.cn/)。"),
)

SHORTENERS = """
    t.cn url.cn w.url.cn dwz.cn dwz.date dwz.win dwz.mk tb.cn m.tb.cn 3.cn u.jd.com suo.im suo.nz suo.yt
    sourl.cn sourl.co mrw.so rrd.me c7.gg 985.so 980.so m6z.cn dlj.cn dlj.bz ft12.com 6du.in u.nu t.im t.hk u6.gg
    s.yam.com reurl.cc lihi.cc
    v.douyin.com v.kuaishou.com b23.tv xhslink.com mtw.so 0x3.me kurl.vip surl.id
    bit.ly t.co goo.gl tinyurl.com is.gd ow.ly buff.ly cutt.ly rb.gy t.ly v.gd rebrand.ly shorturl.at
""".split()  # noqa: SIM905 (a list to be read)
"""Services that make short addresses."""

_SHORT = re.compile(
    rf"(?<![\w.@-])(?:https?://)?(?P<host>{'|'.join(map(re.escape, SHORTENERS))})/[\w-]+",
    re.IGNORECASE | re.ASCII,
)
_SCHEME = re.compile(r"^(?:https?:)?[/\\]*", re.IGNORECASE)
_LOADED = re.compile(r"(?:src|poster|data)\s{0,3}=\s{0,3}[\"']?$", re.IGNORECASE)
"""What stands before an address that a page loads, and nobody clicks."""
_TOLD = re.compile(r"(?:ref|src|source|from|share|utm|via|canonical|origin)", re.IGNORECASE)
"""Names of what only tells where a visitor came from."""
_TRACKED = re.compile(
    r"[?&#](?P<name>utm_(?:source|medium|campaign|term|content)|from=(?:singlemessage|timeline|groupmessage)"
    r"|isappinstalled|share_token|share_source|spm|fbclid|gclid)",
    re.IGNORECASE,
)
"""What a program that shares or counts has put behind an address."""
_ELSEWHERE = re.compile(r"(?:https?:)?[/\\]{2}[\w-]+\.|www\.[\w-]+\.", re.IGNORECASE)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each short address, and each address that carries one of another site."""
    for match in _SHORT.finditer(document.text):
        told = f"“{match[0]}”是短链接，看不出去哪里，随时会失效；请打开它，写最后到的网址"
        yield Slip(*match.span(), told)
    for one in targets(document):
        if _LOADED.search(document.text, max(0, one.start - 12), one.start):
            continue
        if tracked := _TRACKED.search(one.address):
            words = one.address[tracked.start() :]
            told = f"网址后面带着分享、统计用的“{words[:24]}”；请删去从这里起的一截，看打不打得开"
            yield Slip(one.start, one.end, told)
        if end := _goes_on_to(one.address):
            told = (
                f"链接要从 {authority(one.address).host} 转一道，再去 {end}；请直接写最后到的网址"
            )
            yield Slip(one.start, one.end, told)


def _goes_on_to(address: str) -> str:
    """The host that an address of the web carries in its query; empty where it carries none, or its own."""
    if "?" not in address or not address.lower().startswith("http"):
        return ""
    place = authority(address)
    try:
        query = urlsplit(address)
        carried = parse_qsl(f"{query.query}&{query.fragment.partition('?')[2]}")
    except ValueError:
        return ""
    for name, value in carried:
        if _ELSEWHERE.match(value) and not _TOLD.match(name):
            end = authority(f"https://{_SCHEME.sub('', value)}")
            if end and place and end.host != place.host:
                return end.host
    return ""
