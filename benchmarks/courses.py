"""What is done in a round: each course yields every feat with its cost."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.contenders.contender import Contender
from benchmarks.contenders.own import driven
from benchmarks.measuring import Cost, measure
from benchmarks.preview import Preview
from benchmarks.results import (
    CHECK_EDITED,
    CHECK_FIRST,
    CHECK_UNCHANGED,
    CLONE,
    COLD,
    GROWTH,
    SAVE,
    START,
    UNCHANGED,
    Feat,
)
from benchmarks.site import Site

Course = Iterable[tuple[Feat, Cost]]
BUILDS = (COLD, UNCHANGED, CLONE)
SAVES = 5
"""Saves that a round measures in one preview."""


class Builds:
    """All contenders on the same articles, each once for each thing to do; who begins changes with the round."""

    def __init__(self, sites: Sequence[Site], doings: Sequence[str]):
        self._sites = sites
        self._doings = doings

    def round(self, number: int) -> Course:
        """Every contender's builds."""
        first = number % len(self._sites)
        for doing in self._doings:
            for site in (*self._sites[first:], *self._sites[:first]):
                _prepare(site, doing)
                yield Feat(site.contender.name, doing, site.count), site.build()


def _prepare(site: Site, doing: str) -> None:
    if doing == COLD:
        site.empty()
        return
    site.fill()
    if doing == CLONE:
        site.edit()
        site.clone()


class Growth:
    """The same contender on more and more articles."""

    def __init__(self, sites: Sequence[Site]):
        self._sites = sites

    def round(self, number: int) -> Course:
        """A build from nothing of each."""
        for site in self._sites:
            site.empty()
            yield Feat(site.contender.name, GROWTH, site.count), site.build()


class Checks:
    """A check from nothing, one more, and one after an edit where there is something made up to edit."""

    def __init__(self, site: Site):
        self._site = site

    def round(self, number: int) -> Course:
        """The checks."""
        self._site.empty()
        yield self._check(CHECK_FIRST)
        yield self._check(CHECK_UNCHANGED)
        if self._site.count:
            self._site.edit()
            yield self._check(CHECK_EDITED)

    def _check(self, doing: str) -> tuple[Feat, Cost]:
        folder = self._site.folder
        cost = measure(driven("check", folder), folder)
        return Feat(self._site.contender.name, doing, self._site.count), cost


class Previews:
    """A preview as an editor has it every day: started where it has run before, and a few saves."""

    def __init__(self, site: Site):
        self._site = site
        self._has_run = False

    def round(self, number: int) -> Course:
        """The start and the saves."""
        name, count = self._site.contender.name, self._site.count
        if not self._has_run:
            with Preview(self._site):
                self._has_run = True
        with Preview(self._site) as preview:
            yield Feat(name, START, count), preview.start
            for _ in range(SAVES):
                yield Feat(name, SAVE, count), preview.save()


def courses(
    parts: Iterable[str],
    sizes: Sequence[int],
    growth: Sequence[int],
    contenders: Sequence[Contender],
    folder: Path,
) -> Iterator[Builds | Growth | Checks | Previews]:
    """The courses that the named parts ask for, each with new sites below `folder`; the first contender is our own."""
    own = contenders[0]

    def site(contender: Contender, use: str, size: int) -> Site:
        return Site(contender, folder / f"{contender.name}-{use}-{size}", size)

    builds = [doing for doing in BUILDS if doing in parts]
    for size in sizes:
        if builds:
            yield Builds([site(one, "build", size) for one in contenders], builds)
        if "check" in parts:
            yield Checks(site(own, "check", size))
        if "preview" in parts:
            yield Previews(site(own, "preview", size))
    if "repository" in parts:
        yield Builds([site(own, "build", 0)], [UNCHANGED])
        yield Checks(site(own, "check", 0))
    if "preview" in parts:
        yield Previews(site(own, "preview", 0))
    if "growth" in parts:
        yield Growth([site(own, "growth", size) for size in growth])
