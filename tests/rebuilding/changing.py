"""A project under the hands of its editors: what every random edit has at its disposal."""

import os
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from rebuilding.checkout import Order

WORDS = ("山风", "海浪", "晨光", "细雨", "新芽", "长桥", "码头", "木船")
KEPT_TIMES = 0.25
"""How often a file that is written anew keeps its time, as one from a backup does."""


@dataclass
class Project:
    """The files below a folder, what the next build is asked for, and the chance that decides."""

    root: Path
    chance: Random
    order: Order = field(default_factory=Order)

    def names(self, *patterns: str) -> list[str]:
        """The files that patterns such as `data/brands/**/*.yaml` fit, in one order on every machine."""
        found = {path for pattern in patterns for path in self.root.glob(pattern) if path.is_file()}
        return sorted(
            path.relative_to(self.root).as_posix()
            for path in found
            if "__pycache__" not in path.parts
        )

    def any_of(self, *patterns: str) -> str:
        """One of these files; IndexError where there is none."""
        return self.chance.choice(self.names(*patterns))

    def word(self) -> str:
        """A word and a number, hardly twice the same."""
        return f"{self.chance.choice(WORDS)}{self.chance.randint(10, 99)}"

    def slug(self) -> str:
        """A name for a new file."""
        return f"new-{self.chance.randint(100, 999)}"

    def text(self, name: str) -> str:
        """What a file says; of one in an older encoding, too."""
        data = (self.root / name).read_bytes()
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError:
            return data.decode("gb18030", "replace")

    def write(self, name: str, text: str | bytes) -> None:
        """Write a file; at times as old as it was before."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.stat() if path.exists() else None
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        if before and self.chance.random() < KEPT_TIMES:
            os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    def remove(self, name: str) -> None:
        """Delete a file."""
        (self.root / name).unlink()

    def move(self, old: str, new: str) -> None:
        """Give a file another name."""
        target = self.root / new
        target.parent.mkdir(parents=True, exist_ok=True)
        (self.root / old).replace(target)

    def replace_everywhere(self, old: str, new: str) -> None:
        """Put a name in place of another in all texts of editors, wherever it stands by itself."""
        name_itself = re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])", re.ASCII)
        for name in self.names("content/**/*.md", "data/**/*.yaml"):
            text = self.text(name)
            if name_itself.search(text):
                self.write(name, name_itself.sub(new, text))

    def ask(self, **changed: str) -> None:
        """Have the next builds asked for something else."""
        self.order = replace(self.order, **changed)
