"""A contender's site on this disk, and the states in which it is built."""

import os
import shutil
from pathlib import Path

from benchmarks.contenders.contender import Contender
from benchmarks.corpus import article, articles
from benchmarks.measuring import Cost, FailedRunError, measure

EDIT = "\n再说一句：第{}次改过。\n"


class Site:
    """So many articles as one contender keeps them, in a new folder."""

    def __init__(self, contender: Contender, folder: Path, count: int):
        self.contender = contender
        self.folder = folder
        self.count = count
        self.output = folder / contender.output
        self._edits = 0
        contender.lay_out(folder)
        for one in articles(count):
            path = folder / contender.path_of(one)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(contender.text_of(one), "utf-8")

    def build(self) -> Cost:
        """Build it as it is; a page for each article must come of it."""
        cost = measure(self.contender.command(self.folder), self.folder, self.output)
        if cost.pages < self.count:
            raise FailedRunError(
                f"{self.contender.label} 只做了 {cost.pages} 页，应该有 {self.count} 篇"
            )
        return cost

    def empty(self) -> None:
        """Have neither output nor cache."""
        for name in (self.contender.output, *self.contender.caches):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def fill(self) -> None:
        """Have the output and the cache of a run, as after the last one."""
        if not self.output.exists():
            self.build()

    def clone(self) -> None:
        """Be a fresh clone with the last run's cache: no output, no bytecode, every file's time new."""
        shutil.rmtree(self.output, ignore_errors=True)
        for folder in [*self.folder.rglob("__pycache__")]:
            shutil.rmtree(folder)
        for path in self.folder.rglob("*"):
            if path.is_file() and not self._is_kept(path):
                os.utime(path)

    def edit(self) -> None:
        """Add a sentence to one article, to another one each time."""
        one = article(self._edits * 7 % self.count)
        self._edits += 1
        with (self.folder / self.contender.path_of(one)).open("a", encoding="utf-8") as file:
            file.write(EDIT.format(self._edits))

    def _is_kept(self, path: Path) -> bool:
        return path.relative_to(self.folder).parts[0] in self.contender.caches
