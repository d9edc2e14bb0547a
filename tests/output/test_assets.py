"""The theme's files stand in a folder named after what is in them."""

import re

import pytest

from quality_kunming.environment import ROOT
from quality_kunming.output.assets import assets_folder
from quality_kunming.output.headers import is_immutable


@pytest.fixture
def static(tmp_path):
    """A small theme's files."""
    (tmp_path / "static/css").mkdir(parents=True)
    (tmp_path / "static/css/a.css").write_text("a{}", "utf-8")
    (tmp_path / "static/b.svg").write_text("<svg/>", "utf-8")
    return tmp_path / "static"


CHANGES = {
    "changed": lambda static: (static / "css/a.css").write_text("b{}", "utf-8"),
    "added": lambda static: (static / "c.svg").write_text("<svg/>", "utf-8"),
    "renamed": lambda static: (static / "b.svg").rename(static / "c.svg"),
    "moved": lambda static: (static / "b.svg").rename(static / "css/b.svg"),
    "removed": lambda static: (static / "b.svg").unlink(),
    "shifted": lambda static: [
        (static / "css/a.css").write_text("a{", "utf-8"),
        (static / "css/b.css").write_text("}", "utf-8"),
    ],
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_name_is_another_whenever_a_file_is(static, change):
    """No visitor sees a new page with an old stylesheet that was kept for good."""
    before = assets_folder(static)
    change(static)

    assert assets_folder(static) != before
    assert is_immutable(f"{before}/css/a.css")


def test_name_is_the_same_for_the_same_files(static):
    """Neither the time nor what a file manager leaves beside them makes visitors fetch all again."""
    before = assets_folder(static)
    (static / "b.svg").touch()
    (static / ".DS_Store").write_bytes(b"\0")

    assert assets_folder(static) == before


def test_pages_load_their_files_from_that_folder(output):
    """Every page finds stylesheet and icons, at a root, below a path and from a disk."""
    folder = assets_folder(ROOT / "theme" / "static")
    page = (output / "news/index.html").read_text("utf-8")
    assert f'href="../{folder}/css/site.css"' in page
    assert (output / folder / "css/site.css").exists()
    found = set(re.findall(r"theme/[^\"\s>]*", page))
    assert all(one.startswith(f"{folder}/") for one in found)
    assert all((output / one).is_file() for one in found)
