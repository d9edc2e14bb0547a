"""Eleventy, where Node and npm are there."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from benchmarks.contenders.contender import Contender, MissingContenderError, install, with_matter
from benchmarks.corpus import Article

RELEASE = "3.1.8"


class Eleventy(Contender):
    """The package of npm, by its own command."""

    name = "eleventy"
    label = "Eleventy"
    output = "_site"
    caches = (".cache",)

    def __init__(self, tools: Path):
        node, npm = shutil.which("node"), shutil.which("npm")
        if not node or not npm:
            raise MissingContenderError("这台电脑上没有 Node.js 和 npm，没有和 Eleventy 比")
        folder = tools / f"eleventy-{RELEASE}"
        package = [f"@11ty/eleventy@{RELEASE}", "--silent", "--no-audit", "--no-fund"]
        install(folder, self.label, [npm, "install", *package, "--prefix"])
        engine = subprocess.run([node, "--version"], check=True, capture_output=True, text=True)
        self.version = f"{RELEASE}（Node {engine.stdout.strip().removeprefix('v')}）"
        self._command = [node, str(folder / "node_modules/@11ty/eleventy/cmd.cjs"), "--quiet"]

    def text_of(self, article: Article) -> str:
        """Markdown under YAML."""
        return with_matter(article)

    def command(self, folder: Path) -> Sequence[str]:
        """Node with the package's own script."""
        return self._command
