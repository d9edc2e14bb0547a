"""Ten things that people come for: each is answered at most two taps from the front page, on a phone without script."""

from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

TASKS = {
    "enrol a child": (["如何参与"], "带孩子当“小小质量官”"),
    "when is a livestream": (["活动", "昆明品牌“连连看”"], "直播"),
    "become an ambassador": (["如何参与"], "一句质量宣言"),
    "submit a case": (["如何参与"], "报一个品牌案例"),
    "how does the city stand": ([], "昆明连续6年居全省第一"),
    "nearest service": (["服务"], "质量和品牌服务中心"),
    "a GI product in my district": (["石林彝族自治县"], "人参果"),
    "complaints": ([], "12315"),
    "what happened in 2023": (["2023"], "2023年10月24日"),
    "is this an official site": (["关于本站"], "这不是政府网站"),
}
"""What one comes for → the words to tap, one after another, and what the page that is reached must say."""

NOT_ON_A_PHONE = ".site-nav"
"""Links that a narrow screen does not show."""


class Phone:
    """Follows links of the finished pages by their words."""

    def __init__(self, folder: Path):
        self._folder = folder
        self.open("index.html")

    def open(self, address: str) -> None:
        """Read the page of a link; one that leads to a part of it shows that part."""
        self._address, part = urldefrag(address)
        self._page = LexborHTMLParser((self._folder / self._address).read_text("utf-8"))
        self._page.css_first(NOT_ON_A_PHONE).decompose()
        heading = self._page.css_first(f"[id='{part}']") if part else None
        self._shown = _section_of(heading) if heading else self._page.body

    def tap(self, words: str) -> None:
        """Follow the first link that says the words."""
        link = next(one for one in self._page.css("a[href]") if words in _words(one))
        self.open(urljoin(self._address, link.attributes["href"]))

    @property
    def text(self) -> str:
        """What there is to read."""
        return _words(self._shown)


def _section_of(node: LexborNode) -> LexborNode:
    while node.tag != "section":
        node = node.parent
    return node


def _words(node: LexborNode) -> str:
    return "".join(node.text().split())


@pytest.mark.parametrize("task", TASKS)
def test_what_people_come_for_is_two_taps_away(published, task):
    """Whoever opens the front page has the answer after at most two links."""
    taps, answer = TASKS[task]
    phone = Phone(published)
    for words in taps:
        phone.tap(words)

    assert len(taps) <= 2
    assert answer in phone.text


def test_a_menu_is_one_tap_from_every_page(pages):
    """From wherever one is, all sections are a tap away, and a page says the way back."""
    lost = [
        name
        for name, page in pages.items()
        if not any("menu/index.html" in one.attributes["href"] for one in page.css(".site-tools a"))
    ]
    ways_back = [
        name
        for name, page in pages.items()
        if not page.css_first(".breadcrumb, .departure") and name not in NO_WAY_BACK
    ]

    assert [name for name in lost if not _only_leads_on(pages[name])] == []
    assert [name for name in ways_back if not _only_leads_on(pages[name])] == []


NO_WAY_BACK = {
    "index.html": "is where the way begins",
    "404.html": "is nowhere",
    "components/index.html": "is for whoever makes the site",
}


def _only_leads_on(page: LexborHTMLParser) -> bool:
    return page.css_first("meta[http-equiv=refresh]") is not None
