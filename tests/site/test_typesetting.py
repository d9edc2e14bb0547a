"""No word of a page is other than it was before its lines were set."""

import pytest
from selectolax.lexbor import LexborHTMLParser
from support import TODAY

from quality_kunming.environment import ROOT
from quality_kunming.loading.collection import Collection
from quality_kunming.pages import views
from quality_kunming.rendering import renderer
from quality_kunming.workshop import Workshop


def test_every_kind_of_page_has_the_same_words_as_before(monkeypatch):
    """Searching, checking, copying and reading aloud get from each page the text that its template wrote."""
    pairs: list[tuple[str, str]] = []
    real = renderer.typeset

    def noted(html: str, names: tuple[str, ...]) -> str:
        done = real(html, names)
        pairs.append((html, done))
        return done

    monkeypatch.setattr(renderer, "typeset", noted)
    workshop = Workshop.of(Collection(ROOT), TODAY, "theme/x", preview=True)
    press = renderer.Renderer(workshop)
    for view in {view.template: view for view in views(workshop.catalog).values()}.values():
        press.render(view)

    assert any(before != after for before, after in pairs)
    for before, after in pairs:
        assert (
            before[: before.find("<body")] == after[: after.find("<body")] or "<body" not in before
        )
        assert LexborHTMLParser(before).text() == LexborHTMLParser(after).text()


DEEP = """
  document.querySelector("main .prose").innerHTML = "<ol><li>一<ul><li>二<ol><li>三<ul><li>四<ul><li>" +
    '<span class="whole whole--single">0871-65392426</span>，<span class="whole">45.5%</span>' +
    "</li></ul></li></ul></li></ol></li></ul></li></ol>";
"""
LARGE = """addEventListener("DOMContentLoaded", () => {
  document.documentElement.style.fontSize = "200%%";
  %s
})"""


@pytest.mark.parametrize("edition", ["", "elder"])
def test_number_deep_in_a_list_stays_on_the_page(browser, output, edition):
    """At 320 px and twice the text size what is kept whole breaks before it stands out of the page."""
    page = browser.new_page(viewport={"width": 320, "height": 800})
    page.add_init_script(LARGE % DEEP)
    page.goto((output / edition / "about" / "index.html").as_uri())

    assert page.locator("main .prose ol ol").count()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.close()
