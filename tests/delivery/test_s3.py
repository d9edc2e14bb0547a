"""What visitors and operators may rely on where the site is in an object store; against a real one."""

import json
import threading
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from botocore.compat import get_current_datetime
from delivering import TODAY, publish
from delivery.places import FIRST, NEW_STYLE, OLD_STYLE, SECOND, cut_off, served, spoilt
from delivery.reading import Visitor, whole_version
from delivery.versions import version
from releases import make_release
from servers.object_store import BUCKET, KEY_ID, READER_KEY_ID, SECRET
from servers.processes import free_port

from quality_kunming.delivery import lease as lease_module
from quality_kunming.delivery.bucket import Bucket
from quality_kunming.delivery.deploying import deploy, rollback
from quality_kunming.delivery.errors import BrokenError, DeliveryError
from quality_kunming.delivery.kinds.s3 import S3
from quality_kunming.delivery.lease import Lease
from quality_kunming.delivery.release import Release, carried
from quality_kunming.model.targets import S3Target
from quality_kunming.output.headers import IMMUTABLE, REVALIDATED

pytestmark = pytest.mark.usefixtures("key")


def test_visitors_get_the_bytes_that_were_built(place):
    """Every file is there byte for byte, and nothing else is: no twin, no file that the site has no more."""
    publish(place.target, place.release)
    assert place.live() == served(place.release)

    second = place.other(SECOND)
    publish(place.target, second)

    assert place.live() == served(second) | {OLD_STYLE: FIRST[OLD_STYLE]}


def test_each_file_says_what_it_is_and_how_long_it_may_be_kept(place):
    """Browsers show Chinese text rightly, keep assets for a year, and ask about pages each time."""
    publish(place.target, place.release)

    def headers(path):
        with urllib.request.urlopen(place.url(path)) as answer:
            return answer.headers["Content-Type"], answer.headers["Cache-Control"]

    assert headers("index.html") == ("text/html; charset=utf-8", REVALIDATED)
    assert headers(OLD_STYLE) == ("text/css; charset=utf-8", IMMUTABLE)
    assert headers("manifest.json") == ("application/json; charset=utf-8", REVALIDATED)


def test_only_what_changed_is_sent_and_touched(place):
    """An edit to one article sends its page and the manifest, however large the site is."""
    publish(place.target, place.release)
    edited = place.other({**FIRST, "news/one/index.html": b"one, corrected"})
    requests = place.requests(place.target)

    publish(place.target, edited)

    touched = [key for operation, key in requests if operation == "copy_object"]
    uploaded = [
        key for operation, key in requests if operation == "put_object" and "/blobs/" in key
    ]
    assert touched == ["news/one/index.html", "manifest.json"]
    assert len(uploaded) == 2


def test_what_pages_need_comes_before_them_and_goes_after_them(place):
    """At every moment of a switch the page that one reads finds its style and the pages it leads to."""
    publish(place.target, place.release)
    requests = place.requests(place.target)

    publish(place.target, place.other(SECOND))

    names = {"copy_object", "delete_object"}
    order = [key for operation, key in requests if operation in names]
    assert [key for key in order if not key.startswith(".deploy/")] == [
        NEW_STYLE,
        "data/new.csv",
        "news/three/index.html",
        "news/one/index.html",
        "index.html",
        "manifest.json",
        "news/two/index.html",
    ]


def test_an_asset_stays_while_a_kept_release_has_it(place):
    """A page that a visitor still has open finds its style; it goes with the last release that has it."""
    first = publish(place.target, place.release)
    publish(place.target, place.other(SECOND))
    assert place.read(OLD_STYLE) == FIRST[OLD_STYLE]

    with place.target.locked():
        place.target.discard([first])

    assert OLD_STYLE not in place.everything()
    assert place.live() == served(Release.read(place.folder / "second"))


def test_what_nothing_keeps_is_deleted_from_the_store(place):
    """A discarded release leaves nothing, and what others have of it stays."""
    first = publish(place.target, place.release)
    second = publish(place.target, place.other(SECOND))

    with place.target.locked():
        place.target.discard([first])

    blobs = {
        entry.sha256 for entry in Release.read(place.folder / "second").manifest.files.values()
    }
    kept = {key for key in place.everything() if key.startswith(".deploy/")}
    assert kept == {
        ".deploy/current",
        ".deploy/index.json",
        f".deploy/releases/{second}.json",
        *(f".deploy/blobs/{one}" for one in blobs),
    }


def test_a_rollback_shows_the_release_before_byte_for_byte(place):
    """What visitors had yesterday is one switch away, and nothing is uploaded for it."""
    first = publish(place.target, place.release)
    publish(place.target, place.other(SECOND))
    requests = place.requests(place.target)

    with place.target.locked():
        place.target.switch(first)

    assert place.live() == served(place.release) | {NEW_STYLE: SECOND[NEW_STYLE]}
    assert place.target.current() == first
    assert not [
        key for operation, key in requests if operation == "put_object" and "/blobs/" in key
    ]


def test_a_switch_to_the_same_content_puts_everything_anew(place):
    """A site that somebody has damaged by hand is whole again after a deploy of the same folder."""
    publish(place.target, place.release)
    client = place.store.client
    client.delete_object(Bucket=BUCKET, Key=f"{place.prefix}news/one/index.html")
    client.delete_object(
        Bucket=BUCKET,
        Key=f"{place.prefix}.deploy/blobs/{place.release.manifest.files['index.html'].sha256}",
    )

    publish(place.target, place.release)

    assert place.live() == served(place.release)


@pytest.mark.parametrize("number", [1, 4])
def test_a_deploy_killed_while_sending_changes_nothing(place, number):
    """Visitors have what they had; the next deploy succeeds and clears up."""
    first = publish(place.target, place.release)
    second = place.other(SECOND)

    place.deploy_killed(second, "put_object", "/blobs/", number)

    assert place.live() == served(place.release)
    assert place.target.current() == first
    third = place.other({**SECOND, "index.html": b"3"}, "third")
    publish(place.target, third)
    assert place.live() == served(third) | {OLD_STYLE: FIRST[OLD_STYLE]}
    unsent = second.manifest.files["index.html"].sha256
    assert f".deploy/blobs/{unsent}" not in place.everything()


@pytest.mark.parametrize(
    ("operation", "part", "number"),
    [
        ("copy_object", "", 1),
        ("copy_object", "", 4),
        ("copy_object", "manifest.json", 1),
        ("delete_object", "news/two", 1),
        ("put_object", "current", 1),
        ("delete_object", "switching", 1),
    ],
)
def test_a_switch_that_was_killed_is_finished_by_the_next_deploy(place, operation, part, number):
    """Whatever was copied, afterwards every file is the newest release's, and none is left over."""
    publish(place.target, place.release)
    place.deploy_killed(place.other(SECOND), operation, part, number)
    assert place.target.current() is None
    third = place.other({**FIRST, "index.html": b"3", "news/three/index.html": b"3"}, "third")

    publish(place.target, third)

    live = place.live()
    live.pop(NEW_STYLE, None)  # stays where it was copied, for pages that visitors still have open
    assert live == served(third)


def test_a_switch_that_was_killed_can_be_undone(place):
    """A rollback gives visitors the whole old release, also when the first try of it is killed as well."""
    first = publish(place.target, place.release)
    place.deploy_killed(place.other(SECOND), "copy_object", "", 3)
    place.deploy_killed(place.other({**SECOND, "x.html": b"x"}, "third"), "copy_object", "", 2)

    with place.target.locked():
        place.target.switch(first)

    live = place.live()
    live.pop(NEW_STYLE, None)
    assert live == served(place.release)
    assert place.target.current() == first


def test_the_very_first_deploy_may_be_killed_too(place):
    """The next one does not take for granted what the first was about to do."""
    place.deploy_killed(place.release, "copy_object", "", 3)
    assert place.target.current() is None

    publish(place.target, place.release)

    assert place.live() == served(place.release)


def test_one_of_two_deploys_at_once_is_refused(place):
    """The second operator is told who is at it and since when, and nothing of theirs is mixed in."""
    with (
        place.target.locked(),
        pytest.raises(DeliveryError, match=r"另一次部署正在进行：.+进程 \d+"),
    ):
        publish(S3(place.settings, place.folder), place.release)

    assert not place.everything()


def test_of_many_at_the_same_moment_one_gets_the_lock(place):
    """There is no moment in which two hold it."""
    start, done = threading.Barrier(6), threading.Barrier(6)

    def contend(_) -> int:
        lease = Lease(Bucket(place.settings), f"{place.prefix}lock", print)
        start.wait()
        try:
            with lease.held():
                done.wait()
                return 1
        except DeliveryError:
            done.wait()
            return 0

    with ThreadPoolExecutor(6) as pool:
        assert sum(pool.map(contend, range(6))) == 1


def test_a_store_without_conditions_keeps_two_apart_as_well(place):
    """Where `If-None-Match` is not heeded (here: taken off), who wrote last holds the lock, and the other sees it."""

    def deaf() -> Bucket:
        bucket = Bucket(place.settings)
        bucket.client.meta.events.register(
            "before-sign.s3", lambda request, **_: request.headers.__delitem__("If-None-Match")
        )
        return bucket

    first, second = (Lease(deaf(), f"{place.prefix}lock", print) for _ in range(2))
    assert first._take(IfNoneMatch="*")
    assert second._take(IfNoneMatch="*")  # it had not seen the first yet

    assert not first._is_ours()
    with pytest.raises(DeliveryError, match="另一次部署正在进行"), first.held():
        pass


def test_the_lock_of_a_killed_process_of_this_machine_is_taken_at_once(place):
    """Who kills a deploy and starts it again does not wait."""
    place.deploy_killed(place.release, "put_object", "index.json", 1)
    assert ".deploy/lock" in place.everything()

    publish(place.target, place.release)

    assert place.live() == served(place.release)


def test_a_lock_that_nobody_renews_is_taken_after_a_while(place, monkeypatch):
    """A machine that died in the middle does not block the others for ever, and they are told what they wait for."""
    monkeypatch.setattr(lease_module, "STALE", 0.3)
    monkeypatch.setattr(lease_module, "RENEWED", -1)  # as if a renewal were due
    body = json.dumps(
        {"token": "x", "host": "别处", "pid": 7, "machine": "m", "started": "1", "since": ""}
    )
    place.store.client.put_object(Bucket=BUCKET, Key=f"{place.prefix}lock", Body=body.encode())
    told = []

    lease = Lease(Bucket(place.settings), f"{place.prefix}lock", told.append)
    monkeypatch.setattr(lease_module.Holder, "is_late", True)
    lease._acquire()

    assert lease._is_ours()
    assert len(told) == 1
    assert "别处（进程 7）的部署好像中断了" in told[0]


def test_who_lost_the_lock_writes_nothing_more(place, monkeypatch):
    """A machine that slept and wakes up does not mix its files into another's deploy."""
    monkeypatch.setattr(lease_module, "RENEWED", 0.05)
    with place.target.locked():
        lock = f"{place.prefix}.deploy/lock"
        place.store.client.put_object(Bucket=BUCKET, Key=lock, Body=b"somebody else")
        lost = threading.Event()
        for _ in range(100):
            try:
                place.target._bucket.guard()
            except DeliveryError:
                break
            lost.wait(0.05)

        with pytest.raises(DeliveryError, match="锁没有保住"):
            place.target.send(place.release, "0001-0a1b2c3d", (), {})

    assert place.everything() == {".deploy/lock"}


def test_a_visitor_behind_a_cdn_never_gets_a_broken_page(place, front):
    """While one release follows another, every page is a published one and its style loads; all is read back."""
    settings = place.settings.model_copy(update={"url": front.url, "patience": 5})
    target, said = S3(settings, place.folder), []
    releases = [make_release(place.folder / str(number), version(number)) for number in range(3)]
    deploy(target, releases[0].folder, said.append, TODAY)

    with Visitor(front.url, range(3)) as visitor:
        deploy(target, releases[1].folder, said.append, TODAY)
        deploy(target, releases[2].folder, said.append, TODAY)
        rollback(target, "", said.append)

    assert not visitor.broken
    assert whole_version(front.url, range(3)) == 1


def test_a_site_that_is_read_back_wrong_is_restored(place, front):
    """Visitors have the release before again, and nothing of the failed one is kept."""
    settings = place.settings.model_copy(update={"url": front.url, "patience": 1})
    target, said = S3(settings, place.folder), []
    releases = [make_release(place.folder / str(number), version(number)) for number in range(2)]
    deploy(target, releases[0].folder, said.append, TODAY)

    with spoilt(target, "news/index.html"), pytest.raises(BrokenError, match=r"news/index\.html"):
        deploy(target, releases[1].folder, said.append, TODAY)  # its restoring is spoilt as well
    deploy(target, releases[0].folder, said.append, TODAY)

    assert whole_version(front.url, range(2)) == 0
    assert place.live() == served(releases[0])


def test_a_preview_lies_beside_the_site_and_goes_without_a_trace(place):
    """What a branch shows does not touch the site, and taking it away leaves nothing."""
    publish(place.target, place.release)
    before = place.everything()
    preview = place.target.for_preview("fix-typo")

    publish(preview, place.other(SECOND))
    assert place.read("preview/fix-typo/news/three/index.html") == b"three"
    with preview.locked():
        preview.remove()

    assert place.everything() == before
    assert place.live() == served(place.release)


SENTENCES = {
    "wrong key": "没有这个密钥：请核对环境变量 DEPLOY_S3_KEY_ID",
    "wrong secret": "密钥不对：请核对环境变量 DEPLOY_S3_KEY_SECRET",
    "half a key": "缺少环境变量 DEPLOY_S3_KEY_SECRET",
    "no key": "没有对象存储的密钥：请设环境变量 DEPLOY_S3_KEY_ID 和 DEPLOY_S3_KEY_SECRET",
    "no right": "这对密钥没有权限",
    "no bucket": "没有 missing-bucket 这个存储桶",
    "no server": "连不上 http://127.0.0.1:",
    "no TLS": "加密连接没有建成",
    "wrong time": "这台电脑的时间不对",
}


@pytest.mark.parametrize("fault", SENTENCES)
def test_a_fault_is_told_in_a_sentence_and_changes_nothing(place, fault, monkeypatch, capfd):
    """The operator reads what to do, never a secret, and visitors have what they had."""
    publish(place.target, place.release)
    second = place.other(SECOND)
    settings = _inject(fault, place.settings, monkeypatch)

    with pytest.raises(DeliveryError) as raised:
        publish(S3(settings, place.folder), second)

    assert SENTENCES[fault] in str(raised.value)
    chain = (raised.value, raised.value.__cause__)
    told = "".join(map(str, chain)) + "".join(capfd.readouterr())
    assert not any(secret in told for secret in (SECRET, "another-secret", KEY_ID))
    monkeypatch.undo()
    assert place.live() == served(place.release)


def _inject(fault: str, settings: S3Target, monkeypatch) -> S3Target:
    match fault:
        case "wrong key":
            monkeypatch.setenv("DEPLOY_S3_KEY_ID", "NOBODYSKEY")
        case "wrong secret":
            monkeypatch.setenv("DEPLOY_S3_KEY_SECRET", "another-secret")
        case "half a key":
            monkeypatch.delenv("DEPLOY_S3_KEY_SECRET")
        case "no key":
            monkeypatch.delenv("DEPLOY_S3_KEY_ID")
            monkeypatch.delenv("DEPLOY_S3_KEY_SECRET")
        case "no right":
            monkeypatch.setenv("DEPLOY_S3_KEY_ID", READER_KEY_ID)
        case "no bucket":
            return settings.model_copy(update={"bucket": "missing-bucket"})
        case "no server":
            url = f"http://127.0.0.1:{free_port()}"
            return settings.model_copy(update={"endpoint": url})
        case "no TLS":
            return settings.model_copy(
                update={"endpoint": settings.endpoint.replace("http:", "https:")}
            )
        case "wrong time":

            def late(*arguments, **options) -> datetime:
                return get_current_datetime(*arguments, **options) - timedelta(hours=3)

            monkeypatch.setattr("botocore.auth.get_current_datetime", late)
    return settings


def test_a_network_that_goes_during_the_switch_is_told_as_what_it_is(place):
    """The operator learns that visitors may see old and new pages, and the next deploy mends it."""
    publish(place.target, place.release)
    second = place.other(SECOND)
    target = S3(place.settings, place.folder)

    cut_off(target._bucket, lambda operation, _: operation == "copy_object")
    with pytest.raises(BrokenError, match="换到一半断了：连不上"):
        publish(target, second)

    publish(place.target, second)
    assert place.live() == served(second) | {OLD_STYLE: FIRST[OLD_STYLE]}


def test_a_file_that_changes_while_it_is_sent_is_not_published(place):
    """Somebody who builds during a deploy cannot put half of a site online."""
    name = "0001-0a1b2c3d"
    (place.release.folder / "index.html").write_bytes(b"being built")

    with place.target.locked(), pytest.raises(DeliveryError, match=r"index\.html 在传的时候变了"):
        place.target.send(place.release, name, (), carried(place.release.manifest, ()))

    assert not place.live()
    assert not place.target.releases()


@pytest.mark.parametrize(
    ("status", "code", "sentence"),
    [
        (503, "SlowDown", "对象存储正忙"),
        (507, "InsufficientStorage", "空间用完了"),
        (403, "QuotaExceeded", "空间用完了"),
        (301, "PermanentRedirect", "不在这个地域"),
        (400, "Strange", "对象存储不接受：Strange，words"),
    ],
)
def test_codes_that_no_server_here_gives_have_their_sentence(place, status, code, sentence):
    """What clouds answer when they are full, busy or elsewhere is told as what it means."""
    from botocore.exceptions import ClientError

    answer = {
        "Error": {"Code": code, "Message": f"words {SECRET}"},
        "ResponseMetadata": {"HTTPStatusCode": status},
    }
    told = Bucket(place.settings)._sentence(ClientError(answer, "PutObject"))

    assert sentence in told
    assert SECRET not in told
