"""One page as axe sees it, under one condition."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

AXE = Axe()
OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
"""WCAG 2.2 A and AA and best practices; of what is right, of which there is far more, nothing is told."""
OVERFLOW = "page-wider-than-screen"
"""What axe does not look for, and WCAG 2.2 (1.4.10) does."""


@dataclass(frozen=True)
class Condition:
    """How a page is looked at: its name for readers, what the browser is told, and a style laid over the page."""

    name: str
    context: Mapping[str, object]
    style: str = ""
    width: int = 360


@dataclass(frozen=True)
class Look:
    """What is wrong with a page: each rule with the places, as HTML; and axe's version."""

    found: Mapping[str, list[str]] = field(default_factory=dict)
    version: str = ""


CONDITIONS = (
    Condition("320 像素宽的手机", {}, width=320),
    Condition("文字放大一倍的手机", {}, "html { font-size: 200% }"),
    Condition("深色的电脑", {"color_scheme": "dark"}, width=1280),
    Condition("用系统自己颜色的手机", {"forced_colors": "active"}),
)


@contextmanager
def opened(browser: Browser, condition: Condition) -> Iterator[Page]:
    """A page of a browser under a condition."""
    context = browser.new_context(
        viewport={"width": condition.width, "height": 800}, **condition.context
    )
    try:
        yield context.new_page()
    finally:
        context.close()


def look(page: Page, url: str, condition: Condition) -> Look:
    """Open an address and see what is wrong there."""
    page.goto(url)
    if condition.style:
        page.add_style_tag(content=condition.style)
    return looked_at(page)


def looked_at(page: Page) -> Look:
    """What is wrong with a page that is open."""
    response = AXE.run(page, options=OPTIONS).response
    found = {
        one["id"]: [node["html"][:120] for node in one["nodes"]] for one in response["violations"]
    }
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found[OVERFLOW] = [page.url]
    return Look(found, response["testEngine"]["version"])
