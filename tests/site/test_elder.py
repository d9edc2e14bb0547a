"""The elder edition in a real browser: letters, targets, contrast, width; and the same words as everybody's page."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from auditing.axe import AXE, OPTIONS
from quality_kunming.building import PREVIEW
from quality_kunming.model.addresses import file_of
from quality_kunming.rendering.variant import has_renderings

LETTERS = """
() => {
  const small = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, element = node.parentElement;
    if (!node.data.trim() || !element.getClientRects().length) continue;
    if (element.closest(".visually-hidden, [hidden]")) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < 22) small.add(`${size} ${element.className} ${node.data.trim().slice(0, 20)}`);
  }
  return [...small];
}
"""
TARGETS = """
() => {
  const small = new Set();
  for (const element of document.querySelectorAll("a[href], summary, button, input, select")) {
    const box = element.getBoundingClientRect();
    if (!box.width || element.matches(".skip-link")) continue;
    const isInLine = getComputedStyle(element).display === "inline";
    const least = element.matches(".action, .elder-ways__link, .elder-calls__link") ? 60 : 48;
    if (!isInLine && box.height < least) small.add(`${box.height} ${element.outerHTML.slice(0, 90)}`);
    const parent = element.parentElement;
    const isAlone = parent.textContent.trim() === element.textContent.trim();
    if (isInLine && isAlone && getComputedStyle(parent).display !== "inline")
      small.add(`alone in its line: ${element.outerHTML.slice(0, 90)}`);
  }
  return [...small];
}
"""
WIDTH = """(size) => {
  document.documentElement.style.fontSize = size;
  return document.documentElement.scrollWidth;
}"""
RULES = OPTIONS | {"rules": {"color-contrast-enhanced": {"enabled": True}}}
LOOKED_AT = ("home", "article", "indicator", "services", "search")
"""Templates whose pages axe is shown."""


@pytest.fixture(scope="module")
def types(made) -> dict[str, str]:
    """Where an elder page of each template is opened from the disk."""
    site = made(PREVIEW)
    return {
        view.template: (site.output / "elder" / file_of(address)).as_uri()
        for address, view in sorted(site.views.items(), reverse=True)
        if has_renderings(address)
    }


@pytest.fixture(scope="module")
def phone(browser):
    """A small phone, for all pages."""
    page = browser.new_page(viewport={"width": 360, "height": 740})
    yield page
    page.close()


def test_elder_page_is_easy_to_read_and_hit(phone, types):
    """No letter below 22 px, no target below 48 px (60 px for the main ones); nothing is wider than the phone, even
    with letters twice as large.
    """
    faults = {}
    for template, address in types.items():
        phone.goto(address)
        found = [*phone.evaluate(LETTERS), *phone.evaluate(TARGETS)]
        for size in ("100%", "200%"):
            if phone.evaluate(WIDTH, size) > 360:
                found.append(f"wide at {size}")
        if found:
            faults[template] = found

    assert len(types) > 25
    assert faults == {}


@pytest.mark.parametrize("template", LOOKED_AT)
def test_elder_page_is_accessible(phone, types, template):
    """WCAG 2.2 A and AA and best practices hold at 320 px, and the contrast of AAA."""
    phone.set_viewport_size({"width": 320, "height": 740})
    phone.goto(types[template])
    found = AXE.run(phone, options=RULES).response["violations"]

    assert [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]] == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= 320


def test_elder_page_says_what_the_ordinary_one_says(made):
    """Word by word, on every page, but for those where one types or plays: an elder page leads there."""
    site = made(PREVIEW)
    differing = [
        file
        for file in site.pages
        if (path := site.output / "elder" / file).is_file()
        and _words(path.read_text("utf-8")) != _words(site.pages[file].html)
    ]

    assert sorted(differing) == [
        "brands/game/index.html",
        "search/index.html",
        "take-part/pledge/index.html",
    ]


def _words(html: str) -> str:
    return "".join(LexborHTMLParser(html).css_first("main").text().split())
