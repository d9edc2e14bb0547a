"""Whatever stands in `.cache/`, a build makes the pages of a cold one and says nothing of it."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from rebuilding.checkout import Checkout, Order, Outcome, differences
from rebuilding.damages import DAMAGES, SPOILS
from rebuilding.edits import Editor

from quality_kunming.reading.files import files_below

ROUNDS = int(os.environ.get("DAMAGES", "1"))
"""How many damaged caches are built with; a hundred where somebody has the time."""
SEED = int(os.environ.get("SEED", "2022"))
TASKS = ("preview", "publish") if ROUNDS == 1 else ("preview", "production", "publish")
"""What is built; `production` is a part of `publish`."""
EDITED = 2
"""How many steps of edits lie between the older cache and the files."""


@dataclass(frozen=True)
class Kept:
    """A checkout, what cold builds make of it, and two caches: one that fits, and one of other texts and days."""

    checkout: Checkout
    cold: dict[str, Outcome]
    whole: Path
    older: Path

    def lay(self, cache: Path) -> list[Path]:
        """Have a copy of a cache in the checkout; its files."""
        place = self.checkout.cache
        if place.is_dir() and not place.is_symlink():
            shutil.rmtree(place)
        place.unlink(missing_ok=True)
        shutil.copytree(cache, place)
        return sorted(files_below(place))

    def faults(self, chance: Random) -> list[str]:
        """What a build with the cache that is there does otherwise than a cold one."""
        task = chance.choice(TASKS)
        found, cold = self.checkout.build(Order(task=task)), self.cold[task]
        told = [] if (found.problems, found.said) == (cold.problems, "") else [found]
        return [f"{task}: {one}" for one in (*told, *differences(found.files, cold.files))]


@pytest.fixture(scope="module")
def kept(tmp_path_factory) -> Iterator[Kept]:
    """A checkout after some builds of the same files, and what stood in its cache at another time."""
    folder = tmp_path_factory.mktemp("damaged")
    with Checkout.make(folder / "checkout") as checkout:
        sources, editor, wrong = checkout.sources, Editor(checkout, SEED), False
        checkout.build(Order("2031-10-26", "publish"))
        for _ in range(EDITED):
            editor.step(is_wrong=wrong)
            checkout.restart()
            wrong = not checkout.build(editor.order).is_done
        shutil.move(checkout.cache, folder / "older")
        checkout.take(sources)
        checkout.restart()
        cold = {}
        for task in TASKS:
            checkout.forget()
            cold[task] = checkout.build(Order(task=task))
            assert cold[task].is_done, cold[task]
        for task in TASKS:
            checkout.build(Order(task=task))
        shutil.copytree(checkout.cache, folder / "whole")
        yield Kept(checkout, cold, folder / "whole", folder / "older")


@pytest.mark.parametrize("number", range(ROUNDS))
def test_damaged_cache_is_thrown_away_in_silence(kept, number):
    """Cut, spoilt, exchanged or old, one file of it or all: same pages, not a word; the next build, too."""
    chance = Random(SEED * 1000 + number)
    files = kept.lay(chance.choice((kept.whole, kept.whole, kept.older)))
    others = sorted(path for cache in (kept.whole, kept.older) for path in files_below(cache))
    chosen = chance.sample(files, chance.choice((1, len(files) // 2, len(files))))
    done = []
    for path in chosen:
        name = path.relative_to(kept.checkout.cache)
        damage = chance.choice(DAMAGES)
        damage(path, chance, others)
        done.append(f"{name}: {damage.__name__}")

    assert kept.faults(chance) == [], done
    assert kept.faults(chance) == [], done


@pytest.mark.parametrize("number", range(len(SPOILS)))
def test_cache_that_is_no_folder_is_done_without(kept, number):
    """A file, a dead link or nothing where the cache or a part of it should be: each part by one, or in full by all."""
    chance, spoil = Random(SEED), SPOILS[number]
    kept.lay(kept.whole)
    places = [path for path in sorted(kept.checkout.cache.iterdir()) if path.is_dir()]
    if len(places) > ROUNDS:
        places = places[number :: len(SPOILS)]
    for place in (*places, kept.checkout.cache):
        spoil(place)

        assert kept.faults(chance) == [], place.name
        kept.lay(kept.whole)
