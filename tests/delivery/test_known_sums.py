"""Sums that are known from the run before: believed where nobody can have touched the file since, and nowhere else."""

import os
from pathlib import Path

import pytest

from quality_kunming.delivery import known_sums
from quality_kunming.delivery.known_sums import KnownSums
from quality_kunming.output.manifest import Fingerprint

RIGHT, EDITED = b"right", b"wrong"


@pytest.fixture
def page(tmp_path) -> Path:
    """A file that is as it should be."""
    path = tmp_path / "site/index.html"
    path.parent.mkdir()
    path.write_bytes(RIGHT)
    return path


@pytest.fixture
def long_ago(monkeypatch) -> None:
    """Whatever was written is past."""
    monkeypatch.setattr(known_sums, "TICK", -60_000_000_000)


@pytest.fixture
def unseen(monkeypatch) -> None:
    """No change of a file shows in its stat: what a disk does within one tick of its clock."""
    monkeypatch.setattr(known_sums, "_state", lambda about: (about.st_ino,))


def is_right(page: Path) -> bool:
    """Whether a run finds the page as it should be."""
    probe = page.parent.parent / "lock"
    probe.touch()
    with KnownSums(page.parent.parent / "cache/web.sums", probe) as sums:
        return not sums.unfit(str(page.parent), {page.name: Fingerprint.of(RIGHT)})


def edit(page: Path) -> None:
    """Change the bytes in place, and set the time back to what it was."""
    before = page.stat()
    while page.stat().st_ctime_ns == before.st_ctime_ns:
        page.write_bytes(EDITED)
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))


def reads(page: Path, monkeypatch) -> list[bytes]:
    """The files of which a run reads the bytes."""
    opened = []

    def note(path, *words, **options):
        opened.append(Path(path).read_bytes())
        return open(path, *words, **options)

    with monkeypatch.context() as patched:
        patched.setattr(known_sums, "open", note, raising=False)
        assert is_right(page)
    return opened


def test_file_that_nobody_touched_is_not_read_again(page, long_ago, monkeypatch):
    """Twenty thousand pages are looked at, not read."""
    assert reads(page, monkeypatch) == [RIGHT]
    assert reads(page, monkeypatch) == []


def test_edit_in_place_is_seen_whatever_time_the_file_is_given(page, long_ago):
    """The same size and the same time do not hide it."""
    assert is_right(page)

    edit(page)

    assert not is_right(page)
    assert not is_right(page)


def test_edit_within_one_tick_of_the_clock_is_seen(page, unseen):
    """A file that was changed just before is read again, for the next change may have the same time."""
    assert is_right(page)

    page.write_bytes(EDITED)

    assert not is_right(page)


def test_edit_is_seen_where_the_clock_was_set_back(page, unseen, monkeypatch):
    """A file of a later time than now may be changed again at that very time."""
    set_time = os.utime
    monkeypatch.setattr(known_sums.os, "utime", lambda path, *_: set_time(path, (0, 0)))
    monkeypatch.setattr(known_sums, "TICK", 0)
    assert is_right(page)

    page.write_bytes(EDITED)

    assert not is_right(page)


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", None])
def test_damaged_sums_are_no_sums(page, long_ago, data):
    """Every file is read then."""
    assert is_right(page)
    kept = page.parent.parent / "cache/web.sums"
    kept.write_bytes(kept.read_bytes()[:-1] if data is None else data)

    assert is_right(page)
    edit(page)
    assert not is_right(page)


def test_file_that_is_missing_is_not_right(page, long_ago):
    """What was known of it does not stand for it, nor does a link to it."""
    assert is_right(page)
    moved = page.rename(page.with_name("elsewhere"))
    assert not is_right(page)

    page.symlink_to(moved)
    moved.write_bytes(EDITED)
    assert not is_right(page)
