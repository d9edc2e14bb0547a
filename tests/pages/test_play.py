"""品牌连连看 and 我的质量宣言 as the records allow: what is not known is not asked, and nobody's words are made up."""

import pytest
from selectolax.lexbor import LexborHTMLParser
from support import TODAY, TinySite, as_written

from quality_kunming.building import PREVIEW, build

PERSON = """
    name: 夏春
    profession: 护士
    edition: 2022
    summary: 一位护士。
    declaration: 一针一线都算数。
    declaration_source: launch
    sources: [launch]
"""


@pytest.fixture
def built(site: TinySite):
    """Pages of a campaign with two people who declared something, one of them made up, and no brand."""
    site.with_campaign().with_pages()
    site.write("data/ambassadors/xia-chun.yaml", PERSON)
    made_up = PERSON.replace("夏春", "示例").replace("一针一线都算数", "示例的话")
    site.write("data/ambassadors/sample.yaml", made_up + "    sample: true\n")
    build(site.root, TODAY, PREVIEW)

    def page(address: str) -> LexborHTMLParser:
        text = (site.root / "output" / address / "index.html").read_text("utf-8")
        return LexborHTMLParser(as_written(text))

    return page


def test_pages_say_only_what_is_known(built):
    """A published declaration stands with whose it is, one made up does not; without brands there is no game."""
    quoted = built("take-part/pledge").css(".declarations li")
    assert [item.text(strip=True) for item in quoted] == ["一针一线都算数。护士夏春"]
    assert quoted[0].css_first("a").attributes["href"] == "../../ambassadors/xia-chun/index.html"

    game = built("brands/game")
    assert "还连不成一局" in game.css_first("main").text()
    assert game.css_first("[data-game]") is None
    assert [one.attributes.get("src", "") for one in game.css("script[src*=game]")] == []
