"""What the benchmark asks of everyone who makes a site."""

import shutil
import subprocess
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path

from benchmarks.corpus import Article

TEMPLATES = Path(__file__).parents[1] / "templates"


class MissingContenderError(Exception):
    """A contender cannot be had on this machine; its text is the reason, as one tells it to a reader."""


class Contender(ABC):
    """One way to make a site, ready to run: making it raises MissingContenderError where it cannot be had."""

    name: str
    label: str
    """What readers call it."""

    output = "output"
    caches: tuple[str, ...] = ()
    """Folders of a site that it keeps from one run for the next."""

    version: str

    def lay_out(self, folder: Path) -> None:
        """Write what a site needs beside its articles into a new folder."""
        shutil.copytree(TEMPLATES / self.name, folder)

    def path_of(self, article: Article) -> str:
        """Where the article's file lies in its site."""
        return f"content/news/{article.year}/{article.name}.md"

    @abstractmethod
    def text_of(self, article: Article) -> str:
        """The article as this contender wants it written."""

    @abstractmethod
    def command(self, folder: Path) -> Sequence[str]:
        """What builds the site in that folder."""


def with_matter(article: Article) -> str:
    """An article under the front matter that Hugo and Eleventy share."""
    return (
        f"---\ntitle: {article.title}\ndate: {article.day}\n"
        f"tags: [{article.topic}, {article.activity}]\nsummary: {article.summary}\n---\n\n{article.body}"
    )


def install(folder: Path, label: str, command: Sequence[str]) -> None:
    """Have a program in a folder of its own: `command` with a path at its end fills one, once and whole."""
    if folder.exists():
        return
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
        fresh = Path(scratch, folder.name)
        fresh.mkdir()
        try:
            subprocess.run([*command, str(fresh)], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError) as error:
            raise MissingContenderError(f"{label} 没有装上，没有比") from error
        fresh.rename(folder)
