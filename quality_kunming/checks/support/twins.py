"""Pages that look alike from outside: by title, by description."""

import re
from collections.abc import Mapping
from html import unescape

from quality_kunming.checks.finished import Page

_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_DESCRIPTION = re.compile(r"<meta name=\"description\" content=\"([^\"]*)\"")


def title_of(page: Page) -> str:
    """The title of a page; empty where there is none."""
    return _first(_TITLE, page)


def description_of(page: Page) -> str:
    """The description of a page; empty where there is none."""
    return _first(_DESCRIPTION, page)


def grouped(shown: Mapping[Page, str]) -> dict[str, list[Page]]:
    """The pages by what they show from outside; those that show nothing are left out."""
    groups: dict[str, list[Page]] = {}
    for page, value in shown.items():
        if value:
            groups.setdefault(value, []).append(page)
    return groups


def _first(pattern: re.Pattern, page: Page) -> str:
    match = pattern.search(page.html)
    return " ".join(unescape(match[1]).split()) if match else ""
