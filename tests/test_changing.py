"""What a task writes for an editor is whole or not there, and comes back byte for byte."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import killed_change
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quality_kunming import changing
from quality_kunming.changing import (
    Change,
    ChangeError,
    Edited,
    EditedError,
    last_change,
    repair,
    undo,
)
from quality_kunming.environment import ROOT
from quality_kunming.journal import FOLDER, RETAINED, State, entries

NAMES = ("content/a.md", "content/new/b.md", "content/new/deep/c.md", "data/d.yaml")


@pytest.fixture
def root(tmp_path) -> Path:
    """A project with three files."""
    write(tmp_path, "content/a.md", b"a\r\n")
    write(tmp_path, "content/c.md", b"c")
    write(tmp_path, "data/d.yaml", b"d")
    return tmp_path


def write(root: Path, name: str, data: bytes) -> None:
    """What an editor saves."""
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_bytes(data)


def state(root: Path) -> dict[str, bytes | None]:
    """Every file and folder of the project."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(root.rglob("*"))
        if path.relative_to(root).parts[0] != FOLDER
    }


STEPS = st.lists(
    st.one_of(
        st.dictionaries(
            st.sampled_from(NAMES), st.none() | st.binary(max_size=3), min_size=1, max_size=4
        ),
        st.just("undo"),
    ),
    max_size=RETAINED - 1,
)


@settings(max_examples=60, deadline=None)
@given(steps=STEPS)
def test_any_sequence_of_changes_and_undos_gives_the_bytes_back(tmp_path_factory, steps):
    """Each undo gives back what the last change that still stands has altered, and nothing else."""
    root = tmp_path_factory.mktemp("changing")
    write(root, "data/d.yaml", b"d")
    states = [state(root)]
    for step in steps:
        if step == "undo":
            assert (undo(root) is None) == (len(states) == 1)
            states = states[:-1] or states
        else:
            with Change(root, "改") as change:
                for name, data in step.items():
                    (change.remove if data is None else change.write)(
                        root / name, *([] if data is None else [data])
                    )
            if state(root) != states[-1]:
                states.append(state(root))
        assert files(root) == {name: one for name, one in states[-1].items() if one is not None}

    assert len([entry for entry in entries(root) if entry.state is State.DONE]) == len(states) - 1


def files(root: Path) -> dict[str, bytes]:
    """Every file of the project."""
    return {name: data for name, data in state(root).items() if data is not None}


def test_folders_made_for_a_change_go_with_it(root):
    """An import that is undone leaves no empty folder behind."""
    before = state(root)
    with Change(root, "导入") as change:
        change.write(root / "content/images/2026/a.jpg", b"jpg")
    undo(root)

    assert state(root) == before


def test_nothing_is_written_when_the_block_fails(root):
    """All or nothing: a fault while the change is being made up costs nothing."""
    before = state(root)
    with pytest.raises(KeyError), Change(root, "导入") as change:
        change.write(root / "content/a.md", b"new")
        raise KeyError

    assert state(root) == before
    assert last_change(root) is None


def test_nothing_stays_written_when_the_disk_is_full(root, monkeypatch):
    """All or nothing: what was written before the disk was full is taken back."""
    before, original = state(root), changing.replace_file

    def full(path, *rest, **options):
        if path.name == "b.md":
            raise OSError(28, "No space left on device")
        return original(path, *rest, **options)

    monkeypatch.setattr(changing, "replace_file", full)
    with pytest.raises(OSError, match="No space"), Change(root, "导入") as change:
        change.write(root / "content/a.md", b"new")
        change.write(root / "content/new/b.md", b"new")

    assert state(root) == before
    assert last_change(root) is None


@pytest.mark.parametrize("what", ["change", "undo"])
def test_killed_at_any_step_the_next_run_puts_it_right(root, what, tmp_path_factory):
    """Whenever the process ends, the files are as before or as after, and nobody's words are lost."""
    first = state(root)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    if what == "undo":
        killed_change.carry_out(root, "change")
    second = state(root)
    for step in range(1, 100):
        project = tmp_path_factory.mktemp("killed") / "project"
        shutil.copytree(root, project)
        command = [sys.executable, killed_change.__file__, str(project), what, str(step)]
        status = subprocess.run(command, env=environment).returncode
        if status == 0:
            break
        repaired = repair(project)

        assert [entry.edited() for entry in repaired] == [()] * len(repaired)
        assert state(project) in (first, second)
        assert repair(project) == []

    assert status == 0
    assert step > 5


def test_file_edited_since_is_not_overwritten(root):
    """What an editor wrote after the change is theirs: the undo names it and touches nothing."""
    with Change(root, "check --fix") as change:
        change.write(root / "content/a.md", b"fixed")
        change.write(root / "content/c.md", b"fixed")
    write(root, "content/a.md", b"edited")
    before = state(root)
    with pytest.raises(EditedError) as caught:
        undo(root)

    assert caught.value.names == ("content/a.md",)
    assert state(root) == before


@pytest.mark.parametrize(
    ("choice", "left"), [(Edited.KEPT, b"edited"), (Edited.GIVEN_BACK, b"a\r\n")]
)
def test_editor_decides_about_a_file_edited_since(root, choice, left):
    """The rest comes back; the edited file stays or comes back too, and then what it held is kept."""
    with Change(root, "check --fix") as change:
        change.write(root / "content/a.md", b"fixed")
        change.write(root / "content/c.md", b"fixed")
    write(root, "content/a.md", b"edited")
    entry = undo(root, choice)

    assert (root / "content/a.md").read_bytes() == left
    assert (root / "content/c.md").read_bytes() == b"c"
    assert (entry.folder / "after/content/c.md").read_bytes() == b"fixed"
    if choice is Edited.GIVEN_BACK:
        assert (entry.folder / "after/content/a.md").read_bytes() == b"edited"


def test_file_that_is_saved_meanwhile_is_not_overwritten(root):
    """What was read a while ago may have been saved since by an editor."""
    with (
        pytest.raises(EditedError, match=r"content/a\.md 刚才又改过"),
        Change(root, "改") as change,
    ):
        change.write(root / "content/c.md", b"new")
        change.write(root / "content/a.md", b"new", expected=b"older")

    assert (root / "content/a.md").read_bytes() == b"a\r\n"
    assert (root / "content/c.md").read_bytes() == b"c"


def test_damaged_original_gives_nothing_back(root):
    """Half a file is worse than the changed one."""
    with Change(root, "改") as change:
        change.write(root / "content/a.md", b"new")
        change.write(root / "content/c.md", b"new")
    last_change(root).original("content/a.md").write_bytes(b"")
    with pytest.raises(ChangeError, match=r"content/a\.md 留下的原件坏了"):
        undo(root)

    assert (root / "content/c.md").read_bytes() == b"new"


def test_change_that_changes_nothing_is_none(root):
    """The same again needs no undo."""
    with Change(root, "改") as change:
        change.write(root / "content/a.md", b"a\r\n")
        change.remove(root / "content/none.md")

    assert last_change(root) is None


def test_last_changes_are_kept(root):
    """The folder does not grow for ever."""
    for number in range(RETAINED + 3):
        with Change(root, "改") as change:
            change.write(root / "content/a.md", b"%d" % number)

    assert len(entries(root)) == RETAINED
    assert all(undo(root) for _ in range(RETAINED))
    assert (root / "content/a.md").read_bytes() == b"2"


def test_rights_of_a_file_come_back_with_it(root):
    """A removed file comes back as it was."""
    (root / "content/a.md").chmod(0o640)
    with Change(root, "改") as change:
        change.remove(root / "content/a.md")
    undo(root)

    assert (root / "content/a.md").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("name", ["../out.md", "link/out.md"])
def test_nothing_is_written_outside_the_project(root, tmp_path_factory, name):
    """A name from a document leads nowhere else."""
    (root / "link").symlink_to(tmp_path_factory.mktemp("outside"))
    with pytest.raises(ValueError, match=r"subpath|leads out"), Change(root, "导入") as change:
        change.write(root / name, b"new")

    assert last_change(root) is None


@pytest.mark.parametrize("noted", [b"", b"{}", b"[]", b'{"parts": [1]}', b'{"state": "lost"}'])
def test_unreadable_record_is_no_change(root, noted):
    """A damaged journal is told by nobody as the program's fault."""
    write(root, f"{FOLDER}/0001/change.json", noted)

    assert entries(root) == []
    assert undo(root) is None
