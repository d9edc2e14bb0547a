"""The theme's scripts: plain, small, and able to run wherever the site lies."""

import re

import pytest

from quality_kunming.environment import ROOT

SCRIPTS = sorted((ROOT / "theme" / "static" / "js").glob("*.js"))
TEMPLATES = sorted((ROOT / "theme" / "templates").rglob("*.html"))
REFUSED = {
    "a module, which no browser loads from a disk": r"^\s*(?:import|export)\b|\bimport\(",
    "text as HTML": r"innerHTML|outerHTML|insertAdjacentHTML|document\.write",
    "code from text": r"\beval\(|new Function|setTimeout\(\s*[\"'`]",
    "a request, which no browser sends from a disk": r"\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon",
    "a style, which the policy refuses": r"\.style\b|setAttribute\([\"']style",
    "a form that older browsers cannot read": r"\?\.[\w(]|\?\?|\(\?<[=!]|\?\?=|\bhasOwn\b|\.at\(|replaceAll",
}

FIRST = '<script src="{{ asset("js/reading.js") }}">'
"""Small, and fetched beside the stylesheet, for which the page waits anyway."""


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_script_runs_under_the_policy_from_a_disk_and_in_older_browsers(path):
    """What a page adds by script works at a host, in the offline copy and in the browser inside WeChat."""
    text = path.read_text("utf-8")

    assert [why for why, form in REFUSED.items() if re.search(form, text, re.MULTILINE)] == []


def test_scripts_wait_until_the_page_is_there():
    """No script holds the page back but that by which a remembered size is there when the page is first seen."""
    tags = [
        tag for path in TEMPLATES for tag in re.findall(r"<script\b[^>]*>", path.read_text("utf-8"))
    ]
    loaded = [tag for tag in tags if "ld+json" not in tag]
    deferred = re.compile(
        r'<script src="{{ asset\("js/[\w-]+\.js"\) }}"(?: data-makes-file)? defer>'
    )

    assert loaded
    assert [one for one in loaded if not deferred.fullmatch(one)] == [FIRST]
