"""The elder edition in a real browser: letters, targets, contrast, width; and the same words as everybody's page."""

import pytest
from page_types import TYPES, file_url, violations
from selectolax.lexbor import LexborHTMLParser

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
    if (isInLine && !element.closest("sup") && element.parentElement.textContent.trim() === element.textContent.trim())
      small.add(`alone in its line: ${element.outerHTML.slice(0, 90)}`);
  }
  return [...small];
}
"""
OWN = {name: address for name, address in TYPES.items() if address.endswith("/") or not address}


@pytest.fixture(scope="module")
def phone(browser):
    """A small phone, for all pages."""
    page = browser.new_page(viewport={"width": 360, "height": 740})
    yield page
    page.close()


@pytest.mark.parametrize("address", OWN.values(), ids=OWN)
def test_elder_page_is_easy_to_read_and_hit(phone, output, address):
    """No letter below 22 px, no target below 48 px (60 px for the main ones), and nothing wider than the phone."""
    phone.set_viewport_size({"width": 360, "height": 740})
    phone.goto(file_url(output, f"elder/{address}"))

    assert phone.evaluate(LETTERS) == []
    assert phone.evaluate(TARGETS) == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize(
    "name", ["front page", "article with every form", "indicator", "services", "search"]
)
def test_elder_page_is_accessible(phone, output, name):
    """WCAG 2.2 A and AA and best practices hold at 320 px; the contrast that is strong enough is that of AAA."""
    phone.set_viewport_size({"width": 320, "height": 740})
    phone.goto(file_url(output, f"elder/{OWN[name]}"))

    assert violations(phone, "color-contrast-enhanced") == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= 320


def test_elder_page_says_what_the_ordinary_one_says(made):
    """Word by word, on every page, but for the search page: there is nothing to type into."""
    site = made("pelicanconf.py")
    differing = [
        file
        for file in site.pages
        if (path := site.output / "elder" / file).is_file()
        and _words(path.read_text("utf-8")) != _words(site.pages[file].html)
    ]

    assert differing == ["search/index.html"]


def _words(html: str) -> str:
    return "".join(LexborHTMLParser(html).css_first("main").text().split())
