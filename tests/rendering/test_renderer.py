"""A page is a value: of its view and the catalog alone, the same whenever and beside whatever it is rendered."""

import pytest
from selectolax.lexbor import LexborHTMLParser
from support import TODAY

from quality_kunming.loading.collection import Collection
from quality_kunming.pages import views
from quality_kunming.rendering.renderer import Renderer
from quality_kunming.rendering.variant import Variant
from quality_kunming.workshop import Workshop

ARTICLE = "/news/2022/launch/"


@pytest.fixture
def workshop(campaign) -> Workshop:
    """The materials of a small campaign."""
    return Workshop.of(Collection(campaign.root), TODAY, "theme/0", preview=False)


def test_order_of_rendering_does_not_matter(workshop):
    """Whoever renders one page alone, or all of them backwards, gets the same bytes."""
    pages = views(workshop.catalog)
    forwards, backwards = Renderer(workshop), Renderer(workshop)
    first = {address: forwards.render(view) for address, view in pages.items()}
    last = {address: backwards.render(pages[address]) for address in reversed(pages)}

    assert first == last
    assert Renderer(workshop).render(pages[ARTICLE]) == first[ARTICLE]


def test_page_tells_its_words_and_headings(campaign):
    """Search, exports and lists read them of the page, not of the HTML."""
    path = campaign.root / "content/news/2022/launch.md"
    path.write_text(path.read_text("utf-8") + "\n## 怎样报名\n\n打 12315。\n", "utf-8")
    workshop = Workshop.of(Collection(campaign.root), TODAY, "theme/0", preview=False)

    page = Renderer(workshop).render(views(workshop.catalog)[ARTICLE])

    assert "打 12315。" in page.text.splitlines()
    assert "首页" not in page.text.splitlines()[:1]
    assert ("怎样报名", 2) in {(one.text, one.level) for one in page.contents}


def test_variant_lies_beside_and_leads_to_its_own_pages(workshop):
    """Another rendering of a view has an address of its own, and links that are right from there."""
    view = views(workshop.catalog)[ARTICLE]
    renderer = Renderer(workshop)

    page = renderer.render(view, Variant("large", "/large/"))

    assert page.address == f"/large{ARTICLE}"
    assert page.file == "large/news/2022/launch/index.html"
    links = {one.attributes["href"] for one in LexborHTMLParser(page.html).css("nav a[href]")}
    assert "../../../activities/index.html" in links
    assert renderer.render(view).file == "news/2022/launch/index.html"
