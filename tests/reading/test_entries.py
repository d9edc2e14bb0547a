"""What lies beside an editor's files and is none: named, and never followed."""

import pytest

from quality_kunming.reading.files import hidden_entries, unusable_entries


@pytest.mark.parametrize("folder", ["content/images", "data/sources", "theme/static/css"])
@pytest.mark.parametrize("target", ["/etc/passwd", "..", "nowhere", "/etc"])
def test_link_is_refused_wherever_files_become_the_site(tmp_path, folder, target):
    """A link in the theme is refused as one in the content is: nothing of the machine goes online."""
    link = tmp_path / folder / "link"
    link.parent.mkdir(parents=True)
    link.symlink_to(target)

    (problem,) = unusable_entries(tmp_path)

    assert problem.path == f"{folder}/link"
    assert "是链接" in problem.message


def test_hidden_files_of_people_are_named_and_those_of_programs_are_not(tmp_path):
    """What somebody called `.launch.md` is not forgotten; what systems and this program put down is nobody's."""
    folder = tmp_path / "content/news/2022"
    folder.mkdir(parents=True)
    theirs = [".launch.md", ".2022", ".env"]
    of_programs = [
        ".DS_Store", "._launch.md", ".gitkeep", ".launch.md.swp", ".~lock.a.docx#", ".#launch.md",
        ".launch.md.4711-139872", ".nfs0001",
    ]  # fmt: skip
    for name in (*theirs, *of_programs, "launch.md"):
        (folder / name).touch()

    assert sorted(hidden_entries(tmp_path)) == sorted(f"content/news/2022/{one}" for one in theirs)
