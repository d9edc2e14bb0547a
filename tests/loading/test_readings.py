"""What is kept of a run says what the files say now, and spares the next one the reading."""

import random
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from quality_kunming import parallel
from quality_kunming.environment import ROOT
from quality_kunming.loading import readings
from quality_kunming.loading.checking import problems_between
from quality_kunming.loading.collection import Collection
from quality_kunming.parallel import in_parallel, start_method

KEPT = Path(".cache", "readings")


def look(root: Path) -> tuple[dict, list]:
    """What the files say, and what is wrong with them; both are kept."""
    collection = Collection(root)
    problems = [*collection.problems, *problems_between(collection)]
    return {**collection.described, **collection.headless}, sorted(problems)


@pytest.fixture
def unread(monkeypatch):
    """The names of the files that are not looked up but read."""
    names: list[str] = []
    read = readings._read

    def watched(kind, name, data):
        names.append(name)
        return read(kind, name, data)

    monkeypatch.setattr(readings, "_read", watched)
    return names


def test_only_changed_files_are_read_again(campaign, unread):
    """A run after one edit reads one file, and nothing where nothing was edited."""
    look(campaign.root)
    unread.clear()
    look(campaign.root)
    assert unread == []

    article = next(campaign.root.glob("content/news/*/*.md"))
    article.write_text(article.read_text("utf-8") + "\n添了一句。\n", "utf-8")
    described, _ = look(campaign.root)

    assert unread == [article.relative_to(campaign.root).as_posix()]
    assert described[unread[0]].body.endswith("添了一句。\n")


def test_nothing_is_written_where_nothing_changed(campaign):
    """A run that learns nothing new leaves the table alone."""
    look(campaign.root)
    kept = (campaign.root / KEPT).stat()
    look(campaign.root)

    assert (campaign.root / KEPT).stat() == kept


def test_a_file_that_is_gone_is_forgotten(campaign, unread):
    """The table holds no word of a file that was deleted, and reads it anew when it comes back."""
    article = next(campaign.root.glob("content/news/*/*.md"))
    text = article.read_text("utf-8")
    article.write_text(text + "\n只在这里。\n", "utf-8")
    look(campaign.root)
    assert "只在这里" in (campaign.root / KEPT).read_bytes().decode("utf-8", "ignore")

    article.unlink()
    look(campaign.root)

    assert "只在这里" not in (campaign.root / KEPT).read_bytes().decode("utf-8", "ignore")


def test_damage_is_not_told(campaign):
    """Whatever became of the table, the files say the same."""
    fresh = look(campaign.root)
    whole = (campaign.root / KEPT).read_bytes()
    for damaged in (b"", whole[:100], whole[:-1], whole[:-9] + b"123456789", b"\x80\x04N."):
        (campaign.root / KEPT).write_bytes(damaged)

        assert look(campaign.root) == fresh


def test_a_kept_reading_equals_a_fresh_one(site):
    """After any edits, renames and deletions the files say what they would without the table."""
    for folder in ("content", "data"):
        shutil.copytree(ROOT / folder, site.root / folder, dirs_exist_ok=True)
    draw = random.Random(10)
    for _ in range(12):
        _edit(site.root, draw)
        warm = look(site.root)
        shutil.rmtree(site.root / ".cache")

        assert warm == look(site.root)


def _edit(root: Path, draw: random.Random) -> None:
    files = sorted(path for top in ("content", "data") for path in (root / top).rglob("*.??*"))
    path = draw.choice([one for one in files if one.suffix in (".md", ".yaml")])
    lines = path.read_text("utf-8").split("\n")
    line = draw.randrange(len(lines))
    match draw.randrange(5):
        case 0:
            path.rename(path.with_name(f"other-{path.name}"))
        case 1:
            path.unlink()
        case 2:
            del lines[line]
            path.write_text("\n".join(lines), "utf-8")
        case 3:
            lines.insert(line, "[没有的一页](/nowhere/)")
            path.write_text("\n".join(lines), "utf-8")
        case 4:
            path.write_text("\n".join(lines[:line]), "utf-8")


def test_the_hash_seed_does_not_matter(campaign):
    """What one process kept, another with other hashes uses."""
    code = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[2])\n"
        "from quality_kunming.loading import read, readings\n"
        "if sys.argv[3]: readings._read = None\n"
        "print(sorted(read(Path(sys.argv[1])).described))"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", code, campaign.root, ROOT, warm],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed, warm in (("1", ""), ("2", "yes"))
    ]

    assert told[0] == told[1] != b""


@pytest.mark.parametrize("method", ["spawn", start_method()])
def test_processes_read_what_one_reads(campaign, monkeypatch, method):
    """Thousands of new files are shared out, faulty ones too: nothing shows it."""
    article = next(campaign.root.glob("content/news/*/*.md"))
    article.with_name("faulty.md").write_text("---\ntitle: 只有标题\n---\n正文 **粗 **\n", "utf-8")
    alone = look(campaign.root)
    shutil.rmtree(campaign.root / ".cache")
    monkeypatch.setattr(readings, "MANY", 0)
    monkeypatch.setattr(readings, "MANY_TO_SPAWN", 0)
    monkeypatch.setattr(parallel, "PORTIONS", 100)
    monkeypatch.setattr(parallel, "in_parallel", partial(in_parallel, processes=2, method=method))

    assert look(campaign.root) == alone
