"""The preview of a project: what was read last, and waiting for the next save."""

import threading
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from quality_kunming.checks.registry import registered
from quality_kunming.errors import Problem
from quality_kunming.images import PictureLibrary
from quality_kunming.loading.collection import Collection
from quality_kunming.model.moment import Moment
from quality_kunming.output.assets import assets_folder
from quality_kunming.pinyin import keep_readings
from quality_kunming.serving.files import STATIC
from quality_kunming.serving.state import State
from quality_kunming.templating.loader import TEMPLATES

PATIENCE = 1.0
"""Seconds for which what can be done ahead gives way to the first page that somebody asks for."""


@dataclass(frozen=True)
class Save:
    """What came of one save, or of the start: a `state` of the site, or a `fault` of the program (its traceback)."""

    version: str
    """Another text for every save, also of another worker."""

    seconds: float
    changed: tuple[str, ...] = ()
    """The saved files by their project name; none at the start."""

    state: State | None = None
    fault: str = ""


class Preview:
    """Reads what was saved, and tells every waiting thread of it; pages are made one after another."""

    def __init__(self, root: Path, on: str = ""):
        self.root = root
        self._on = on
        self._ended = threading.Condition()
        self._work = threading.RLock()
        self._save: Save | None = None
        self._asked = threading.Event()

    def take(self, changed: Sequence[str] = ()) -> Save:
        """Read what has changed, or everything; whatever goes wrong is part of the answer."""
        with self._work:
            self._asked.clear()
            started = time.monotonic()
            state, fault = None, ""
            try:
                state = self._read(changed)
            except Exception:
                fault = traceback.format_exc()
            seconds = time.monotonic() - started
            save = Save(str(time.time_ns()), seconds, tuple(changed), state, fault)
            with self._ended:
                self._save = save
                self._ended.notify_all()
            return save

    def ask(self, question: Callable[[Save], object]) -> object:
        """What the last save answers; waits for the first, and for one that is being read."""
        with self._ended:
            self._ended.wait_for(lambda: self._save)
        with self._work:
            answer = question(self._save)
        self._asked.set()
        return answer

    def problems(self, save: Save) -> list[Problem]:
        """All that keeps files from being read, and what else is wrong in the saved ones."""
        if save.state is None:
            return []
        with self._work:
            try:
                return save.state.problems_of_saved(save.changed)
            except Exception:  # whoever asks for a page sees the program's fault there
                return sorted(save.state.collection.problems)

    def settle(self) -> None:
        """Do ahead, while nobody waits, what the next save or page would have to."""
        if self._save.state is None or self._save.state.is_settled:
            return
        self._asked.wait(PATIENCE)
        registered()
        # A fault of the program does not end the preview: whoever asks for a page sees it there.
        with self._work, suppress(Exception):
            if state := self._save.state:
                state.settle()
                if not self._save.changed:
                    state.warm_up()
                    state.collection.readings.save()
            TEMPLATES.save()
            keep_readings()

    def other_than(self, version: str, seconds: float) -> Save | None:
        """The first save of another version, or None when there is none for so long."""
        with self._ended:
            self._ended.wait_for(lambda: self._save and self._save.version != version, seconds)
            found = self._save
        return found if found and found.version != version else None

    def _read(self, changed: Sequence[str]) -> State:
        before = self._save.state if self._save else None
        as_of = Moment.at(self._on) if self._on else Moment.now()
        if before is None:
            collection, assets = Collection(self.root), assets_folder(STATIC)
            return State(collection, as_of, assets, {}, self._pictures(), {})
        edited = {one for one in changed if one.startswith(("content/", "data/"))}
        collection = before.collection.after(edited) if edited else before.collection
        has_pictures = any(_is_picture(one) for one in edited)
        pictures = self._pictures() if has_pictures else None
        has_theme = any(one.startswith("theme/") for one in changed)
        assets = assets_folder(STATIC) if has_theme else before.assets
        return before.after(collection, as_of, assets, pictures)

    def _pictures(self) -> PictureLibrary:
        return PictureLibrary(self.root / "content", self.root / ".cache" / "pictures")


def _is_picture(name: str) -> bool:
    return name.startswith("content/") and not name.endswith(".md")
