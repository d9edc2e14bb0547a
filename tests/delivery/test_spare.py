"""The spare that the next release is made of: whatever became of it, what goes online is what was built."""

import hashlib
import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from delivery.versions import version

from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.kinds.server_scripts import REMEMBER, TAKE
from quality_kunming.delivery.release import KEPT, Release


@pytest.fixture
def filled(online, make) -> Path:
    """The spare of a place that has as many releases as it keeps."""
    for number in range(1, KEPT + 2):
        online.deploy(make(number))
    return online.folder / ".spare"


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder; AssertionError where a link or anything else is there."""
    files = {path for path in folder.rglob("*") if not path.is_dir() or path.is_symlink()}
    assert all(path.is_file() and not path.is_symlink() for path in files)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def states(online) -> dict[str, dict[str, bytes]]:
    """What every kept release holds."""
    return {name: contents(online.folder / "releases" / name) for name in online.kept}


def is_as_built(online, release: Release) -> bool:
    """Whether visitors have just the files of a release, and styles of those before it."""
    shown = contents(online.folder / "current")
    built = contents(release.folder)
    more = shown.keys() - built.keys()
    return built.items() <= shown.items() and all(path.startswith("theme/") for path in more)


def test_release_that_is_dropped_becomes_the_next_one(online, make, filled):
    """Folders and files that stay the same are not made again; no kept release loses anything."""
    before = states(online)
    page = filled / "about/index.html"
    folder, file = page.parent.stat().st_ino, page.stat().st_ino
    release = make(8)

    online.deploy(release)

    page = online.folder / "current/about/index.html"
    assert (page.parent.stat().st_ino, page.stat().st_ino) == (folder, file)
    assert is_as_built(online, release)
    after = states(online)
    assert all(after[name] == before[name] for name in before.keys() & after.keys())
    assert len(after.keys() & before.keys()) == KEPT - 1


def test_spare_is_the_newest_that_was_dropped(online, make, filled):
    """Of two dropped releases the nearer one; the disk does not fill with the others."""
    online.rollback()
    online.rollback()
    newest = online.folder / "releases" / online.kept[-1] / "news"
    folder = newest.stat().st_ino

    online.deploy(make(8))

    assert (filled / "news").stat().st_ino == folder
    below = {path.name for path in online.folder.iterdir()}
    assert below <= {"current", "releases", ".lock", ".spare", ".sums"}
    assert len(online.kept) == KEPT - 1


def edit_a_page(spare: Path) -> None:
    (spare / "news/index.html").write_bytes(b"edited")


def edit_a_page_of_all(spare: Path) -> None:
    (spare / "about/index.html").write_bytes(b"<p>never chang3d</p>")


def close_a_page(spare: Path) -> None:
    copied = (spare / "about/index.html").read_bytes()
    (spare / "about/index.html").unlink()
    (spare / "about/index.html").write_bytes(copied)
    (spare / "about/index.html").chmod(0o600)


def close_a_folder(spare: Path) -> None:
    (spare / "about").chmod(0o700)


def add_a_file(spare: Path) -> None:
    (spare / "theirs").mkdir()
    (spare / "theirs/page.html").write_bytes(b"theirs")


def put_a_folder_in_place_of_a_page(spare: Path) -> None:
    (spare / "index.html").unlink()
    (spare / "index.html/more").mkdir(parents=True)


def put_a_file_in_place_of_a_folder(spare: Path) -> None:
    shutil.rmtree(spare / "about")
    (spare / "about").write_bytes(b"theirs")


def lead_a_page_elsewhere(spare: Path) -> None:
    (spare / "about/index.html").unlink()
    (spare / "about/index.html").symlink_to(spare.parent / "theirs/index.html")


def lead_a_folder_elsewhere(spare: Path) -> None:
    shutil.rmtree(spare / "about")
    (spare / "about").symlink_to(spare.parent / "theirs")


def lead_the_spare_elsewhere(spare: Path) -> None:
    shutil.rmtree(spare)
    spare.symlink_to(spare.parent / "theirs")


def be_a_file(spare: Path) -> None:
    shutil.rmtree(spare)
    spare.write_bytes(b"theirs")


def be_half_deleted(spare: Path) -> None:
    shutil.rmtree(spare / "news")


def be_empty(spare: Path) -> None:
    shutil.rmtree(spare)
    spare.mkdir()


DAMAGE = (
    edit_a_page, edit_a_page_of_all, close_a_page, close_a_folder, add_a_file,
    put_a_folder_in_place_of_a_page, put_a_file_in_place_of_a_folder, lead_a_page_elsewhere,
    lead_a_folder_elsewhere, lead_the_spare_elsewhere, be_a_file, be_half_deleted, be_empty,
    shutil.rmtree,
)  # fmt: skip


CASES = [
    *(("folder", damage) for damage in DAMAGE),
    *(
        ("rsync", damage)
        for damage in (DAMAGE if os.environ.get("SPARE") == "all" else DAMAGE[::3])
    ),
]
"""What is done on this machine, and some of it behind ssh; all where somebody has the time: `SPARE=all`."""


@pytest.mark.parametrize(("online", "damage"), CASES, indirect=["online"])
def test_nothing_that_was_done_to_the_spare_goes_online(online, make, filled, damage):
    """Edited, closed, led elsewhere, deleted by an operator: the next release is right, what is elsewhere stays."""
    theirs = filled.parent / "theirs/index.html"
    theirs.parent.mkdir()
    theirs.write_bytes(version(8)["about/index.html"])
    damage(filled)
    release = make(8)

    online.deploy(release)

    assert is_as_built(online, release)
    below = (online.folder / "current/").resolve().rglob("*")
    assert {(path.is_dir(), path.stat().st_mode & 0o777) for path in below} == {
        (True, 0o755),
        (False, 0o644),
    }
    assert contents(theirs.parent) == {"index.html": version(8)["about/index.html"]}
    online.deploy(make(9))
    online.rollback()
    assert online.read() == version(8)["index.html"]


def test_page_edited_in_a_kept_release_does_not_come_along(online, make, filled):
    """The new release has its own; the edited ones are named and not gone back to."""
    name = online.kept[-1]
    (online.folder / "releases" / name / "about/index.html").write_bytes(b"<p>never chang3d</p>")
    release = make(8)

    online.deploy(release)

    assert is_as_built(online, release)
    with pytest.raises(DeliveryError, match="没有完好的一版可以换回"):
        online.rollback()
    assert f"{name} 有文件被人动过（about/index.html），不换回它。" in online.said


def test_edit_with_the_time_set_back_is_seen_although_the_sums_are_known(online, make, filled):
    """A sum of the run before stands only for a file that nobody has touched since."""
    time.sleep(3)  # longer than the clock of any disk is coarse
    online.deploy(make(8))
    (sums,) = [online.folder / ".sums"] if filled.with_name(".sums").exists() else _sums(online)
    assert sums.stat().st_size > 100
    page = filled / "about/index.html"
    before = page.stat()
    page.write_bytes(b"<p>never chang3d</p>")
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))
    release = make(9)

    online.deploy(release)

    assert is_as_built(online, release)


def _sums(online) -> list[Path]:
    return list((online.target.root / ".cache/delivery").glob("*.sums"))


def test_deploy_that_fails_with_a_spare_costs_no_kept_release(online, make, filled):
    """What is shown and what is kept stay; nothing of the attempt is left, and the next deploy succeeds."""
    before = states(online)
    broken = make(8)
    (broken.folder / "news/index.html").unlink()

    with pytest.raises(DeliveryError):
        _send(online, broken)

    assert states(online) == before
    release = make(9)
    online.deploy(release)
    assert is_as_built(online, release)


def _send(online, release: Release) -> None:
    """Send a folder that has lost a file since it was read."""
    target = online.target
    with target.reached(), target.locked():
        target.send(release, "0099-0a1b2c3d", target.releases(), {})


def test_folder_on_a_server_may_be_named_from_where_one_logs_in(tmp_path):
    """`www` there is as good as /home/deploy/www: sums are remembered, the next release is begun."""
    page = tmp_path / "www/releases/0001-aaaaaaaa/index.html"
    page.parent.mkdir(parents=True)
    page.write_bytes(b"<p>one</p>")
    page.chmod(0o644)
    (tmp_path / "www/current").symlink_to("releases/0001-aaaaaaaa")
    os.utime(page, (1, 1))
    wanted = f"{hashlib.sha256(b'<p>one</p>').hexdigest()}  ./index.html\n"

    for script, more in ((REMEMBER, ()), (TAKE, ("0001-aaaaaaaa", ".incoming-x"))):
        command = ["sh", "-c", script, "sh", "www", *more]
        done = subprocess.run(command, cwd=tmp_path, input=wanted.encode(), capture_output=True)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")

    assert (tmp_path / "www/.sums").is_file()
    assert contents(tmp_path / "www/releases/.incoming-x") == {"index.html": b"<p>one</p>"}
