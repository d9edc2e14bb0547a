"""One bucket of an S3 store: the few requests that we make of it, and its faults as Chinese sentences.

Only what every S3-compatible cloud has: whole PUT with Content-MD5, COPY, HEAD, GET and single DELETE. No trailing
checksums and no DeleteObjects, which OSS refuses as boto3 sends them; no ACLs, the bucket's policy decides who reads.
"""

import base64
import hashlib
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import TypeVar

import boto3
from botocore.config import Config
from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    ConnectTimeoutError,
    EndpointConnectionError,
    HTTPClientError,
    ProfileNotFound,
    SSLError,
)

from quality_kunming.delivery.credentials import (
    S3_KEY_ID,
    S3_KEY_SECRET,
    S3_TOKEN,
    credential,
    redacted,
)
from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.store_faults import BUSY, FULL, SENTENCES
from quality_kunming.model.targets import S3Target

ATTEMPTS = 5
"""How often a request is made before its fault is told; botocore waits longer each time."""

THREADS = 24
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
        self.client = _client(settings)

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

    def has(self, key: str, size: int) -> bool:
        """Whether there is an object of this size."""
        try:
            return self._ask("head_object", key)["ContentLength"] == size
        except _MissingError:
            return False

    def put(self, key: str, data: bytes, **headers: str | Mapping[str, str]) -> None:
        """Write an object whole; the store refuses it where other bytes arrive."""
        self.guard()
        self._ask("put_object", key, Body=data, ContentMD5=_md5(data), **headers)

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
        self.guard()
        origin = {"Bucket": self.name, "Key": source}
        try:
            self._ask("copy_object", key, CopySource=origin, MetadataDirective="REPLACE", **headers)
        except _MissingError:
            raise DeliveryError(
                f"存储桶 {self.name} 里少了 {source}，是不是有人删过，或者设了自动清理？请再运行一次 deploy。"
            ) from None

    def delete(self, key: str) -> None:
        """Take an object away, if it is there."""
        self.guard()
        try:
            self._ask("delete_object", key)
        except _MissingError:
            return

    def each(self, work: Callable[[Item], object], items: Iterable[Item]) -> None:
        """Do the work for all items, several at a time; the first fault ends it."""
        pool = ThreadPoolExecutor(THREADS)
        try:
            for done in as_completed([pool.submit(work, item) for item in items]):
                done.result()
        finally:
            pool.shutdown(cancel_futures=True)

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


def _client(settings: S3Target):
    """A client with the key of the environment; DeliveryError that names the variables where there is none."""
    key_id, secret = credential(S3_KEY_ID), credential(S3_KEY_SECRET)
    if bool(key_id) != bool(secret):
        missing = S3_KEY_SECRET if key_id else S3_KEY_ID
        raise DeliveryError(f"缺少环境变量 {missing}：{S3_KEY_ID} 和 {S3_KEY_SECRET} 要一起设。")
    try:
        session = boto3.Session(
            key_id or None, secret or None, credential(S3_TOKEN) or None if key_id else None
        )
        if not session.get_credentials():
            raise DeliveryError(
                f"没有对象存储的密钥：请设环境变量 {S3_KEY_ID} 和 {S3_KEY_SECRET}（临时的再加 {S3_TOKEN}）。"
            )
        return session.client(
            "s3",
            endpoint_url=settings.endpoint,
            region_name=settings.region,
            config=_config(settings),
        )
    except ProfileNotFound:
        raise DeliveryError(
            "环境变量 AWS_PROFILE 指的配置这台电脑上没有，请改正或者去掉。"
        ) from None
    except (BotoCoreError, ValueError) as error:
        raise DeliveryError(redacted(f"对象存储的设置用不了：{error}")) from None


def _config(settings: S3Target) -> Config:
    style = "virtual" if settings.endpoint else "auto"
    return Config(
        connect_timeout=10,
        read_timeout=60,
        max_pool_connections=THREADS + 2,
        retries={"mode": "standard", "total_max_attempts": ATTEMPTS},
        s3={"addressing_style": "path" if settings.path_style else style},
        signature_version="s3v4",
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
        ignore_configured_endpoint_urls=True,
    )


def _code(error: ClientError) -> tuple[str, int]:
    status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    return str(error.response.get("Error", {}).get("Code", status)), int(status)


def _md5(data: bytes) -> str:
    return base64.b64encode(hashlib.md5(data, usedforsecurity=False).digest()).decode()
