"""The sample units publish on a server of one's own when something is due."""

import re
from collections import defaultdict

from ci.test_workflows import parsed

from quality_kunming.environment import ROOT

FOLDER = ROOT / "docs" / "servers" / "systemd"


def unit(name: str) -> dict[str, list[str]]:
    """The settings of a unit file, in order."""
    found = defaultdict(list)
    for line in (FOLDER / name).read_text("utf-8").splitlines():
        key, is_setting, value = line.partition("=")
        if is_setting and not line.startswith("#"):
            found[key].append(value)
    return found


def test_service_asks_and_then_runs_what_developers_run():
    """Whoever copies the unit gets tasks that there are, in their order, and none of them while nothing is due."""
    service = unit("quality-kunming.service")
    lines = [*service["ExecCondition"], *service["ExecStart"]]

    commands = [re.sub(r"^/usr/bin/", "", line) for line in lines]
    assert [parsed(line) for line in commands] == [["next"], ["publish"], ["deploy"], ["check"]]
    assert " --since " in commands[0]
    assert {line.split()[-1] for line in commands[:3]} == {"local"}


def test_timer_asks_at_the_full_minute():
    """A notice for nine o'clock is asked for at nine o'clock: systemd may be a minute late unless it is told."""
    timer = unit("quality-kunming.timer")

    assert timer["OnCalendar"] == ["*:0/5"]
    assert timer["AccuracySec"] == ["1s"]
