"""What visitors may rely on where the site takes turns in two slots of an object store; read through the real nginx."""

import http.client
from urllib.parse import quote

import pytest
from delivering import TODAY, publish
from delivery.places import FIRST, NEW_STYLE, OLD_STYLE, SECOND, cut_off, served, spoilt
from delivery.reading import whole_version
from delivery.versions import version
from releases import make_release

from quality_kunming.delivery.deploying import deploy
from quality_kunming.delivery.errors import BrokenError, DeliveryError, RestoredError
from quality_kunming.delivery.kinds.s3 import S3
from quality_kunming.delivery.release import Release
from quality_kunming.output.headers import headers_for

PICTURE = "images/portrait-0a1b2c3d-640.jpg"
OLD = {**FIRST, "index.html": b"<link href=theme/0123456789ab/css/site.css> old"}


@pytest.fixture
def ask(gateway):
    """Asks the nginx for a path as it is; answer and bytes."""

    def ask(path: str, method: str = "GET", **headers: str):
        connection = http.client.HTTPConnection("127.0.0.1", gateway.port)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers=named)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer, body

    return ask


def read(ask, *releases: Release) -> dict[str, bytes]:
    """What visitors find at every address that any of these releases has."""
    paths = {path for one in releases for path in one.manifest.files}
    asked = {path: ask(f"/{quote(path)}") for path in paths}
    return {path: body for path, (answer, body) in asked.items() if answer.status == 200}


def test_visitors_read_what_was_built(slots, ask):
    """Every file byte for byte with its headers, and of the store itself nothing."""
    publish(slots.target, slots.release)

    assert read(ask, slots.release) == served(slots.release)
    for path in ("index.html", OLD_STYLE, "404.html"):
        found = ask(f"/{path}")[0].headers
        assert {name: found[name] for name in headers_for(path)} == headers_for(path)
        assert not [name for name in found if name.lower().startswith("x-amz")]


def test_addresses_are_those_of_any_other_server(slots, ask):
    """A folder shows its front page, a forgotten slash is put there, and what is not there gets our page."""
    publish(slots.target, slots.release)
    tag = ask("/news/one/")[0].headers["ETag"]

    assert ask("/news/one/")[1] == b"one"
    assert ask("/news/one/?acl")[1] == b"one"
    assert ask("/news/one/", If_None_Match=tag)[0].status == 304
    assert ask("/index.html", Range="bytes=1-4")[1] == b"link"
    bare = ask("/news/one", Host="www.km.gov.cn")[0]
    assert (bare.status, bare.headers["Location"]) == (301, "/news/one/")
    lost, page = ask("/no/", If_None_Match=ask("/404.html")[0].headers["ETag"])
    assert (lost.status, page) == (404, FIRST["404.html"])
    assert {name: lost.headers[name] for name in headers_for("404.html")} == headers_for("404.html")
    assert ask("/", "POST")[0].status == 405


@pytest.mark.parametrize(
    "path",
    [
        "/.deploy/index.json",
        "/.shown",
        "/.store/a/index.html",
        "/a/index.html",
        "/../a/index.html",
        "/news/%2e%2e/%2e%2e/.deploy/index.json",
        "/preview/fix-typo/../../a/index.html",
        "/preview/..%2f.deploy/index.json",
        "/x%0d%0aHost:%20other",
    ],
)
def test_the_rest_of_the_bucket_is_not_for_visitors(slots, ask, path):
    """Neither the other slot nor what is kept can be read, however it is asked for."""
    publish(slots.target, slots.release)

    assert ask(path)[0].status in (400, 404)


def test_before_the_first_deploy_there_is_a_sentence(slots, ask):
    """Who sets up the nginx first, and who visits then, is told to wait; nobody keeps that answer."""
    answer, body = ask("/news/")

    assert answer.status == 503
    assert body.decode() == "网站正在准备，请过几分钟再来。\n"
    assert answer.headers["Cache-Control"] == "no-cache"


def test_a_preview_stands_beside_the_slots(slots, ask):
    """A colleague opens it at its own address, no search engine keeps it, and it goes without a trace."""
    publish(slots.target, slots.release)
    before = slots.everything()
    preview = slots.target.for_preview("fix-typo")
    publish(preview, slots.other(SECOND))

    answer, body = ask("/preview/fix-typo/news/three/")
    assert (answer.status, body) == (200, b"three")
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert ask("/preview/fix-typo/news")[0].headers["Location"] == "/preview/fix-typo/news/"
    assert ask("/")[0].headers["X-Robots-Tag"] is None
    with preview.locked():
        preview.remove()

    assert slots.everything() == before


def test_a_switch_is_one_request(slots):
    """Nothing that visitors read is touched until the last write, which shows everything at once."""
    publish(slots.target, slots.release)
    requests = slots.requests(slots.target)

    publish(slots.target, slots.other(SECOND))

    written = [
        key
        for operation, key in requests
        if operation in ("put_object", "copy_object", "delete_object")
    ]
    assert not [key for key in written if key.startswith("a/")]
    assert [key for key in written if key != ".deploy/lock"][-1] == "shown"


@pytest.mark.parametrize(
    ("operation", "part", "number"),
    [
        ("copy_object", "", 3),
        ("delete_object", "news/two", 1),
        ("delete_object", "switching", 1),
        ("put_object", "shown", 1),
    ],
)
def test_a_switch_that_is_killed_changes_nothing(slots, ask, operation, part, number):
    """At every address visitors have the old release; the next deploy succeeds, and nothing is left over."""
    publish(slots.target, slots.release)
    old = slots.other(OLD, "old")
    name = publish(slots.target, old)
    second = slots.other(SECOND)

    slots.deploy_killed(second, operation, part, number)

    assert read(ask, old, second) == served(old)
    assert slots.target.current() == name
    third = slots.other({**SECOND, "index.html": b"3"}, "third")
    publish(slots.target, third)
    assert read(ask, old, second, third) == served(third) | {OLD_STYLE: FIRST[OLD_STYLE]}


def test_a_rollback_is_one_request_as_well(slots, ask):
    """The release before still lies in the other slot: of all pages none is copied."""
    first = publish(slots.target, slots.release)
    second = slots.other(SECOND)
    publish(slots.target, second)
    requests = slots.requests(slots.target)

    with slots.target.locked():
        slots.target.switch(first)

    assert [key for operation, key in requests if operation == "copy_object"] == [f"a/{NEW_STYLE}"]
    assert slots.target.current() == first
    assert read(ask, slots.release, second) == served(slots.release) | {
        NEW_STYLE: SECOND[NEW_STYLE]
    }


def test_styles_stay_for_open_pages_and_a_picture_taken_back_does_not(slots, ask):
    """A page that was open during two deploys finds its style; who withdrew consent is gone with the next one."""
    first = slots.other({**FIRST, PICTURE: b"face"}, "first-of-all")
    names = [publish(slots.target, first)]
    for number in (2, 3):
        files = {**SECOND, "index.html": str(number).encode()}
        names.append(publish(slots.target, slots.other(files, f"number-{number}")))
        assert ask(f"/{OLD_STYLE}")[1] == FIRST[OLD_STYLE]
        assert ask(f"/{PICTURE}")[0].status == 404

    with slots.target.locked():
        slots.target.discard(names[:1])

    left = slots.everything()
    assert not [key for key in left if key.endswith((OLD_STYLE, PICTURE))]
    assert f".deploy/releases/{names[0]}.json" not in left


@pytest.mark.parametrize("part", ["/b/news/", "/shown"])
def test_a_network_that_goes_during_a_switch_harms_nobody(slots, ask, part):
    """The operator is told that visitors have what they had, not that the site is broken; the next deploy goes on."""
    publish(slots.target, slots.release)
    second, target = slots.other(SECOND), S3(slots.settings, slots.folder)

    cut_off(target._bucket, lambda _, key: part in f"/{key}")
    with pytest.raises(DeliveryError, match="连不上") as raised:
        publish(target, second)

    assert not isinstance(raised.value, BrokenError)
    assert read(ask, slots.release, second) == served(slots.release)
    publish(slots.target, second)
    assert read(ask, second) == served(second)


def test_a_site_that_is_read_back_wrong_is_restored_and_mended(slots, gateway):
    """Visitors have the release before again; the next deploy of the same folder puts everything anew."""
    settings = slots.settings.model_copy(update={"url": gateway.url, "patience": 1})
    target, said = S3(settings, slots.folder), []
    releases = [make_release(slots.folder / str(number), version(number)) for number in range(2)]
    deploy(target, releases[0].folder, said.append, TODAY)

    with spoilt(target, "b/news/index.html"), pytest.raises(RestoredError):
        deploy(target, releases[1].folder, said.append, TODAY)
    assert whole_version(gateway.url, range(2)) == 0

    deploy(target, releases[1].folder, said.append, TODAY)

    assert whole_version(gateway.url, range(2)) == 1
