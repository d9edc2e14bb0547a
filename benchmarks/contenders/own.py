"""This project: a copy of the checkout, with its own data and pages beside the articles."""

import compileall
import re
import shutil
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from benchmarks.contenders.contender import Contender
from benchmarks.corpus import Article
from quality_kunming.environment import ROOT

PROGRAM = "quality_kunming"
COPIED = (
    PROGRAM,
    "theme",
    "data",
    "content",
    "pelicanconf.py",
    "publishconf.py",
    "requirements.txt",
)

EXTRAS = re.compile(r"^(?:elder|text_pages|share_pictures|page_codes): true\n", re.MULTILINE)
"""The switches for other renderings of each page, its picture and its code, which no other contender makes."""


class Own(Contender):
    """What it keeps for the next run is kept in the copy, also by the program and the theme."""

    name = "own"
    label = "质量昆明"
    caches = (".cache",)

    def __init__(self, tools: Path):
        self.version = f"Python {sys.version.split()[0]}，Pelican {version('pelican')}"

    def lay_out(self, folder: Path) -> None:
        """Copy the program with its bytecode, as it is after a first run, and what editors write."""
        folder.mkdir()
        for name in COPIED:
            copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
            copy(ROOT / name, folder / name)
        settings = folder / "data" / "site.yaml"
        settings.write_text(EXTRAS.sub("", settings.read_text("utf-8")), "utf-8")
        compileall.compile_dir(folder / PROGRAM, quiet=2)

    def text_of(self, article: Article) -> str:
        """As an editor writes it."""
        return (
            f"---\ntitle: {article.title}\ndate: {article.day}\ntopic: {article.topic}\n"
            f"origin: 质量昆明编辑部\nactivities: [2022/{article.activity}]\n"
            f"summary: {article.summary}\n---\n\n{article.body}"
        )

    def command(self, folder: Path) -> Sequence[str]:
        """A build by the copy's program."""
        return driven("build", folder)


def driven(task: str, folder: Path, *more: str) -> Sequence[str]:
    """The command that has the copy in a folder build, check or serve itself."""
    return [sys.executable, str(ROOT / "benchmarks" / "driving.py"), task, str(folder), *more]
