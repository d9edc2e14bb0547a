"""Compressed twins: the same text in fewer bytes, made once."""

import gzip
import json
import os

import brotli
import pytest
from support import TODAY

from quality_kunming.building import PRODUCTION, build
from quality_kunming.loading.collection import Collection
from quality_kunming.making import make
from quality_kunming.output import compress as module
from quality_kunming.output.compress import compress, is_twin

TEXT = "质量昆明，人人关注质量。" * 100
DECODED = {".br": brotli.decompress, ".gz": gzip.decompress}


@pytest.fixture
def folder(tmp_path):
    """A finished folder with a file of each sort."""
    output = tmp_path / "output"
    (output / "a").mkdir(parents=True)
    (output / "a/index.html").write_text(TEXT, "utf-8")
    (output / "short.html").write_text("短", "utf-8")
    (output / "a.png").write_bytes(b"\0" * 2000)
    (output / "noise.txt").write_bytes(os.urandom(2000))
    return output


def names(folder) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_text_that_gains_has_both_twins(folder, tmp_path):
    """Texts get a .br and a .gz that decode to them; pictures, short texts and what does not shrink get none."""
    compress(folder, tmp_path / "cache")

    made = {name for name in names(folder) if is_twin(name)}
    assert made == {"a/index.html.br", "a/index.html.gz"}
    for suffix, decode in DECODED.items():
        assert decode((folder / f"a/index.html{suffix}").read_bytes()).decode() == TEXT


def test_twins_hold_no_time_and_no_name(folder, tmp_path):
    """The same text gives the same twins, whenever, wherever and beside whatever it is compressed."""
    compress(folder, tmp_path / "cache")

    twin = (folder / "a/index.html.gz").read_bytes()
    assert (
        twin[:10] == b"\x1f\x8b\x08\x00\0\0\0\0\x02\xff"
    )  # RFC 1952: no name, no time, system unknown


def test_only_what_changed_is_compressed_again(folder, tmp_path, monkeypatch):
    """The next release works on the changed texts alone, and the cache holds what the last one needed."""
    compress(folder, tmp_path / "cache")
    before = names(tmp_path / "cache")
    worked: list[bytes] = []
    encoders = {
        suffix: lambda data, encode=encode: worked.append(data) or encode(data)
        for suffix, encode in module.ENCODERS.items()
    }
    monkeypatch.setattr(module, "ENCODERS", encoders)

    compress(folder, tmp_path / "cache")
    assert worked == []

    (folder / "a/index.html").write_text(TEXT + "新", "utf-8")
    compress(folder, tmp_path / "cache")
    assert set(worked) == {(TEXT + "新").encode()}
    assert len(before & names(tmp_path / "cache")) == 2  # of noise.txt
    assert len(names(tmp_path / "cache")) == len(before)


@pytest.mark.parametrize("damage", [b"", b"\0", b"\0" * 200])
def test_damaged_cache_is_made_again(folder, tmp_path, damage):
    """No visitor reads what a killed build or a bad disk left in the cache."""
    compress(folder, tmp_path / "cache")
    for path in (tmp_path / "cache").rglob("*.*"):
        path.write_bytes(damage)

    compress(folder, tmp_path / "cache")

    for suffix, decode in DECODED.items():
        assert decode((folder / f"a/index.html{suffix}").read_bytes()).decode() == TEXT


def test_cache_that_cannot_be_written_is_done_without(folder, tmp_path):
    """Where a file is in the cache's place, the site goes out all the same."""
    (tmp_path / "cache").write_text("")

    compress(folder, tmp_path / "cache")

    assert (folder / "a/index.html.br").exists()


def test_only_what_goes_out_is_compressed(campaign, tmp_path):
    """Previews and checks lose no time over it; the manifest tells of each twin apart from the files."""
    output = campaign.root / "output"
    build(campaign.root, TODAY, PRODUCTION)
    plain = names(output)
    assert not any(map(is_twin, plain))
    assert "_headers" not in plain

    output = tmp_path / "goes_out"
    output.mkdir()
    made = make(Collection(campaign.root), TODAY, PRODUCTION, output)
    made.furnish()
    made.describe()

    manifest = json.loads((output / "manifest.json").read_text("utf-8"))
    twins = {name for name in names(output) if is_twin(name)}
    assert names(output) - twins == plain | {"_headers"}
    assert set(manifest["encoded"]) == twins
    assert set(manifest["files"]) == (plain | {"_headers"}) - {"manifest.json"}
    assert {"index.html.br", "index.html.gz", "sitemap.xml.br"} <= twins
    assert "manifest.json.br" not in twins
