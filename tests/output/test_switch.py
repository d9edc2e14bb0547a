"""The old site stays until the new one is whole."""

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
    (tmp_path / ".output-old").mkdir()
    (tmp_path / ".output-old" / "old.html").write_text("old")
    output = tmp_path / "output"

    with pytest.raises(RuntimeError), replacing(output):
        assert (output / "old.html").read_text() == "old"
        raise RuntimeError

    assert (output / "old.html").read_text() == "old"
