"""Builds that are killed, that meet, or that run out of disk: the site is whole, and the next build is right."""

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from rebuilding.checkout import Checkout, Order, contents, differences
from rebuilding.commands import Answer, Task, litter, site_of

KILLS = int(os.environ.get("KILLS", "2"))
"""How many builds are killed; a hundred where somebody has the time."""
SEED = int(os.environ.get("SEED", "2022"))
DAYS = ("2031-08-20", "2031-09-10", "2031-10-26")
HOUR = 3600
SENTENCE = re.compile(r"[一-龥].*。")


@dataclass(frozen=True)
class Built:
    """A checkout, what a cold preview of it is on each day, and how many seconds that takes."""

    checkout: Checkout
    cold: dict[str, dict[str, bytes | None]]
    takes: float

    def build(self, day: str) -> None:
        """A build that nobody disturbs: it must be a cold one, byte for byte."""
        answer = Task(self.checkout, "build", day).answer()
        assert answer == Answer(0, "")
        assert differences(contents(self.checkout.output), self.cold[day]) == []

    def shown_days(self) -> list[str]:
        """The days whose site visitors have, whole."""
        site = site_of(self.checkout)
        return [day for day, files in self.cold.items() if files == site]


def built_in(root: Path) -> Iterator[Built]:
    """A checkout in a folder, whose site is that of the first day."""
    with Checkout.make(root) as checkout:
        cold = {}
        for day in DAYS:
            checkout.forget()
            cold[day] = checkout.build(Order(day)).files
        checkout.forget()
        began = time.monotonic()
        Task(checkout, "build", DAYS[0]).answer()
        yield Built(checkout, cold, time.monotonic() - began)


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Iterator[Built]:
    """One for the tests of this file, each of which leaves it whole."""
    yield from built_in(tmp_path_factory.mktemp("interrupted") / "checkout")


def is_told(answer: Answer) -> bool:
    """Whether a task that failed said so in Chinese sentences, and in nothing else."""
    lines = answer.told.splitlines()
    return bool(lines) and all(SENTENCE.fullmatch(line) for line in lines)


def test_build_killed_at_any_moment_harms_nothing(built):
    """Old or new, whole, after each kill; the next build is a cold one; an hour later nothing is left of the killed."""
    chance, checkout = Random(SEED), built.checkout
    for number in range(KILLS):
        day = chance.choice(DAYS)
        before = built.shown_days()
        if chance.random() < 0.4 and checkout.cache.exists():
            shutil.rmtree(checkout.cache)
        task = Task(checkout, "build", day)
        moment = chance.uniform(0, built.takes)
        time.sleep(moment)
        task.kill()

        assert set(built.shown_days()) & {day, *before}, f"SEED={SEED}, kill {number}, {moment}"
        if chance.random() < 0.5:
            built.build(chance.choice(DAYS))

    for left in checkout.root.glob(".output-*"):
        os.utime(left, (time.time() - 2 * HOUR,) * 2)
    built.build(DAYS[1])
    assert litter(checkout) == []


def test_two_builds_at_once_do_not_collide(built):
    """Both end well, or one says why not; the site is that of one of them, whole, and the next build is right."""
    chance, checkout = Random(SEED), built.checkout
    for number in range(max(2, KILLS // 3)):
        if number % 2:
            shutil.rmtree(checkout.cache)
        days = chance.sample(DAYS, 2)
        first = Task(checkout, "build", days[0])
        time.sleep(chance.choice((0, chance.uniform(0, built.takes))))
        second = Task(checkout, "build", days[1])
        answers = [first.answer(), second.answer()]

        assert all(one == Answer(0, "") or is_told(one) for one in answers), answers
        assert any(one.status == 0 for one in answers)
        assert set(built.shown_days()) & set(days)
        assert litter(checkout) == []
    built.build(DAYS[2])


def refused(built: Built, before: list[str], answer: Answer) -> None:
    """Assert that a build said that the disk is full, and left everything as it was."""
    assert answer.status == 1
    assert is_told(answer), answer.told
    assert "磁盘" in answer.told
    assert built.shown_days() == before
    assert litter(built.checkout) == []


@pytest.mark.parametrize(("limit", "is_cold"), [(0, False), (2_000, True), (30_000, False)])
def test_file_that_cannot_be_written_is_told(built, limit, is_cold):
    """Where the system lets no file grow, a sentence says so, and visitors keep the site that they have."""
    built.build(DAYS[0])
    if is_cold:
        shutil.rmtree(built.checkout.cache)

    answer = Task(built.checkout, "build", DAYS[2], limit).answer()

    refused(built, [DAYS[0]], answer)


@pytest.fixture
def small_disk(tmp_path) -> Iterator[Path | None]:
    """A disk of twice what a checkout and its site need; None where the system gives none."""
    place = tmp_path / "disk"
    place.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=48m", "none", str(place)]
    try:
        is_there = subprocess.run(mounting, capture_output=True).returncode == 0
    except OSError:
        is_there = False
    yield place if is_there else None
    if is_there:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def test_full_disk_is_told(built, small_disk):
    """A disk that fills up during a build: a sentence, exit status 1, the old site; with room again all is well."""
    if small_disk is None:  # the nearest thing to it without a disk of one's own
        refused(built, built.shown_days(), Task(built.checkout, "build", DAYS[2], 9_000).answer())
        return
    for built in built_in(small_disk / "checkout"):
        shutil.rmtree(built.checkout.cache)
        filler = small_disk / "filler"
        for room in (0, 700_000):
            free = shutil.disk_usage(small_disk).free
            filler.write_bytes(bytes(max(0, free - room)))
            refused(built, [DAYS[0]], Task(built.checkout, "build", DAYS[2]).answer())
            filler.unlink()
        built.build(DAYS[2])
