"""A whole season of a made-up city, from four months before its announcement to years after: never a false sentence."""

import os
from datetime import datetime

import pytest
from season.files import write
from season.made_up import SEASON
from season.moments import boundaries, days
from season.plan import Truth, begins
from season.rendering import pages_at
from season.statements import false_statements
from support import TinySite

from quality_kunming.checks.gate import examine
from quality_kunming.checks.project import Project
from quality_kunming.checks.running import problems_in_files
from quality_kunming.errors import Severity
from quality_kunming.loading import read
from quality_kunming.loading.collection import Collection
from quality_kunming.model.moment import Moment

STEP = 1 if os.environ.get("SEASON") == "all" else 21
"""Of how many days one is looked at; all of them where somebody has the time."""
MOMENTS = sorted({*days(SEASON, STEP), *boundaries(SEASON)})
MONTHS = sorted({f"{moment:%Y-%m}" for moment in MOMENTS})
PHASES = {
    "before anybody knows": "2031-07-10 08:59",
    "before it begins": "2031-08-20 12:00",
    "in the season": "2031-09-19 12:00",
    "in the vote": "2031-10-10 12:00",
    "after the results": "2031-10-25 10:00",
    "after the close": "2031-12-05 12:00",
    "as history": "2033-01-05 12:00",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> TinySite:
    """The season, written down."""
    site = TinySite(tmp_path_factory.mktemp("season")).with_pages()
    write(SEASON, site)
    return site


@pytest.fixture(scope="module")
def collection(project) -> Collection:
    """The season, read once for all moments."""
    return read(project.root)


@pytest.mark.parametrize("month", MONTHS)
def test_no_page_says_what_is_not_so(collection, month):
    """A visitor of any minute reads what is open, to come, over and known in that minute, and nothing else."""
    told = [
        f"{moment:%m-%d %H:%M}: {statement}"
        for moment in MOMENTS
        if f"{moment:%Y-%m}" == month
        for statement in false_statements(pages_at(collection, moment), Truth(SEASON, moment))
    ]

    assert told == []


def test_no_night_fails_because_a_day_went_by(collection):
    """The site is published on every day of the season; what time makes stale is at most a reminder."""
    told = [
        f"{moment:%Y-%m-%d}: {problem}"
        for moment in days(SEASON, 2 * STEP)
        for problem in problems_in_files(Project(collection, Moment(moment), {}))
        if problem.severity is Severity.ERROR
    ]

    assert told == []


@pytest.mark.parametrize("phase", PHASES)
def test_whole_site_passes_the_gate_in_every_phase(project, phase):
    """In each phase the finished pages hold to every rule, and the site goes out."""
    verdict = examine(project.root, Moment(begins(PHASES[phase])), {})

    assert [str(one) for one in verdict.errors] == []
    assert verdict.result


def test_moments_are_those_of_a_season():
    """All that happens is looked at from both sides."""

    assert datetime(2031, 9, 20, 18, 0, tzinfo=MOMENTS[0].tzinfo) in MOMENTS
    assert datetime(2031, 9, 20, 17, 59, tzinfo=MOMENTS[0].tzinfo) in MOMENTS
    assert MOMENTS[0] < begins("2031-03-20")
    assert MOMENTS[-1] > begins("2033-01-01")
