"""One bucket of an S3 store: the few requests that we make of it, and its faults as Chinese sentences.

Only what every S3-compatible cloud has: whole PUT with Content-MD5, COPY, HEAD, GET and single DELETE. No trailing
checksums and no DeleteObjects, which OSS refuses as boto3 sends them; no ACLs, the bucket's policy decides who reads.
"""

import base64
import hashlib
import re
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import TypeVar

from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    ConnectTimeoutError,
    EndpointConnectionError,
    HTTPClientError,
    SSLError,
)

from quality_kunming.delivery.credentials import redacted
from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.quick_requests import QuickRequests
from quality_kunming.delivery.store_client import store_client
from quality_kunming.delivery.store_faults import BUSY, FULL, SENTENCES
from quality_kunming.model.targets import S3Target

ATTEMPTS = 5
"""How often a request is made before its fault is told; botocore waits longer each time."""

THREADS = 64
"""Small requests at a time: a store that is far away answers each after some hundredths of a second."""

FEWER = 16
"""Requests at a time that carry more than SMALL: a narrow line has to carry each before it is given up."""

LARGE = 8_000_000
"""Files of more bytes are sent one at a time, for they are held in memory."""

Item = TypeVar("Item")


@dataclass(frozen=True)
class StoredObject:
    """An object as it was at one moment of the store's own clock."""

    data: bytes
    etag: str
    written: datetime
    asked: datetime


class Bucket:
    """The bucket of a target; requests may come from several threads.

    `guard` is called before each request that changes something, and may forbid it by raising.
    """

    def __init__(self, settings: S3Target):
        self.settings = settings
        self.name = settings.bucket
        self.guard: Callable[[], None] = lambda: None
        self.client, credentials = store_client(settings, ATTEMPTS, THREADS + 2)
        self._quick = QuickRequests(self.client, credentials, self.name)

    def get(self, key: str) -> StoredObject | None:
        """An object; None where there is none."""
        try:
            answer = self._ask("get_object", key)
        except _MissingError:
            return None
        with answer["Body"] as body:
            try:
                data = body.read()
            except (BotoCoreError, OSError) as error:
                raise DeliveryError(self._sentence(error)) from None
        headers = answer["ResponseMetadata"]["HTTPHeaders"]
        written = answer["LastModified"]
        asked = parsedate_to_datetime(headers["date"]) if "date" in headers else written
        return StoredObject(data, answer["ETag"], written, asked)

    def read(self, key: str) -> bytes | None:
        """An object's bytes; None where there is none."""
        stored = self.get(key)
        return stored and stored.data

    def has(self, key: str, data: bytes) -> bool:
        """Whether there is an object of these bytes: of this size, and of this MD5 where the store tells that one."""
        try:
            there = self._ask("head_object", key)
        except _MissingError:
            return False
        if there["ContentLength"] != len(data):
            return False
        etag = there.get("ETag", "").strip('"').lower()
        is_sum = re.fullmatch("[0-9a-f]{32}", etag) and not there.get("ServerSideEncryption")
        return not is_sum or etag == hashlib.md5(data, usedforsecurity=False).hexdigest()

    def put(self, key: str, data: bytes, **headers: str | Mapping[str, str]) -> None:
        """Write an object whole; the store refuses it where other bytes arrive."""
        self._change("put_object", key, Body=data, ContentMD5=_md5(data), **headers)

    def put_if(self, key: str, data: bytes, **condition: str) -> bool:
        """Write an object where it is as `IfMatch` or `IfNoneMatch` says; some stores pay no heed and write."""
        try:
            self._ask("put_object", key, Body=data, ContentMD5=_md5(data), **condition)
        except (_MissingError, _UnmetError):
            return False
        except _UnknownConditionError:
            self._ask("put_object", key, Body=data, ContentMD5=_md5(data))
        return True

    def copy(self, source: str, key: str, **headers: str) -> None:
        """Make an object from another inside the store, with headers of its own."""
        origin = {"Bucket": self.name, "Key": source}
        parameters = {"CopySource": origin, "MetadataDirective": "REPLACE"} | headers
        try:
            self._change("copy_object", key, **parameters)
        except _MissingError:
            raise DeliveryError(
                f"存储桶 {self.name} 里少了 {source}，是不是有人删过，或者设了自动清理？请再运行一次 deploy。"
            ) from None

    def delete(self, key: str) -> None:
        """Take an object away, if it is there."""
        try:
            self._change("delete_object", key)
        except _MissingError:
            return

    def each(
        self, work: Callable[[Item], object], items: Iterable[Item], threads: int = THREADS
    ) -> None:
        """Do the work for all items, several at a time; the first fault ends it."""
        left = deque(items)

        def work_on() -> None:
            while left:
                try:
                    item = left.popleft()
                except IndexError:
                    return
                work(item)

        with ThreadPoolExecutor(threads) as pool:
            try:
                for done in as_completed(
                    [pool.submit(work_on) for _ in range(min(threads, len(left)))]
                ):
                    done.result()
            finally:
                left.clear()

    def _change(self, operation: str, key: str, **parameters) -> None:
        """Ask for something that changes the bucket, quickly where that can be done."""
        self.guard()
        if not self._quick.done(operation, key, parameters):
            self.guard()
            self._ask(operation, key, **parameters)

    def _ask(self, operation: str, key: str, **parameters) -> dict:
        try:
            return getattr(self.client, operation)(Bucket=self.name, Key=key, **parameters)
        except ClientError as error:
            code, status = _code(error)
            if code in ("NoSuchKey", "404"):
                raise _MissingError from None
            if status == 412 or code == "ConditionalRequestConflict":
                raise _UnmetError from None
            if code == "NotImplemented":
                raise _UnknownConditionError(self._sentence(error)) from None
            raise DeliveryError(self._sentence(error)) from None
        except BotoCoreError as error:
            raise DeliveryError(self._sentence(error)) from None

    def _sentence(self, error: Exception) -> str:
        """What went wrong, and what to do, without anything secret."""
        if isinstance(error, ClientError):
            return redacted(self._answered(error))
        where = self.settings.endpoint or f"AWS {self.settings.region}"
        if isinstance(error, SSLError):
            return (
                f"和 {where} 的加密连接没有建成，证书不对。请核对“接口地址”和这台电脑的时间、证书。"
            )
        if isinstance(error, EndpointConnectionError | ConnectTimeoutError):
            return f"连不上 {where}。请检查网络，核对“接口地址”（endpoint）。"
        if isinstance(error, HTTPClientError | OSError):
            return f"和 {where} 的连接断了。请检查网络，再试一次。"
        return redacted(f"对象存储用不了：{error}")

    def _answered(self, error: ClientError) -> str:
        code, status = _code(error)
        sentence = SENTENCES.get(code)
        if not sentence and status in (429, 500, 502, 503, 504):
            sentence = BUSY
        if not sentence and status == 507:
            sentence = FULL
        if sentence:
            return f"{sentence.format(bucket=self.name, region=self.settings.region)}（{code}）"
        return f"对象存储不接受：{code}，{error.response['Error'].get('Message', '')}"


class _MissingError(Exception):
    """There is no such object."""


class _UnmetError(Exception):
    """The object is not as the condition says."""


class _UnknownConditionError(DeliveryError):
    """The store does not know the condition."""


def _code(error: ClientError) -> tuple[str, int]:
    status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    return str(error.response.get("Error", {}).get("Code", status)), int(status)


def _md5(data: bytes) -> str:
    return base64.b64encode(hashlib.md5(data, usedforsecurity=False).digest()).decode()
