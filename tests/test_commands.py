"""The tasks on the command line: what runs, and how it ends."""

import pytest

import tasks
from quality_kunming import commands


def test_next_task_runs_after_a_good_one_only(monkeypatch):
    """`check build` builds where the check found nothing, and nowhere else."""
    monkeypatch.setattr(commands, "check", lambda on: 0)
    assert tasks.check.body(None) is None

    monkeypatch.setattr(commands, "check", lambda on: 1)
    with pytest.raises(SystemExit, match="1"):
        tasks.check.body(None)
