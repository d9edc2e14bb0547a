"""A rebuild with what earlier builds kept is a cold build, byte for byte, whatever was edited between."""

import os
from collections.abc import Iterator

import pytest
from rebuilding.checkout import Checkout, Order, Outcome, contents, differences
from rebuilding.edits import Editor

EDITS = int(os.environ.get("EDITS", "3"))
"""How many times the project is edited and built; three hundred where somebody has the time."""
SEED = int(os.environ.get("SEED", "2022"))
PROGRAM_SUFFIXES = (".py", ".txt")


@pytest.fixture
def warm(tmp_path) -> Iterator[Checkout]:
    """A checkout that keeps its cache, its output and one of its processes."""
    with Checkout.make(tmp_path / "warm") as warm:
        yield warm


@pytest.fixture
def cold(tmp_path) -> Iterator[Checkout]:
    """One that keeps nothing from one build to the next."""
    (tmp_path / "cold").mkdir()
    with Checkout(tmp_path / "cold") as cold:
        yield cold


def build_both(
    warm: Checkout, cold: Checkout, order: Order, *, apart: bool
) -> tuple[Outcome, Outcome]:
    """Bring the cold checkout up to the warm one's sources, and build both at the same time."""
    changed = cold.take(warm.sources)
    if any(name.endswith(PROGRAM_SUFFIXES) and "/downloads/" not in name for name in changed):
        warm.restart()
        cold.restart()
    cold.forget()
    under_way = cold.start(order)
    return warm.build(order, apart=apart), under_way.result()


def faults(warm: Outcome, cold: Outcome, before: dict) -> list[str]:
    """What a rebuild did otherwise than a cold build; of one that failed, than to leave the output as it was."""
    wanted = cold.files if cold.is_done else before
    return [
        *(["ends otherwise"] if warm.is_done != cold.is_done else []),
        *(["finds otherwise"] if warm.problems != cold.problems else []),
        *([f"says {warm.said}"] if warm.said != cold.said else []),
        *differences(warm.files, wanted),
    ]


def test_rebuild_equals_a_cold_build_after_any_edits(warm, cold):
    """Whoever edits gets the pages, problems and manifest that a new clone would, or keeps the old ones."""
    editor = Editor(warm, SEED)
    story, is_wrong, built = [], False, 0
    for number in range(EDITS + 1):
        done = editor.step(is_wrong=is_wrong) if number else ["nothing"]
        before = contents(warm.output)
        rebuilt, made = build_both(warm, cold, editor.order, apart=bool(number % 2))
        story.append(f"{number}. {editor.order}: {'; '.join(done)}")
        is_wrong, built = not made.is_done, built + made.is_done

        assert not faults(rebuilt, made, before), "\n".join([f"SEED={SEED}", *story])
    assert built > EDITS / 3, story
