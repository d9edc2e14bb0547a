"""No word of a page is other than it was before its lines were set."""

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
