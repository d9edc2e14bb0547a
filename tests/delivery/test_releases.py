"""What a finished folder must be before it is sent anywhere, and what of it is sent."""

import json

import pytest
from delivery.versions import STYLES
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from releases import make_release

from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.release import (
    Changes,
    KeptRelease,
    Release,
    carried,
    next_name,
    read_manifest,
    size_text,
)


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (
            lambda folder: (folder / "manifest.json").unlink(),
            "没有 manifest.json，请先运行 publish",
        ),
        (lambda folder: (folder / "index.html").write_text("x"), "对不上：index.html"),
        (lambda folder: (folder / "index.html").unlink(), "对不上：index.html"),
        (lambda folder: (folder / "extra.txt").write_text("x"), "对不上：extra.txt"),
        (lambda folder: (folder / "passwd").symlink_to("/etc/passwd"), "对不上：passwd"),
        (lambda folder: (folder / "etc").symlink_to("/etc"), "对不上：etc"),
        (lambda folder: _linked(folder / "index.html"), "对不上：.*index.html"),
        (lambda folder: (folder / "manifest.json").write_text("{}"), "不是发布清单"),
        (lambda folder: (folder / "manifest.json").write_bytes(b"\xff"), "不是发布清单"),
    ],
)
def test_folder_that_is_not_what_its_manifest_says_is_not_sent(make, spoil, sentence):
    """A file lost, changed or added since the build is told, and nothing goes out."""
    folder = make(1).folder
    spoil(folder)

    with pytest.raises(DeliveryError, match=sentence):
        Release.read(folder)


def _linked(path) -> None:
    """The same bytes behind a link."""
    path.rename(path.with_name("elsewhere"))
    path.symlink_to("elsewhere")


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.binary(max_size=200)
    | st.recursive(
        st.none() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["files", "encoded", "origin", "preview", "addresses", "bytes"]),
                inner,
            )
        ),
        max_leaves=20,
    ).map(lambda value: json.dumps(value).encode())
)
def test_any_bytes_are_a_manifest_or_told_not_to_be(data):
    """What a server or a person put in the manifest's place cannot bring a deploy down."""
    try:
        assert read_manifest(data).digest
    except DeliveryError as error:
        assert "不是发布清单" in str(error)


@pytest.mark.parametrize("path", ["../etc/passwd", "/etc/passwd", "a/../../b"])
def test_manifest_that_leads_out_of_the_folder_is_refused(make, path):
    """Nobody's manifest names a file elsewhere."""
    said = json.loads(make(1).manifest.data)
    said["files"][path] = {"bytes": 1, "sha256": "0"}

    with pytest.raises(DeliveryError, match="不是发布清单"):
        read_manifest(json.dumps(said).encode())


def test_changes_name_what_differs_and_what_it_weighs(make):
    """An operator reads before a deploy which files it adds, changes and removes."""
    changes = Changes.between(make(1).manifest, make(2).manifest)

    assert changes.added == ("old-2/index.html", STYLES.format(2))
    assert changes.changed == ("404.html", "index.html", "manifest.json", "news/index.html")
    assert changes.removed == ("old-1/index.html", STYLES.format(1))
    assert str(changes).startswith("新增 2 个、改动 4 个、删去 2 个文件，要传 ")


def test_same_site_has_no_changes(make):
    """Building again without an edit changes nothing online."""
    assert not Changes.between(make(1).manifest, make(1).manifest)


def test_release_after_a_rolled_back_one_sorts_last(make):
    """Names count up, whatever the machine's clock says."""
    manifest = make(3).manifest

    names = [next_name([f"{number:04d}-{manifest.digest}"], manifest) for number in (0, 9, 9999)]

    assert names == [f"{one}-{manifest.digest}" for one in ("0001", "0010", "10000")]


def test_assets_of_kept_releases_stay_for_pages_still_open(make, tmp_path):
    """A visitor who has the old page open still gets its stylesheet; old pages do not stay."""
    kept = [KeptRelease(f"000{number}-0a1b2c3d", make(number).manifest) for number in (1, 2)]

    found = carried(make(3).manifest, kept)

    assert {path: owner for path, (owner, _) in found.items()} == {
        STYLES.format(1): "0001-0a1b2c3d",
        STYLES.format(2): "0002-0a1b2c3d",
    }


def test_photograph_that_was_taken_back_does_not_stay(tmp_path):
    """Whoever withdraws consent is gone from every address at the next deploy."""
    photograph = "images/portrait-0a1b2c3d-640.jpg"
    old = make_release(tmp_path / "a", {"index.html": b"", photograph: b"face"})
    new = make_release(tmp_path / "b", {"index.html": b""})

    assert carried(new.manifest, [KeptRelease("0001-0a1b2c3d", old.manifest)]) == {}


def test_compressed_twins_of_assets_stay_with_them(tmp_path):
    """What is carried is carried whole."""
    style = STYLES.format(1)
    old = make_release(tmp_path / "a", {"index.html": b"", style: b"p{}", f"{style}.br": b"x"})
    new = make_release(tmp_path / "b", {"index.html": b""})

    assert set(carried(new.manifest, [KeptRelease("0001-0a1b2c3d", old.manifest)])) == {
        style,
        f"{style}.br",
    }


def test_sizes_are_told_as_people_read_them():
    """Bytes, kilobytes, megabytes."""
    assert [size_text(one) for one in (0, 999, 1000, 12_345, 4_500_000)] == [
        "0 字节",
        "999 字节",
        "1.0 KB",
        "12.3 KB",
        "4.5 MB",
    ]
