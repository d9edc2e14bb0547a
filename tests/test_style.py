"""The code reads in one style."""

import subprocess
import sys

import pytest

from quality_kunming.environment import ROOT


@pytest.mark.parametrize("arguments", [["check"], ["format", "--check"]], ids=" ".join)
def test_code_follows_the_agreed_style(arguments):
    """Who joins reads one hand: the rules of pyproject.toml hold everywhere."""
    command = [sys.executable, "-m", "ruff", *arguments, "."]

    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)

    assert result.returncode == 0, result.stdout
