"""This project, with its own data and pages beside the articles."""

import shutil
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from benchmarks.contenders.contender import Contender
from benchmarks.corpus import Article
from quality_kunming.environment import ROOT

COPIED = ("data", "content")


class Own(Contender):
    """A copy of what editors write, built by the checkout's program, theme and settings."""

    name = "own"
    label = "质量昆明"
    caches = (".cache",)

    def __init__(self, tools: Path):
        self.version = f"Python {sys.version.split()[0]}，Pelican {version('pelican')}"

    def lay_out(self, folder: Path) -> None:
        """Copy the site's own data and texts."""
        for name in COPIED:
            shutil.copytree(ROOT / name, folder / name)

    def text_of(self, article: Article) -> str:
        """As an editor writes it."""
        return (
            f"---\ntitle: {article.title}\ndate: {article.day}\ntopic: {article.topic}\n"
            f"origin: 质量昆明编辑部\nactivities: [2022/{article.activity}]\n"
            f"summary: {article.summary}\n---\n\n{article.body}"
        )

    def command(self, folder: Path) -> Sequence[str]:
        """A build by the checkout's program."""
        return driven("build", folder)


def driven(task: str, folder: Path, *more: str) -> Sequence[str]:
    """The command that has this project build, check or serve the project in a folder."""
    return [sys.executable, str(ROOT / "benchmarks" / "driving.py"), task, str(folder), *more]
