"""Results and reports that tests make up."""

from collections.abc import Callable
from datetime import date

import pytest

from benchmarks.measuring import Cost
from benchmarks.report import Report
from benchmarks.results import Feat, Results

CONTENDERS = (
    ("own", "质量昆明", "Python 3.11"),
    ("hugo", "Hugo", "0.168.0"),
    ("pelican", "Pelican", "4.12.0"),
)
Times = dict[tuple[str, str, int], list[float]]
"""Seconds of each run, by contender, doing and number of articles."""


@pytest.fixture
def results() -> Callable[[Times], Results]:
    """Makes the results of runs that took so long."""

    def results(times: Times) -> Results:
        made = Results()
        for (contender, doing, articles), each in times.items():
            for seconds in each:
                made.add(
                    Feat(contender, doing, articles),
                    Cost(seconds, 2 * seconds, 123.4, articles + 9),
                )
        return made

    return results


@pytest.fixture
def report(results) -> Callable[..., Report]:
    """Makes the report of such results."""

    def report(times: Times, missing: tuple[str, ...] = ()) -> Report:
        machine = "2 核，24 GB 内存，Linux x86_64"
        return Report(date(2026, 11, 27), machine, 3, CONTENDERS, missing, results(times))

    return report
