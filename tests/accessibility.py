"""What axe finds wrong with a page that a browser shows."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe()
OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
"""WCAG 2.2 A and AA and best practices; of what is right, of which there is far more, nothing is told."""


def violations(page: Page) -> list[str]:
    """What is wrong, a line for each place."""
    found = AXE.run(page, options=OPTIONS).response["violations"]
    return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]
