"""Links that are no proper address: programs, files of one's own computer, disguised hosts."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document
from quality_kunming.reading.link_targets import authority, targets

RULE = Rule(
    id="link-form",
    title="不能用的链接地址",
    scope=Scope.TEXT,
    reason="指向自己电脑的链接别人打不开，会运行程序的、遮住真实网站的链接会害人。",
    source="《政府网站发展指引》（国办发〔2017〕47号）",
    bad=Example.in_article("报名表[在这里下载](C:\\Users\\Zhang\\报名表.docx)。"),
    good=Example.in_article("[全国12315平台](tel:12315)，[全部活动](/activities/)。"),
)

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_OWN_COMPUTER = re.compile(r"[a-zA-Z]:|\\|file:", re.IGNORECASE)
_NUMERIC = re.compile(r"(?:0x[0-9a-f]+|\d+)(?:\.(?:0x[0-9a-f]+|\d+)){0,3}|\[.*\]")
_DOTTED = re.compile(r"https?://[^/\\?#\s]*\.(?::\d*)?(?=[/?#]|$)", re.IGNORECASE)
"""A host with a point behind it: browsers go there, and hold it for another site."""
_ALLOWED = {"http", "https", "mailto", "tel"}
_PROGRAMS = {"javascript", "vbscript", "data", "blob", "livescript"}


_NOWHERE = re.compile(r"(?<!!)\[([^\[\]\n]+)\]\([ \t]*(?:#[ \t]*)?\)")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Every link or named address of a wrong form."""
    for match in _NOWHERE.finditer(document.text):
        if document.prose.startswith("[", match.start()):
            told = f"链接“{match[1]}”没有写网址；请写上，或者去掉方括号和圆括号"
            yield Slip(*match.span(), told)
    for one in targets(document):
        if message := _wrong(one.address):
            yield Slip(one.start, one.end, f"链接“{_short(one.address)}”{message}")
        elif one.is_link and _DOTTED.match(one.address):
            message = f"链接“{_short(one.address)}”的域名末尾多了一个点；请删去"
            yield Slip(one.start, one.end, message, severity=Severity.WARNING)


def _wrong(address: str) -> str | None:
    """What is wrong with an address and what to write; None where nothing is."""
    if _OWN_COMPUTER.match(address):
        return "是自己电脑或内部网络里的文件，别人打不开；请把文件放进 content/downloads/，写成 /downloads/文件名"
    if re.match(r"/[/\\]", address):
        return (
            "开头少了 https:，会被当成别的网站；别的网站请写完整的 https:// 网址，本站的只写一个 /"
        )
    scheme = _SCHEME.match(address)
    if scheme is None:
        return None
    name = scheme[1].lower()
    if name in _PROGRAMS:
        return f"以 {name}: 开头，点了会在读者的浏览器里运行程序；请改成 https:// 开头的网址"
    if name not in _ALLOWED:
        return f"以 {name}: 开头，读者打不开；只能用 https://、http://、电话 tel: 和邮箱 mailto:"
    return _wrong_web(address) if name.startswith("http") else None


def _wrong_web(address: str) -> str | None:
    if not re.match(r"https?://[^/\\]", address, re.IGNORECASE):
        return "写得不完整；请写成 https:// 加域名，例如 https://www.km.gov.cn/"
    place = authority(address)
    if place.user:
        return f"里有 @，看着像 {_short(place.user)}，其实去的是 {place.host}；请写真正的网址"
    if _NUMERIC.fullmatch(place.host):
        return "用的是 IP 地址，看不出是谁的网站；请改成域名"
    if place.port:
        return f"带端口号 :{place.port}，正式的网站不用；请核对，去掉端口号"
    if "." not in place.host:
        return "没有完整的域名；请写成 https:// 加域名，例如 https://www.km.gov.cn/"
    return None


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}…"
