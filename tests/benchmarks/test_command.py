"""`bench` from the command line to the report."""

import json
import shutil

import pytest

from benchmarks import command
from benchmarks.contenders import Eleventy, Own, Pelican
from benchmarks.contenders.contender import MissingContenderError, install
from benchmarks.site import Site
from quality_kunming.environment import ROOT


class Absent(Pelican):
    """Somebody who cannot be had."""

    def __init__(self, tools):
        raise MissingContenderError("没有它")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("1000,x", "3", ""), "--articles 写成了“1000,x”"),
        (("1000", "0", ""), "--rounds 写成了“0”"),
        (("1000", "3", "cold,gold"), "--only 写成了“gold”"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_slip_is_answered_before_anything_is_measured(capsys, options, sentence):
    """Who mistypes an option does not wait for minutes."""
    assert command.run(*options, grows=False, writes=False) == 1
    assert sentence in capsys.readouterr().err


def test_missing_contender_is_left_out_with_its_reason(tmp_path):
    """The others are measured all the same."""
    contenders, missing = command.present([Pelican, Absent], tmp_path)

    assert [one.name for one in contenders] == ["pelican"]
    assert missing == ("没有它。",)


def test_eleventy_is_missing_without_node(tmp_path, monkeypatch):
    """Nothing is downloaded where it could not run."""
    monkeypatch.setattr(shutil, "which", lambda name: None)

    with pytest.raises(MissingContenderError, match=r"没有 Node\.js"):
        Eleventy(tmp_path)


def test_program_that_cannot_be_installed_is_missing(tmp_path):
    """Half an installation is none; the next run tries again."""
    with pytest.raises(MissingContenderError, match="某某 没有装上"):
        install(tmp_path / "tools" / "x", "某某", ["false"])

    assert not list((tmp_path / "tools").iterdir())


def test_fresh_clone_keeps_the_cache_only(tmp_path):
    """A site after `clone` has no output, and no file as old as the last run; the cache is untouched."""
    site = Site(Pelican(tmp_path), tmp_path / "site", 3)
    kept, made = site.folder / "cache" / "x", site.output / "index.html"
    for path in (kept, made):
        path.parent.mkdir()
        path.touch()
    before = {path: path.stat().st_mtime_ns for path in site.folder.rglob("*") if path.is_file()}

    site.clone()

    assert not site.output.exists()
    renewed = {path for path in before if path.exists() and path.stat().st_mtime_ns > before[path]}
    assert renewed == set(before) - {kept, made}


def test_edit_alters_another_article_each_time(tmp_path):
    """A cache that holds the last edit is of no help for the next."""
    site = Site(Pelican(tmp_path), tmp_path / "site", 5)
    before = {path: path.read_text("utf-8") for path in site.folder.rglob("*.md")}

    for _ in range(3):
        site.edit()

    assert sum(path.read_text("utf-8") != text for path, text in before.items()) == 3


def test_small_run_from_articles_to_report(tmp_path, monkeypatch, capsys):
    """Our own project and Pelican build five articles, and the report says what came of it."""
    monkeypatch.setattr(command, "CONTENDERS", (Own, Pelican, Absent))
    monkeypatch.setattr(command, "DOCS", tmp_path)

    assert command.run("5", "1", "cold,clone", grows=False, writes=True) == 0

    told = json.loads((tmp_path / "performance.json").read_text("utf-8"))
    done = [(run["contender"], run["doing"]) for run in told["runs"]]
    assert done == [("own", "cold"), ("pelican", "cold"), ("own", "clone"), ("pelican", "clone")]
    assert all(run["pages"] > 5 and run["seconds"][0] > 0 for run in told["runs"])
    assert told["missing"] == ["没有它。"]
    text = (tmp_path / "performance.md").read_text("utf-8")
    assert text in capsys.readouterr().out
    assert str(ROOT) not in text
    assert "没有量" in text
    assert (tmp_path / "performance.svg").exists()
