"""Articles whose finished pages were found right, so that a check of many need not make them all again."""

import hashlib
import json
from collections.abc import Container, Iterable
from contextlib import suppress
from datetime import date
from functools import cached_property
from pathlib import Path

from quality_kunming.environment import ROOT
from quality_kunming.loading.collection import Collection
from quality_kunming.model.article import ArticleMatter
from quality_kunming.model.dates import day_of
from quality_kunming.reading.files import files_below
from quality_kunming.storing import replace_file

FILE = Path(".cache", "proven.json")
ENOUGH = 1000
"""Below this number of articles a check makes them all."""
LATEST = 100
"""Always made, so that front page, lists and feeds look as they will."""

SHARED = ("theme/", "output/")
"""Where problems are told that no single file of the editors is behind."""

_FRAME = ("data", "content/pages", "content/images", "content/downloads")
_MAKERS = ("quality_kunming", "theme", "pelicanconf.py", "publishconf.py", "requirements.txt")


class ProvenArticles:
    """What the last check found right, as long as all that the pages are made of beside their own text is the same."""

    def __init__(self, collection: Collection, as_of: date):
        self._root = collection.root
        self._day = day_of(as_of)
        self._articles = [
            one
            for one in collection.matters.values()
            if isinstance(one, ArticleMatter) and not one.is_scheduled(as_of)
        ]
        self._digests: dict[str, str] = {}

    def to_make(self) -> frozenset[str] | None:
        """The articles (path below content/) whose pages must be made to be looked at; None: all."""
        if len(self._articles) < ENOUGH:
            return None
        proven = self._load()
        latest = sorted(self._articles, key=lambda one: one.date.begins)[-LATEST:]
        changed = {one.path for one in self._articles if proven.get(one.path) != self._digest(one)}
        return frozenset(changed | {one.path for one in latest})

    def remember(self, made: Container[str], faulty: Iterable[str]) -> None:
        """Keep as proven what was made (paths below content/) and what was before, without the faulty files.

        A fault of a page that no one file is behind may be any article's: then nothing is kept.
        """
        wrong, before = set(faulty), self._load()
        if any(name.startswith(SHARED) for name in wrong):
            return
        proven = {
            one.path: self._digest(one)
            for one in self._articles
            if one.file not in wrong
            and (one.path in made or before.get(one.path) == self._digest(one))
        }
        path = self._root / FILE
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            kept = json.dumps({"frame": self._frame, "articles": proven})
            replace_file(path, kept.encode())

    def _digest(self, article: ArticleMatter) -> str:
        if article.path not in self._digests:
            data = (self._root / article.file).read_bytes()
            self._digests[article.path] = hashlib.sha256(data).hexdigest()
        return self._digests[article.path]

    def _load(self) -> dict[str, str]:
        with suppress(OSError, ValueError, KeyError, TypeError):
            kept = json.loads((self._root / FILE).read_text("utf-8"))
            if kept["frame"] == self._frame:
                return dict(kept["articles"])
        return {}

    @cached_property
    def _frame(self) -> str:
        """A digest of the day and of every file that may show on any page."""
        digest = hashlib.sha256(self._day.isoformat().encode())
        for path in self._frame_files():
            digest.update(path.name.encode("utf-8", "surrogateescape") + b"\0" + path.read_bytes())
        return digest.hexdigest()

    def _frame_files(self) -> Iterable[Path]:
        for name in _FRAME:
            yield from files_below(self._root / name)
        for name in _MAKERS:
            path = ROOT / name
            yield from (
                (one for one in files_below(path) if one.suffix != ".pyc")
                if path.is_dir()
                else [path]
            )
