"""The state of a preview: how the last build ended, and waiting for the next."""

import threading
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quality_kunming.errors import DataError, Problem


@dataclass(frozen=True)
class Outcome:
    """How one build ended: well, with an editor's problems, or with a fault of the program (its traceback)."""

    version: str
    """Another text for every build, also of another worker."""

    seconds: float
    changed: tuple[str, ...] = ()
    """The files whose change led to the build, by their project name; none at the start."""

    problems: tuple[Problem, ...] = ()
    fault: str = ""

    @property
    def is_good(self) -> bool:
        """Whether the output folder shows the files as they are."""
        return not self.problems and not self.fault


class Preview:
    """Builds when told to, and tells every waiting thread when a build has ended."""

    def __init__(self, build: Callable[[], object]):
        self._build = build
        self._ended = threading.Condition()
        self._outcome: Outcome | None = None
        self._builds = False

    def rebuild(self, changed: Sequence[str] = ()) -> Outcome:
        """Build once; whatever goes wrong is part of the outcome."""
        self._builds = True
        started = time.monotonic()
        found: dict = {}
        try:
            self._build()
        except DataError as error:
            found = {"problems": error.problems}
        except Exception:
            found = {"fault": traceback.format_exc()}
        seconds = time.monotonic() - started
        outcome = Outcome(str(time.time_ns()), seconds, tuple(changed), **found)
        with self._ended:
            self._outcome, self._builds = outcome, False
            self._ended.notify_all()
        return outcome

    def outcome(self) -> Outcome:
        """How the last build ended; waits for the first."""
        with self._ended:
            self._ended.wait_for(lambda: self._outcome)
            return self._outcome

    def settled(self) -> Outcome:
        """How the build ended that is going on, or else the last."""
        with self._ended:
            self._ended.wait_for(lambda: self._outcome and not self._builds)
            return self._outcome

    def other_than(self, version: str, seconds: float) -> Outcome | None:
        """The first outcome of another version, or None when there is none for so long."""
        with self._ended:
            self._ended.wait_for(
                lambda: self._outcome and self._outcome.version != version, seconds
            )
            found = self._outcome
        return found if found and found.version != version else None
