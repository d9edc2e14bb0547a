"""Reads the published site back over HTTP, as visitors would get it, and holds it against its manifest."""

import secrets
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urljoin, urlsplit

from quality_kunming.delivery.published_site import READERS, Answer, PublishedSite
from quality_kunming.delivery.target import Promise
from quality_kunming.model.addresses import file_of
from quality_kunming.model.policy import POLICY_FILES
from quality_kunming.model.sections import SECTIONS
from quality_kunming.output.headers import SECURITY_HEADERS, headers_for
from quality_kunming.output.hosting import FILE as HEADERS_FILE
from quality_kunming.output.manifest import FILE, Fingerprint, Manifest

MOST = 1000
"""Unchanged files that are read back; of more, so many evenly spread ones."""
PAUSE = 1.0
"""Seconds between two looks at a site that has not caught up yet."""

GRACE = 300.0
"""Seconds beyond the patience within which the last look must have ended."""

NOT_FOUND = "404.html"


def problems(
    url: str,
    manifest: Manifest,
    promises: Collection[Promise],
    changed: Collection[str],
    patience: float,
    tell_waiting: Callable[[], None] | None = None,
) -> list[str]:
    """What is not as it should be at `url`, as Chinese sentences; asked again for `patience` seconds.

    All `changed` files are read, the front pages of all sections, and of the others up to MOST. That there is something
    to wait for is told once.
    """
    until = time.monotonic() + patience
    site = PublishedSite(url, until + GRACE)
    first, *others = _checks(manifest, promises, changed)
    with ThreadPoolExecutor(READERS) as readers:
        while True:
            wrong = _wrong(site, [first], readers) or _wrong(site, others, readers)
            if not wrong or time.monotonic() > until:
                return [sentence for _, sentence in wrong]
            if tell_waiting:
                tell_waiting()
                tell_waiting = None
            if wrong[0][0] is not first:
                others = [check for check, _ in wrong]
            time.sleep(PAUSE)


Check = Callable[[PublishedSite], str]
"""Asks the site something; what is wrong with the answer, or nothing."""


def _wrong(
    site: PublishedSite, checks: Sequence[Check], readers: ThreadPoolExecutor
) -> list[tuple[Check, str]]:
    answers = readers.map(lambda check: check(site), checks)
    return [(check, sentence) for check, sentence in zip(checks, answers, strict=True) if sentence]


def _checks(
    manifest: Manifest, promises: Collection[Promise], changed: Collection[str]
) -> Iterator[Check]:
    """The manifest first: while an older one is online, nothing else can be right."""
    for path in _paths(manifest, changed):
        yield _file_check(path, manifest.files[path], promises)
    for section in SECTIONS.values():
        if (path := file_of(section.address)) in manifest.files:
            yield _address_check(section.address, manifest.files[path])
            if Promise.ENCODED in promises and f"{path}.br" in manifest.encoded:
                yield _encoding_check(path, manifest)
    for address, source in manifest.addresses.items():
        if source == POLICY_FILES["redirects"]:
            yield _address_check(address, manifest.files[file_of(address)])
    if NOT_FOUND in manifest.files:
        yield _missing_check(manifest.files[NOT_FOUND], promises)


def _paths(manifest: Manifest, changed: Collection[str]) -> list[str]:
    must = {FILE, *changed}
    others = sorted(manifest.files.keys() - must - {HEADERS_FILE})
    step = max(1, -(-len(others) // MOST))
    wanted = (*sorted(must & manifest.files.keys() - {FILE, HEADERS_FILE}), *others[::step])
    return [FILE, *wanted]


def _file_check(path: str, entry: Fingerprint, promises: Collection[Promise]) -> Check:
    def check(site: PublishedSite) -> str:
        answer = site.get(path)
        if fault := _body(path, entry, answer):
            return fault
        return _headers(path, answer, promises)

    return check


def _body(name: str, entry: Fingerprint, answer: Answer) -> str:
    if answer.status != 200:
        reason = answer.reason or f"状态码 {answer.status}"
        return f"{name} 打不开（{reason}）"
    if Fingerprint.of(answer.body) != entry:
        return f"{name} 读到的不是刚发布的内容"
    return ""


def _headers(path: str, answer: Answer, promises: Collection[Promise]) -> str:
    described = headers_for(path)
    promised = {"Cache-Control"} if Promise.CACHE in promises else set()
    promised |= SECURITY_HEADERS.keys() if Promise.SECURITY in promises else set()
    for name in sorted(promised):
        header, value = answer.headers.get(name), described.get(name)
        if header != value:
            right = f"是“{value}”" if value else "没有"
            return f"{path} 的响应头 {name} 是“{header or '空的'}”，应当{right}"
    wanted, header = described["Content-Type"], answer.headers.get("Content-Type", "")
    if _media_type(header) != _media_type(wanted) and path.endswith((".html", ".css", ".js")):
        return f"{path} 的 Content-Type 是“{header or '空的'}”，应当是“{wanted}”"
    return ""


def _media_type(text: str) -> str:
    return text.partition(";")[0].strip().lower()


def _address_check(address: str, entry: Fingerprint) -> Check:
    """The address that people see, and the same without its last slash."""

    def check(site: PublishedSite) -> str:
        if fault := _body(address, entry, site.get(address)):
            return fault
        if address == "/":
            return ""
        bare = address.rstrip("/")
        answer = site.get(bare)
        if answer.status in (301, 302, 303, 307, 308):
            return _redirected(site, bare, answer.headers.get("Location", ""))
        return ""

    return check


def _redirected(site: PublishedSite, bare: str, location: str) -> str:
    asked = site.url + bare.removeprefix("/")
    target = urljoin(asked, location)
    if urlsplit(target)[:3] != urlsplit(asked + "/")[:3]:
        return f"{bare} 跳转到了 {target}，应当是 {asked}/"
    return ""


def _encoding_check(path: str, manifest: Manifest) -> Check:
    def check(site: PublishedSite) -> str:
        for name, suffix in (("br", ".br"), ("gzip", ".gz")):
            answer = site.get(path, name)
            if answer.headers.get("Content-Encoding") != name:
                continue
            if Fingerprint.of(answer.body) != manifest.encoded.get(path + suffix):
                return f"{path} 压缩成 {name} 以后读到的不是刚发布的内容"
        return ""

    return check


def _missing_check(page: Fingerprint, promises: Collection[Promise]) -> Check:
    address = f"/{secrets.token_hex(8)}/"

    def check(site: PublishedSite) -> str:
        answer = site.get(address)
        if answer.status != 404:
            reason = answer.reason or f"状态码 {answer.status}"
            return f"不存在的网址 {address} 应当是 404，读到的是 {reason}"
        if Promise.NOT_FOUND in promises and Fingerprint.of(answer.body) != page:
            return f"不存在的网址 {address} 显示的不是本站的 404 页"
        return ""

    return check
