"""The quick way to a store says what boto3 would say, and leaves to boto3 whatever is no plain success."""

import re
import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

import pytest
from delivery.places import Place
from servers.certificates import certificate
from servers.nginx import Nginx
from servers.object_store import BUCKET
from servers.processes import free_port

from quality_kunming.delivery.bucket import Bucket
from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.quick_requests import TRIES
from quality_kunming.model.targets import S3Target

pytestmark = pytest.mark.usefixtures("key")

COPIED = b"<CopyObjectResult><ETag>x</ETag></CopyObjectResult>"
BROKEN = b"<Error><Code>InternalError</Code><Message>words</Message></Error>"
HEADERS = {"ContentType": "text/html; charset=utf-8", "CacheControl": "no-cache"}
MOMENT = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


@pytest.fixture
def store_that_says() -> Iterator[SimpleNamespace]:
    """A server of ours: `answers` are its next ones, `COPIED` after them; `asked` are the requests that came."""
    said = SimpleNamespace(answers=[], asked=[])

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_PUT(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            said.asked.append((self.path, dict(self.headers)))
            status, body = said.answers.pop(0) if said.answers else (200, COPIED)
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        said.url = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield said
        server.shutdown()


def bucket_at(endpoint: str) -> Bucket:
    """The bucket of an endpoint; its faults are told without a pause."""
    return Bucket(S3Target(name="store", endpoint=endpoint, bucket=BUCKET, path_style=True))


def is_of_boto(headers: dict[str, str]) -> bool:
    """Whether a request came with all layers of boto3."""
    return "amz-sdk-request" in headers


@pytest.mark.parametrize("token", ["", "a-session-token"])
@pytest.mark.parametrize("path_style", [True, False])
@pytest.mark.parametrize("endpoint", ["https://s3.oss-cn-beijing.aliyuncs.com", None])
def test_every_cloud_understands_what_is_sent(endpoint, path_style, token, monkeypatch):
    """Both ways make the same signature of the same request to the same host, with nothing that OSS refuses."""
    monkeypatch.setenv("DEPLOY_S3_TOKEN", token)
    monkeypatch.setattr("botocore.auth.get_current_datetime", lambda: MOMENT)
    place = {"endpoint": endpoint, "bucket": BUCKET, "region": "cn-north-1"}
    bucket = Bucket(S3Target(name="store", path_style=path_style, **place))
    quick, slow = [], []

    def refuse(connection, method, path, body, headers):
        host = connection.host
        quick.append((method, f"https://{host}{path}", body or None, headers["Authorization"]))
        raise OSError

    class StopError(Exception):
        pass

    def stop(request, **_):
        names = {name.lower() for name in request.headers}
        assert "content-encoding" not in names
        assert not {name for name in names if re.search("trailer|checksum|acl", name)}
        signature = request.headers["Authorization"].decode()
        body = request.body and request.body.read()
        slow.append((request.method, request.url, body, signature))
        raise StopError

    monkeypatch.setattr("http.client.HTTPConnection.request", refuse)
    bucket.client.meta.events.register("before-send.s3", stop)
    for work in (
        lambda: bucket.put("news/表 +%.html", b"data"),
        lambda: bucket.copy("news/表 +%.html", "other", **HEADERS),
    ):
        with pytest.raises(StopError):
            work()

    assert quick == slow
    assert len(quick) == 2
    assert all(one[1].startswith(f"https://{BUCKET}.") != path_style for one in quick)


def test_a_success_is_asked_for_once(store_that_says):
    """A small file and a copy come without boto3; what it alone can say, and a large file, come with it."""
    bucket = bucket_at(store_that_says.url)

    bucket.put("small", b"data")
    bucket.copy("small", "copy", **HEADERS)
    bucket.put("pointer", b"a", Metadata={"slot": "a"})
    bucket.put("large", bytes(1_000_000))

    assert [is_of_boto(headers) for _, headers in store_that_says.asked] == [False, False, True, True]  # fmt: skip


@pytest.mark.parametrize(
    "answer",
    [(200, BROKEN), (200, b""), (503, BROKEN), (307, b""), (404, b""), (206, COPIED)],
)
def test_what_is_no_plain_success_is_asked_again(store_that_says, answer):
    """A store may fail in the middle of a copy that it has answered with 200; only a whole answer counts."""
    bucket = bucket_at(store_that_says.url)
    store_that_says.answers = [answer]

    bucket.copy("one", "other", **HEADERS)

    assert [is_of_boto(headers) for _, headers in store_that_says.asked] == [False, True]


def test_a_fault_is_told_in_the_words_of_the_slow_way(store_that_says):
    """What a store says twice reaches the operator as a Chinese sentence."""
    store_that_says.answers = [(503, BROKEN.replace(b"InternalError", b"SlowDown"))] * 3

    with pytest.raises(DeliveryError, match="对象存储正忙"):
        bucket_at(store_that_says.url).put("one", b"data")

    assert [is_of_boto(headers) for _, headers in store_that_says.asked] == [False, True, True]


def test_no_server_is_told_in_the_words_of_the_slow_way():
    """Where nobody answers at all, too."""
    with pytest.raises(DeliveryError, match="连不上"):
        bucket_at(f"http://127.0.0.1:{free_port()}").put("one", b"data")


def test_a_way_that_never_leads_there_is_given_up(store_that_says):
    """A store that takes boto3's requests alone is asked twice only so often."""
    bucket = bucket_at(store_that_says.url)
    store_that_says.answers = [(400, b""), (200, b"")] * TRIES

    for number in range(TRIES + 5):
        bucket.put(str(number), b"data")

    quick = [path for path, headers in store_that_says.asked if not is_of_boto(headers)]
    assert len(quick) == TRIES


def test_who_lost_the_lock_does_not_ask_again(store_that_says):
    """The guard is asked before each of the two ways."""
    bucket, asked = bucket_at(store_that_says.url), []
    store_that_says.answers = [(503, b"")]

    def guard():
        asked.append(None)
        if len(asked) == 2:
            raise DeliveryError("lost")

    bucket.guard = guard
    with pytest.raises(DeliveryError, match="lost"):
        bucket.put("one", b"data")

    assert len(store_that_says.asked) == 1


def test_a_connection_that_the_store_has_closed_is_opened_anew(place: Place):
    """A pause between two requests is no fault."""
    bucket = Bucket(place.settings)
    bucket.put(f"{place.prefix}one", b"1")
    bucket._quick._connections._idle[0].sock.shutdown(socket.SHUT_RDWR)

    bucket.put(f"{place.prefix}two", b"2")

    assert bucket._quick._faults == 0
    assert place.live() == {"one": b"1", "two": b"2"}


def test_a_proxy_is_not_gone_round(store_that_says, monkeypatch):
    """Where the network wants one, each request goes through it, as boto3 does it."""
    for name in ("no_proxy", "NO_PROXY", "HTTP_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", store_that_says.url)

    bucket_at("http://store.invalid").put("one", b"data")

    assert [path for path, _ in store_that_says.asked] == [f"http://store.invalid/{BUCKET}/one"]


def test_certificates_are_believed_as_boto3_believes_them(place: Place, tmp_path, monkeypatch):
    """Over TLS a real store takes the quick way's requests; of an authority that nobody named, none is sent."""
    port, words = free_port(), certificate(tmp_path / "tls")
    front = f"""
        listen 127.0.0.1:{port} ssl;
        {words}
        location / {{
            proxy_pass {place.store.url};
            proxy_set_header Host $http_host;
        }}"""
    settings = place.settings.model_copy(update={"endpoint": f"https://127.0.0.1:{port}"})
    with Nginx(tmp_path / "front", front):
        with pytest.raises(DeliveryError, match="加密连接没有建成"):
            Bucket(settings).put(f"{place.prefix}one", b"1")
        monkeypatch.setenv("AWS_CA_BUNDLE", str(tmp_path / "tls" / "authority.pem"))
        bucket = Bucket(settings)
        bucket.put(f"{place.prefix}one", b"1")
        bucket.copy(f"{place.prefix}one", f"{place.prefix}two", **HEADERS)

    assert bucket._quick._faults == 0
    assert place.live() == {"one": b"1", "two": b"1"}
