"""Invariants are held where something goes out, and nowhere else."""

import re
from pathlib import Path

import pytest
from support import TODAY

from quality_kunming import invariants
from quality_kunming.checks.gate import examine
from quality_kunming.invariants import headings
from quality_kunming.invariants.asking import INVARIANTS


@pytest.fixture
def faulty(campaign, monkeypatch):
    """A right project, whose program makes every page wrong."""
    monkeypatch.setattr(headings, "on_page", lambda page, site: ["有 2 个大标题"])
    return campaign.with_pages()


def test_every_invariant_is_asked():
    """Who adds one as a file does not find out later that nobody asked it."""
    names = {path.stem for path in Path(invariants.__file__).parent.glob("[!_]*.py")}

    assert names - {"asking"} == {one.__name__.rpartition(".")[2] for one in INVARIANTS}


def test_site_with_a_fault_of_the_program_is_refused(faulty, tmp_path):
    """Nothing wrong goes out; the editor reads in one sentence that it is not the content, and for whom it is."""
    verdict = examine(faulty.root, TODAY, {}, tmp_path / "output")

    assert not (tmp_path / "output").exists()
    assert verdict.result is None
    (told,) = verdict.errors
    assert re.fullmatch(
        r"\d+ 个页面（例如 /404.html）有 2 个大标题。这是程序或者主题的毛病，内容不用改，"
        r"请把这句话发给开发者（invariants/headings.py）",
        told.message,
    )


def test_who_only_checks_is_told_nothing_of_the_program(faulty):
    """An editor reads of what an editor can mend."""

    assert examine(faulty.root, TODAY, {}).errors == ()
