"""The two requests that a deploy makes by the ten thousand, without boto3's layers: a small PUT, and a COPY.

Each is made once, signed and addressed as boto3 does it. Whatever is no plain success is for boto3 to ask again: it
waits, tries again and tells its faults.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import parse_qs, quote, urlsplit

from botocore.auth import S3SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.exceptions import BotoCoreError
from botocore.httpsession import get_cert_path
from botocore.session import Session
from botocore.utils import get_environ_proxies

from quality_kunming.delivery.connections import FAULTS, Connections

SMALL = 64_000
"""Bytes of a body at most: of more, the bytes take the time and not the request."""

TIMEOUT = 20
"""Seconds after which boto3 has its turn: the lock of a deploy (lease.py) holds longer."""

TRIES = 10
"""Faults one after another after which nothing is tried any more."""

HEADERS = {
    "ContentMD5": "Content-MD5",
    "ContentType": "Content-Type",
    "CacheControl": "Cache-Control",
    "MetadataDirective": "x-amz-metadata-directive",
}
"""What a parameter of boto3 is called on the way."""

PARAMETERS = {"Body", "CopySource", *HEADERS}

ANSWERS = {"put_object": b"", "copy_object": b"CopyObjectResult"}
"""What stands in the answer of a success: a store may have begun one of a COPY before it failed."""


@dataclass(frozen=True)
class Place:
    """Where the requests to a bucket go: the address before a key, its host, and the region that a signature names."""

    address: str
    host: str
    region: str

    @classmethod
    def of(cls, client, bucket: str) -> "Place":
        """Where boto3 sends them, read off an address that it signs; nothing is sent for it."""
        parameters = {"Bucket": bucket, "Key": "key"}
        signed = client.generate_presigned_url("put_object", Params=parameters)
        address, _, query = signed.partition("?")
        _, _, region, *service = parse_qs(query)["X-Amz-Credential"][0].split("/")
        if service != ["s3", "aws4_request"]:
            raise ValueError(service)
        return cls(address.removesuffix("key"), urlsplit(address).netloc, region)

    def connections(self) -> Connections:
        """To there, believing whom boto3 believes; ValueError where the way leads through a proxy."""
        if urlsplit(self.address).scheme in get_environ_proxies(self.address):
            raise ValueError(self.address)
        bundle = get_cert_path(Session().get_config_variable("ca_bundle") or True)
        return Connections(self.address, TIMEOUT, bundle)


class QuickRequests:
    """To one bucket, as a client with these credentials; from several threads, over connections that are kept."""

    def __init__(self, client, credentials, bucket: str):
        self._client = client
        self._credentials = credentials
        self._bucket = bucket
        self._faults = 0

    def done(self, operation: str, key: str, parameters: Mapping) -> bool:
        """Do what boto3 would with these; False where boto3 has to, also where it may have been done already."""
        is_known = operation in ANSWERS and parameters.keys() <= PARAMETERS
        is_small = len(parameters.get("Body", b"")) <= SMALL
        if not is_known or not is_small or self._faults >= TRIES:
            return False
        try:
            is_done = self._asked(operation, key, parameters)
        except (*FAULTS, BotoCoreError):
            is_done = False
        self._faults = 0 if is_done else self._faults + 1
        return is_done

    def _asked(self, operation: str, key: str, parameters: Mapping) -> bool:
        request = self._signed(key, parameters)
        path, headers = urlsplit(request.url).path, dict(request.headers)
        with self._connections.taken() as connection:
            connection.request("PUT", path, request.data, headers)
            answer = connection.getresponse()
            said = answer.read()
        return answer.status == 200 and ANSWERS[operation] in said and b"<Error" not in said

    def _signed(self, key: str, parameters: Mapping) -> AWSRequest:
        headers = {name: parameters[one] for one, name in HEADERS.items() if one in parameters}
        headers["Host"] = self._place.host
        if source := parameters.get("CopySource"):
            headers["x-amz-copy-source"] = _quoted(f"{source['Bucket']}/{source['Key']}")
        url = self._place.address + _quoted(key)
        request = AWSRequest("PUT", url, headers, parameters.get("Body", b""))
        request.context["has_streaming_input"] = True  # over TLS, the MD5 of a body is enough
        credentials = self._credentials.get_frozen_credentials()
        S3SigV4Auth(credentials, "s3", self._place.region).add_auth(request)
        return request

    @cached_property
    def _place(self) -> Place:
        return Place.of(self._client, self._bucket)

    @cached_property
    def _connections(self) -> Connections:
        return self._place.connections()


def _quoted(text: str) -> str:
    return quote(text, safe="/~")
