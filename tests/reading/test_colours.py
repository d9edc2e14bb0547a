"""Colours: each is decided in the theme's tokens, and whoever cannot read them says the same."""

import re

import pytest

from quality_kunming.environment import ROOT
from quality_kunming.reading.colours import colours_of

COLOURS = colours_of(ROOT / "theme")
_HEXADECIMAL = re.compile(r"#[0-9a-fA-F]{6}\b")


def test_colours_are_read_by_their_meaning():
    """By day and in the dark, every meaning has a colour of its own."""
    assert COLOURS.light.keys() == COLOURS.dark.keys() >= {"ink", "paper", "accent"}


@pytest.mark.parametrize(
    "file",
    [
        "docs/theme.md",
        "theme/static/images/favicon.svg",
        "quality_kunming/serving/problems.html",
        "quality_kunming/checks/support/hiding.py",
    ],
)
def test_colours_written_elsewhere_are_the_themes(file):
    """An icon, the page of a broken theme, the rule about hidden words: none has a shade of its own."""
    written = set(_HEXADECIMAL.findall((ROOT / file).read_text("utf-8")))

    assert written - {*COLOURS.light.values(), *COLOURS.dark.values()} == set()
