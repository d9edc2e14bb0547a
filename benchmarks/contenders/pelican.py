"""Pelican as it comes: the locked release with its own plain theme."""

import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from benchmarks.contenders.contender import Contender
from benchmarks.corpus import Article


class Pelican(Contender):
    """What this project is built on, without this project."""

    name = "pelican"
    label = "Pelican"
    caches = ("cache",)

    def __init__(self, tools: Path):
        self.version = version("pelican")

    def text_of(self, article: Article) -> str:
        """Markdown under the lines that Python-Markdown reads as metadata."""
        return (
            f"Title: {article.title}\nDate: {article.day}\nTags: {article.topic}, {article.activity}\n"
            f"Summary: {article.summary}\n\n{article.body}"
        )

    def command(self, folder: Path) -> Sequence[str]:
        """Its command, with the settings that lie in the folder."""
        return [sys.executable, "-m", "pelican", "--quiet"]
