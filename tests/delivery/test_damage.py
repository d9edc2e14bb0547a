"""What strangers, disks and slips leave on a target: named, set aside, and never in the way of what is whole."""

import pytest
from delivering import TODAY
from delivery.places import FIRST, Place, served
from delivery.versions import version
from servers.object_store import BUCKET

from quality_kunming.delivery.deploying import deploy, rollback
from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.kinds.s3 import S3


@pytest.mark.parametrize(
    "stranger", ["backup", "old copy", "0003", "0003-OLD", "0002-0a1b2c3d.bak"]
)
def test_folder_of_somebody_else_among_releases_is_left_alone(online, make, stranger):
    """An operator's copy blocks nothing, counts as nothing and stays."""
    online.deploy(make(1))
    theirs = online.folder / "releases" / stranger / "manifest.json"
    theirs.parent.mkdir()
    theirs.write_text("theirs")

    online.deploy(make(2))
    online.rollback()

    assert online.read() == version(1)["index.html"]
    assert theirs.read_text() == "theirs"
    assert not [one for one in online.said if stranger in one]


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff\xfe", None])
@pytest.mark.parametrize("which", [0, 1, 2])
def test_release_with_a_damaged_manifest_is_named_and_never_chosen(online, make, data, which):
    """The oldest, the one between or the one that visitors see: deploy and rollback work with the others."""
    for number in (1, 2, 3):
        online.deploy(make(number))
    damaged = online.kept[which]
    manifest = online.folder / "releases" / damaged / "manifest.json"
    manifest.unlink()
    if data is not None:
        manifest.write_bytes(data)

    online.rollback()

    assert f"留着的 {damaged} 清单坏了：放在一边，不会换上它。" in online.said
    assert online.read() == version(2 if which != 1 else 1)["index.html"]
    online.deploy(make(4))
    assert online.read() == version(4)["index.html"]
    assert len({name[:4] for name in online.kept}) == len(online.kept)


def test_release_that_was_edited_in_place_is_not_gone_back_to(online, make):
    """What somebody edited there is never shown again as if it had been sent; the one before it is whole."""
    for number in (1, 2, 3):
        online.deploy(make(number))
    second = online.folder / "releases" / online.kept[1] / "index.html"
    second.write_bytes(b"edited")

    online.rollback()

    assert f"{online.kept[1]} 有文件被人动过（index.html），不换回它。" in online.said
    assert online.read() == version(1)["index.html"]
    with pytest.raises(DeliveryError, match="没有完好的一版可以换回"):
        online.rollback(online.kept[1])


def test_stylesheet_that_was_edited_is_not_carried_along(online, make):
    """A page that a visitor has open gets the stylesheet of its release or none, never another's words."""
    online.deploy(make(1))
    (style,) = (online.folder / "releases" / online.kept[0] / "theme").rglob("*.css")
    path = style.relative_to(online.folder / "releases" / online.kept[0]).as_posix()
    style.write_bytes(b"edited")

    online.deploy(make(2))

    assert online.read(path) is None


def test_page_that_was_edited_on_the_server_is_named_and_mended(online, make):
    """The same site again puts it right, and does not say that nothing was to do."""
    online.deploy(make(1))
    (online.folder / "current/about/index.html").write_bytes(b"edited")

    changes = online.deploy(make(1))

    assert changes
    assert "核对不符：about/index.html 读到的不是刚发布的内容。" in online.said
    assert "网上的文件有人动过，重新放一遍。" in online.said
    assert online.read("about/") == version(1)["about/index.html"]


def test_link_to_somewhere_else_does_not_stop_a_deploy(online, make):
    """`current` on a folder of an operator: nothing is known of what visitors see, and the new site takes its place."""
    online.deploy(make(1))
    (online.folder / "current").unlink()
    (online.folder / "releases/backup").mkdir()
    (online.folder / "current").symlink_to("releases/backup")

    online.deploy(make(2))

    assert online.read() == version(2)["index.html"]


@pytest.mark.parametrize("data", [b"", b"[]", b'{"shown": [1]}', b"\xff"])
def test_damaged_journal_or_index_of_a_store_is_passed_over(place, front, data):
    """Deploying again comes through, every file is right, and one can go back."""
    target, said = _behind(place, front), []
    second = place.other({"index.html": b"2", "404.html": b"nothing"})
    deploy(target, place.release.folder, said.append, TODAY)
    for name in ("switching", "index.json"):
        _spoil(place, f".deploy/{name}", data)

    deploy(target, second.folder, said.append, TODAY)
    assert place.live() == served(second) | _assets(place.release)

    rollback(target, "", said.append)
    assert place.live() == served(place.release)


def test_damaged_object_of_the_right_size_is_sent_again(place, front):
    """The store tells the sum of what it has: the same size is not enough."""
    target = _behind(place, front)
    deploy(target, place.release.folder, print, TODAY)
    page = place.release.manifest.files["news/one/index.html"]
    for key in (f".deploy/blobs/{page.sha256}", "news/one/index.html"):
        _spoil(place, key, b"x" * page.bytes)
    changed = place.other({**FIRST, "index.html": b"2"})

    deploy(target, changed.folder, print, TODAY)

    assert place.live() == served(changed)


def _behind(place: Place, front) -> S3:
    """The target of a place that is read through a server in front of it."""
    settings = place.settings.model_copy(update={"url": front.url, "patience": 1})
    return S3(settings, place.folder)


def _spoil(place: Place, key: str, data: bytes) -> None:
    place.store.client.put_object(Bucket=BUCKET, Key=place.prefix + key, Body=data)


def _assets(release) -> dict[str, bytes]:
    return {path: data for path, data in served(release).items() if path.startswith("theme/")}
