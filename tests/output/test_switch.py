"""The old site stays until the new one is whole."""

import os
import time

import pytest

from quality_kunming.output.switch import replacing


def test_new_folder_takes_the_old_ones_place(tmp_path):
    """After a build the output holds the new files and no old ones."""
    output = tmp_path / "output"
    output.mkdir()
    (output / "old.html").write_text("old")

    with replacing(output) as fresh:
        (fresh / "new.html").write_text("new")

    assert [path.name for path in output.iterdir()] == ["new.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_failed_build_leaves_the_old_folder(tmp_path):
    """An error at any moment leaves what visitors see, and no litter."""
    output = tmp_path / "output"
    output.mkdir()
    (output / "old.html").write_text("old")

    with pytest.raises(RuntimeError), replacing(output) as fresh:
        (fresh / "new.html").write_text("new")
        raise RuntimeError

    assert (output / "old.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_build_killed_between_the_two_renames_is_put_right(tmp_path):
    """Where only the old folder was left under its temporary name, the next build has it back first."""
    left = tmp_path / ".output-killed" / "old-0"
    left.mkdir(parents=True)
    (left / "old.html").write_text("old")
    output = tmp_path / "output"

    with pytest.raises(RuntimeError), replacing(output):
        assert (output / "old.html").read_text() == "old"
        raise RuntimeError

    assert (output / "old.html").read_text() == "old"


def test_what_a_killed_build_left_is_taken_away_later(tmp_path):
    """Litter goes with the next build, but not the folder of a build that is still at work."""
    for name, age in (("dead", 7200), ("alive", 10)):
        work = tmp_path / f".output-{name}"
        work.mkdir()
        os.utime(work, (time.time() - age,) * 2)

    with replacing(tmp_path / "output"):
        pass

    assert {path.name for path in tmp_path.iterdir()} == {"output", ".output-alive"}


def test_two_builds_at_once_both_succeed(tmp_path):
    """A preview that rebuilds while an editor builds by hand spoils nothing; the last to end is there."""
    output = tmp_path / "output"

    with replacing(output) as first:
        (first / "a.html").write_text("first")
        with replacing(output) as second:
            (second / "a.html").write_text("second")
        assert (output / "a.html").read_text() == "second"

    assert (output / "a.html").read_text() == "first"
    assert [path.name for path in tmp_path.iterdir()] == ["output"]
