"""The texts that were judged can be had again, from clones of the repositories they are from."""

import hashlib
import subprocess

import pytest

from benchmarks.gate import collecting, texts

NEWS = """\
---
title: 要闻
---

## 一

<p>市民走进检验室。</p>

![样品](a.png)

## 二

看[报道](https://www.example.com/)。

## 三
"""


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (1, "市民走进检验室。\n"),
        (2, "看报道。\n"),
        (0, "## 一\n\n市民走进检验室。\n\n## 二\n\n看报道。\n"),
    ],
)
def test_text_is_the_words_below_a_heading(part, words):
    """Without front matter, tags, pictures and addresses, and without a heading that nothing stands below."""
    assert collecting.cut(NEWS, part) == words


def test_long_text_ends_with_a_paragraph():
    """No sentence is cut off, which would be a fault of ours."""
    paragraphs = ["市民走进检验室。" * 100] * 9

    assert collecting.cut("\n\n".join(paragraphs), 0) == "\n\n".join(paragraphs[:5]) + "\n"


def test_texts_are_taken_from_a_commit_and_others_told(tmp_path, monkeypatch):
    """What a repository has changed since does not count; another text, or one of no clone, is not written."""
    clone = tmp_path / "clones/owner+name"
    clone.mkdir(parents=True)
    (clone / "news.md").write_text(NEWS, "utf-8")
    git(clone, "init", "-q")
    git(clone, "add", ".")
    git(clone, "commit", "-qm", "News")
    commit = git(clone, "rev-parse", "HEAD").strip()
    rows = [
        ("first", "name", "1", hashlib.sha256("市民走进检验室。\n".encode()).hexdigest()),
        ("second", "name", "2", "0" * 64),
        ("third", "not-cloned", "1", "0" * 64),
    ]
    table = tmp_path / "texts.tsv"
    table.write_text(
        "text\tday\trepository\tcommit\tpath\tpart\tcharacters\tsha256\n"
        + "".join(
            f"{text}\t\towner/{name}\t{commit}\tnews.md\t{part}\t9\t{sha}\n"
            for text, name, part, sha in rows
        ),
        "utf-8",
    )
    monkeypatch.setattr(collecting, "SOURCES", table)
    (clone / "news.md").write_text("别的", "utf-8")

    assert [*collecting.collect(tmp_path / "clones", tmp_path / "texts")] == ["second", "third"]
    assert (tmp_path / "texts/first.txt").read_text("utf-8") == "市民走进检验室。\n"
    assert not (tmp_path / "texts/second.txt").exists()


def test_every_text_has_a_source_and_a_judged_form():
    """A stranger finds the repository, the commit, the file and the part."""
    rows = [*texts.rows(texts.SOURCES)]

    assert len({row["text"] for row in rows}) == len({row["sha256"] for row in rows}) == len(rows)
    assert all(len(row["commit"]) == 40 and row["path"] and row["part"].isdigit() for row in rows)


def git(folder, *arguments):
    """What a git command prints."""
    who = ("-c", "user.name=a", "-c", "user.email=a@example.com")
    command = ("git", "-C", str(folder), *who, *arguments)
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout
