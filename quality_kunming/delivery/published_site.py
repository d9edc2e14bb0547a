"""A site as visitors get it: one answer after another over HTTP."""

import math
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import quote, urlsplit

import urllib3

from quality_kunming.delivery.connections import FAULTS, Connections
from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.release import read_manifest
from quality_kunming.delivery.tls import tls_sentence
from quality_kunming.model.dates import SHANGHAI
from quality_kunming.output.manifest import FILE, Manifest

READERS = 8
"""Answers that are waited for at the same time."""

TIMEOUT = 10
"""Seconds to connect, and seconds without an answer."""


@dataclass(frozen=True)
class Answer:
    """What a server answers; status 0 where it does not."""

    status: int
    headers: urllib3.HTTPHeaderDict
    body: bytes
    reason: str = ""
    is_trusted: bool = True
    """Whether nothing was wrong with the certificate."""


class PublishedSite:
    """The site at its address."""

    def __init__(self, url: str, until: float = math.inf):
        """`until`: when to give up on it, on the monotonic clock."""
        self.url = url.rstrip("/") + "/"
        self.until = until
        self._connections: Connections | None = Connections(self.url, TIMEOUT)
        retries = urllib3.Retry(2, redirect=False, status=False, backoff_factor=0.2)
        self._pool = urllib3.PoolManager(
            maxsize=READERS, timeout=urllib3.Timeout(TIMEOUT), retries=retries
        )

    def get(self, address: str, encoding: str = "identity") -> Answer:
        """What the server sends for an address below the site's root, past caches where they let us."""
        if time.monotonic() > self.until:
            return Answer(0, urllib3.HTTPHeaderDict(), b"", "太慢，没有等到")
        url = self.url + quote(address.removeprefix("/"))
        headers = {"Accept-Encoding": encoding, "Cache-Control": "no-cache"}
        return self._asked_once(url, headers) or self._asked(url, headers)

    def _asked_once(self, url: str, headers: Mapping[str, str]) -> Answer | None:
        """None where it failed; then it is not tried any more."""
        connections = self._connections
        if not connections:
            return None
        try:
            with connections.taken() as connection:
                connection.request("GET", urlsplit(url).path, headers=headers)
                answer = connection.getresponse()
                body = answer.read()
        except FAULTS:
            self._connections = None
            return None
        return Answer(answer.status, urllib3.HTTPHeaderDict(answer.headers.items()), body)

    def _asked(self, url: str, headers: Mapping[str, str]) -> Answer:
        """Asked again where it fails, and its fault told."""
        try:
            answer = self._pool.request(
                "GET", url, headers=headers, redirect=False, decode_content=False
            )
        except urllib3.exceptions.HTTPError as error:
            reason = getattr(error, "reason", None) or error
            if isinstance(reason, urllib3.exceptions.SSLError):
                return Answer(0, urllib3.HTTPHeaderDict(), b"", tls_sentence(reason), False)
            return Answer(0, urllib3.HTTPHeaderDict(), b"", f"{type(reason).__name__}")
        return Answer(answer.status, answer.headers, answer.data)

    def clock(self) -> date | None:
        """The day in Kunming by the clock of whoever answers; None where nobody does.

        DeliveryError where the certificate is wrong: then nothing could be read back.
        """
        answer = self.get("/")
        if not answer.is_trusted:
            raise DeliveryError(f"{self.url} 读不到：{answer.reason}。")
        try:
            told = parsedate_to_datetime(answer.headers["Date"])
            age = timedelta(seconds=int(answer.headers.get("Age", 0)))
            return (told + age).astimezone(SHANGHAI).date()
        except (KeyError, ValueError, TypeError, OverflowError):
            return None

    def manifest(self) -> Manifest | None:
        """The manifest that is online; None where there is none, DeliveryError where that cannot be known."""
        answer = self.get(FILE)
        if answer.status == 200:
            return read_manifest(answer.body)
        if answer.status in (403, 404, 410):
            return None
        reason = answer.reason or f"状态码 {answer.status}"
        raise DeliveryError(f"读不到 {self.url}{FILE}（{reason}），请检查网址和网络。")
