"""The site as it last was right, with what cannot wait: for nights on which something in the newest files is wrong."""

import shutil
from collections.abc import Callable, Container, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from quality_kunming.checks.verdict import Verdict
from quality_kunming.history import Commit, earlier_states, unpack
from quality_kunming.loading.collection import Collection
from quality_kunming.model.consent import Consent
from quality_kunming.scratch import scratch_folder
from quality_kunming.urgent import end_consent, lost_consents, urgent_files

CACHE = ".cache"
Examination = Callable[[Path], Verdict]
"""The gate, for the files in a folder: it puts the site in its place where it finds no error."""


@dataclass(frozen=True)
class Fallback:
    """What went out: the state of which commit, which newer files with it, and which of those had to wait."""

    verdict: Verdict
    commit: Commit
    urgent: tuple[str, ...]
    waiting: tuple[str, ...]


def fall_back(
    root: Path, day: date, faulty: Container[str], examine: Examination
) -> Fallback | None:
    """Publish the newest earlier state of the files that passes the gate, with what is urgent laid over it.

    Urgent files that are themselves faulty wait, and so do urgent texts with which the state does not pass: who
    withdrew goes first. None, and nothing is changed, where no state passes.
    """
    now = Collection(root)
    for commit in earlier_states(root):
        for texts_too in (True, False):
            with scratch_folder() as scratch:
                folder = scratch / "project"
                folder.mkdir()
                if not unpack(root, commit, folder):
                    break
                urgent = _prepare(folder, now, day)
                if urgent is None:
                    break
                laid = [
                    one for one in urgent if one not in faulty and (texts_too or _is_consent(one))
                ]
                _lay_over(now.root, folder, laid)
                verdict = _verdict(examine, folder)
                if verdict and not verdict.errors:
                    waiting = tuple(one for one in urgent if one not in laid)
                    return Fallback(verdict, commit, tuple(laid), waiting)
                if all(map(_is_consent, laid)):
                    break
    return None


def _prepare(folder: Path, now: Collection, day: date) -> list[str] | None:
    """What is urgent for the state in a folder, in which consents that are lost have ended; None: it does not load."""
    _share_cache(now.root, folder)
    before = Collection(folder)
    if before.problems:
        return None
    for name in lost_consents(before, now):
        end_consent(folder / name, before.records[name], day)
    return [*urgent_files(before, now, day)]


def _is_consent(name: str) -> bool:
    return name.startswith(f"data/{Consent.folder}/")


def _lay_over(root: Path, folder: Path, names: Iterable[str]) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / name, folder / name)


def _share_cache(root: Path, folder: Path) -> None:
    """Let pictures that were worked on before serve again."""
    (root / CACHE).mkdir(exist_ok=True)
    with suppress(OSError):  # a system without such links works on them once more
        (folder / CACHE).symlink_to(root / CACHE, target_is_directory=True)


def _verdict(examine: Examination, folder: Path) -> Verdict | None:
    """What the gate says; None where the program of today cannot make a site of such old files."""
    try:
        return examine(folder)
    except Exception:
        return None
