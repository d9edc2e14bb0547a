"""The site in a real browser, wherever it is put and however it is read."""

import os
import re
import shutil
from collections.abc import Iterator

import pytest
from accessibility import violations
from playwright.sync_api import Page

from auditing.page_types import TYPES, examples
from benchmarks.line_breaks import LONG, WIDE, bad_breaks

SCREENS = ((320, "light"), (1280, "dark"))
"""A phone by day, a desk by night."""
IN_THE_DARK = (
    TYPES if os.environ.get("SCREENS") == "all" else {"首页", "组件", "一篇新闻", "一项测评"}
)
"""Of which types the second is looked at; `tasks.py audit` looks at all of them."""


@pytest.fixture(scope="module")
def pages(output) -> dict[str, str]:
    """Where a page of each type is opened from the disk."""
    return {name: path.as_uri() for name, path in examples(output).items()}


@pytest.fixture(scope="module")
def screens(browser) -> Iterator[list[Page]]:
    """A page on each screen, on which one address after the other is read."""
    screens = [
        browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
        for width, scheme in SCREENS
    ]
    yield screens
    for page in screens:
        page.close()


@pytest.mark.parametrize("name", TYPES)
def test_page_is_accessible(screens, pages, name):
    """WCAG 2.2 A and AA and best practices hold on every type of page, in the dark, too, where every component is."""
    for page in screens if name in IN_THE_DARK else screens[:1]:
        page.goto(pages[name])

        assert violations(page) == []


def test_forced_colours_and_doubled_text_lose_nothing(browser, output):
    """With the system's own colours, and with text at 200 %, the front page still passes and fits a phone."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, forced_colors="active")
    page = context.new_page()
    page.goto((output / "index.html").as_uri())
    page.add_style_tag(content="html { font-size: 200% }")

    assert violations(page) == []
    context.close()


@pytest.fixture(scope="module")
def places(output, serve, tmp_path_factory):
    """The same folder at a root, under a sub-path, and on a disk."""
    below = tmp_path_factory.mktemp("host")
    shutil.copytree(output, below / "ztzl" / "zlkm")
    return {
        "root": serve(output),
        "sub-path": serve(below) + "ztzl/zlkm/",
        "disk": output.as_uri() + "/index.html",
    }


@pytest.mark.parametrize("place", ["root", "sub-path", "disk"])
def test_one_folder_works_everywhere(browser, places, place):
    """From the front page to an activity and back by links, styled, without a failed request, script or none."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    failed = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.on(
        "response", lambda response: failed.append(response.url) if response.status >= 400 else None
    )
    # A page left before all has arrived cuts its own requests off: that would be no failure of the site.
    page.goto(places[place], wait_until="networkidle")
    page.get_by_role("navigation", name="主导航").get_by_role("link", name="主题活动").click()
    page.wait_for_load_state("networkidle")
    page.get_by_role("main").get_by_role("link", name=re.compile("连连看")).first.click()
    page.wait_for_load_state("networkidle")

    assert page.locator("h1").inner_text().startswith("昆明品牌")
    seal = page.locator(".site-mark__seal")
    assert seal.evaluate("node => node.getBoundingClientRect().width") < 80
    page.get_by_role("link", name="首页").first.click()
    page.wait_for_load_state("networkidle")
    assert page.locator("h1").inner_text() == "质量昆明"
    assert failed == []
    context.close()


def test_keyboard_reaches_the_text_first(browser, output):
    """The first Tab offers to skip to the text, and the focus is seen."""
    page = browser.new_page()
    page.goto((output / "news/index.html").as_uri())
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")

    assert focused == "跳到正文"
    assert page.evaluate("document.activeElement.id") == "main"
    page.close()


def test_targets_are_large_enough_for_a_thumb(browser, output):
    """In the bar under the thumb, in the header and in the footer every target is at least 44 px high."""
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto((output / "index.html").as_uri())
    heights = page.locator(".thumb-bar a, .site-tools a, .site-index a, .action").evaluate_all(
        "nodes => nodes.map(node => node.getBoundingClientRect().height)"
    )

    assert min(heights) >= 44
    page.close()


LAID_OUT = """() => [...document.querySelectorAll(".whole")].filter(
  node => /flex|grid/.test(getComputedStyle(node.parentElement).display)).map(node => node.parentElement.outerHTML)"""


def test_lines_end_where_they_may(browser, pages):
    """On a phone, in larger text, too: no number without its unit, no word of a title in two, no last line of one."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, color_scheme="light")
    page = context.new_page()
    bad = []
    for number, address in enumerate(pages.values()):
        page.goto(address)
        assert page.evaluate(LAID_OUT) == [], address
        for size in (100, 130, 160) if number % 4 == 0 else (100, 130):
            page.evaluate(f"document.documentElement.style.fontSize = '{size}%'")
            breaks = bad_breaks(page)
            bad += [(address, size, one) for one in breaks if one.kind not in (LONG, WIDE)]
    context.close()

    assert bad == []
