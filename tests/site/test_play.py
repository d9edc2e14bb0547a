"""品牌连连看 and 我的质量宣言 in a real browser, under the policy: nothing of them leaves the device."""

import functools
import http.server
import io
import json
import re
import threading
from collections.abc import Iterator
from itertools import pairwise

import pytest
from accessibility import violations
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from playwright.sync_api import expect
from selectolax.lexbor import LexborHTMLParser

from quality_kunming.model.length import count_characters
from quality_kunming.output.headers import SECURITY_HEADERS

STATUS = "[data-game-status]"
SAID = "[data-pledge-status]"
LATER = {"card.js", "share.js", "favicon.svg"}
"""What a page asks the site for after it has come: the picture's scripts, and the icon at the browser's leisure."""
LETTERS = """
window.letters = [];
const draw = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
  const { e, f } = this.getTransform();
  if (this.canvas.isConnected) letters.push([text, Math.round(x + e), Math.round(y + f)]);
  draw.call(this, text, x, y);
};
"""
CLOSING = "，。、；：！？﹄﹂︶︾"


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder with the headers of the site."""

    def end_headers(self):
        for name, value in SECURITY_HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *args):
        """Say nothing."""


@pytest.fixture(scope="module")
def root(output) -> Iterator[str]:
    """Where the site is served."""
    handler = functools.partial(Handler, directory=str(output))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def opened(browser, root):
    """Opens a page of the site; afterwards nothing was complained of, kept, or asked of anybody."""
    contexts, said, asked = [], [], []

    def opened(address: str, **how):
        contexts.append(browser.new_context(**how))
        page = contexts[-1].new_page()
        page.clock.install()
        page.add_init_script(LETTERS)
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(root + address, wait_until="networkidle")
        page.on("request", lambda request: asked.append(request.url))
        return page

    yield opened
    kept = [context.storage_state() for context in contexts]
    for context in contexts:
        context.close()
    assert said == []
    outside = [url for url in asked if not url.startswith(("blob:" + root, root + "theme/"))]
    assert outside == []
    assert {url.rpartition("/")[2] for url in asked if not url.startswith("blob:")} <= LATER
    assert [(one["cookies"], one["origins"]) for one in kept] == [([], [])] * len(kept)


def pairs_of(page) -> dict[str, set[str]]:
    """What each card with a brand may be joined to, as the page prints it."""
    items = page.locator("[data-group]").evaluate_all(
        "nodes => nodes.map(node => [node.dataset.card, node.querySelector('[data-clue]').textContent])"
    )
    return {card: {clue for one, clue in items if one == card} for card, _ in items}


def cards(page, side: str) -> dict:
    """The cards of a side by their words."""
    found = page.locator(f".match-game__card--{side}")
    words = found.locator(".match-game__text").all_text_contents()
    return {text: found.nth(number) for number, text in enumerate(words)}


def picture(page) -> Image.Image:
    """The picture that the page gives to keep."""
    with page.expect_download() as download:
        page.locator("[data-leaf-keep]").click()
    assert download.value.suggested_filename.endswith(".png")
    return Image.open(io.BytesIO(download.value.path().read_bytes()))


def test_game_is_played_by_keyboard_and_ear(opened):
    """To its end without a mouse: each step is said in a sentence, a mistake with what is right, and where to read."""
    page = opened("brands/game/", viewport={"width": 1000, "height": 900})
    page.locator("[data-play=what]").focus()
    page.keyboard.press("Enter")
    pairs, brands, clues = pairs_of(page), cards(page, "brand"), cards(page, "clue")
    assert len(brands) == len(clues) == 4
    for number, (name, card) in enumerate(brands.items()):
        right = next(text for text in clues if text in pairs[name])
        if number == 0:
            clues[next(text for text in clues if text != right)].press("Space")
            card.press("Enter")
            assert right.rstrip("。") in page.locator(STATUS).inner_text()
            assert page.locator(STATUS).get_by_role("link").get_attribute("href")
        card.press("Space")
        assert card.get_attribute("aria-pressed") == "true"
        assert name in page.locator(STATUS).inner_text()
        if number == 0:
            assert violations(page) == []
        clues[right].press("Enter")
        assert page.locator(STATUS).inner_text().startswith("对了：")

    assert page.evaluate("document.activeElement.textContent") == "4对都连好了，3对一次连对。"
    assert page.locator("[data-game-reading] a").count() == 4
    page.locator("[data-game-draw]").press("Enter")
    expect(page.locator("canvas")).to_be_visible()
    assert "四对都连好了" in page.locator("canvas").get_attribute("aria-label")
    assert violations(page) == []
    drawn = picture(page)
    assert drawn.size == (1080, 1440)
    assert len(drawn.convert("RGB").getcolors(1 << 21)) > 100
    page.locator("[data-game-again]").press("Enter")
    assert page.locator(".match-game__number").count() == 0
    assert page.evaluate("document.activeElement.className").startswith("match-game__card")


def test_game_is_played_by_touch(opened):
    """On a phone: every card is as high as a thumb, nothing is wider than the screen, either side may come first."""
    page = opened("brands/game/", viewport={"width": 360, "height": 740}, has_touch=True)
    page.locator("[data-play=award]").tap()
    pairs, brands, clues = pairs_of(page), cards(page, "brand"), cards(page, "clue")
    for name, card in brands.items():
        right = next(clue for text, clue in clues.items() if text in pairs[name])
        right.tap()
        card.tap()

    assert page.locator("[data-game-result]").inner_text().endswith("每一对都一次连对。")
    heights = page.locator(".match-game button").evaluate_all(
        "nodes => nodes.filter(node => node.offsetParent).map(node => node.offsetHeight)"
    )
    assert min(heights) >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_picture_is_kept_when_asked_for_while_it_is_made(opened):
    """On a slow phone the button is pressed before the file is ready: it comes all the same."""
    page = opened("take-part/pledge/")
    page.evaluate(
        """() => {
          const make = HTMLCanvasElement.prototype.toBlob;
          const held = new Promise((resolve) => { window.deliver = resolve; });
          HTMLCanvasElement.prototype.toBlob = function (take) {
            make.call(this, (blob) => held.then(() => take(blob)));
          };
        }"""
    )
    page.locator("[data-pledge-text]").fill("质量从我做起")
    expect(page.locator("canvas")).to_be_visible()
    with page.expect_download() as download:
        page.locator("[data-leaf-keep]").click()
        page.evaluate("deliver()")
    assert download.value.suggested_filename.endswith(".png")


def test_quiz_is_there_without_a_script(pages, browser, output):
    """The same pairs on paper: two sides in another order, the answers folded; the elder page leads to the game."""
    page = pages["brands/game/index.html"]
    for one in page.css(".match-round"):
        brands, clues = ([item.text() for item in side.css("li")] for side in one.css("ul")[:2])
        answers = one.css("[data-group]")
        assert brands == [item.attributes["data-card"] for item in answers]
        assert clues == sorted(item.css_first("[data-clue]").text() for item in answers)
        assert [item.css_first("a").attributes["href"][:3] for item in answers] == ["../"] * len(
            answers
        )
    assert page.css_first("[data-game]").attributes.get("hidden", "no") is None
    elder = LexborHTMLParser((output / "elder/brands/game/index.html").read_text("utf-8"))
    assert (
        elder.css_first(".action").attributes["href"]
        == "../../../brands/game/index.html?from=elder"
    )
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto((output / "brands/game/index.html").as_uri())
    plain.locator("summary").first.click()
    assert plain.locator("details[open] li").first.is_visible()
    assert plain.locator("[data-game]").is_hidden()
    context.close()


@pytest.fixture(scope="module")
def pledge(opened):
    """The page of the pledge, and what it says when something was written while time stood still."""
    page = opened("take-part/pledge/", viewport={"width": 360, "height": 740})

    def write(text: str, name: str = "") -> str:
        page.clock.pause_at(page.evaluate("Date.now() + 1000") / 1000)
        page.evaluate("letters.length = 0")
        page.locator("[data-pledge-text]").fill(text)
        page.locator("[data-pledge-name]").fill(name)
        page.clock.run_for(1000)
        page.clock.resume()
        return page.locator(SAID).inner_text()

    write("先取来画图的脚本")
    expect(page.locator("canvas")).to_be_visible()
    return page, write


def test_pledge_is_drawn_while_one_writes(pledge):
    """Forty characters are a picture with the seal of one's surname; axe has nothing to say, drawn or refused."""
    page, write = pledge
    said = write("质" * 40, "欧阳明")

    assert said == "画好了，在下面。"
    assert page.locator("#pledge-count").inner_text() == "写了40字，最多40字"
    assert [text for text, *_ in page.evaluate("letters")].count("质") == 41  # one of the title
    assert [text for text, *_ in page.evaluate("letters")].count("欧") == 2
    assert violations(page) == []
    drawn = picture(page)
    assert drawn.size == (1080, 1440)
    assert drawn.convert("RGB").getpixel((5, 5)) == (0xF8, 0xF5, 0xEE)
    assert write("质" * 43) == "这句话：写了43字，最多40字，请删去3字。"
    assert page.locator("canvas").is_hidden()
    assert violations(page) == []


@pytest.mark.parametrize(
    ("written", "said", "drawn"),
    [
        ("<img src=x onerror=alert(1)>质量", "画好了", "<imgsrc=xonerror=alert︵1︶>质量"),
        ("甲\u202e乙\u200b\u2066丙\u0000\u0007", "画好了", "甲乙丙"),
        ("质\n\n量\t好", "画好了", "质量好"),
        ("好\u0301\u0301\u0301\u0301\u0301\u0301", "画好了", "好\u0301\u0301"),
        ("质量🎉", "“🎉”印不出来", ""),
        ("为昆明👨‍👩‍👧", "“👨”印不出来", ""),
        ("\U0010fffd质量", "画好了", "质量"),
        ("𠮷", "画好了", "𠮷"),
        ("质量" + "a" * 200, "词太长", ""),
        ("a " * 300, "写了300字", ""),
        ("   ", "", ""),
    ],
)
def test_whatever_is_written_is_drawn_as_text_or_refused_in_words(pledge, written, said, drawn):
    """Markup is letters, what no eye sees is left out, what cannot be printed is said; nothing is cut."""
    page, write = pledge
    answer = write(written)

    assert said in answer
    assert page.locator("canvas").is_visible() == bool(drawn)
    letters = "".join(text for text, *_ in page.evaluate("letters"))
    assert drawn in letters.replace(" ", "")
    assert page.locator("main img").count() == 0


def test_no_column_begins_with_a_mark(pledge):
    """Whatever the length, marks stay with the words before them, in lines of one length and in verses."""
    page, write = pledge
    for text in (
        "把“合格”写在心里，一针一线、一枝一叶，都按标准来；从我做起，花香得放心！（真）",
        "守住一把秤，对得起每一位街坊。",
        *(("质" * length + "！”") * (40 // (length + 2)) for length in range(5, 13)),
    ):
        assert write(text) == "画好了，在下面。"
        letters = page.evaluate("letters")
        tops = [one for before, one in pairwise(letters) if one[2] < before[2]]
        assert len(tops) > 1
        assert [letter for letter, *_ in tops if letter in CLOSING] == [], text


@pytest.fixture(scope="module")
def count(browser, root):
    """What the script counts."""
    page = browser.new_page()
    page.goto(root + "take-part/pledge/")
    yield lambda texts: page.evaluate(
        "texts => JSON.parse(texts).map(countCharacters)", json.dumps(texts)
    )
    page.close()


@settings(max_examples=3)
@given(
    st.lists(
        st.text("质量，。“”—…aZ09 ９ａé①²ⅣΩ_-\n𠮷ſK")
        | st.text(st.characters(exclude_categories=("Cs", "Cn"), max_codepoint=0xFFFF)),
        min_size=100,
    )
)
def test_script_counts_as_the_loader_does(count, texts):
    """Who writes on the page and who checks a record mean the same forty characters."""
    assert count(texts) == [count_characters(text) for text in texts]


def test_pledge_can_be_written_on_paper(pages, browser, output):
    """Without a script: a card with lines and the way to the page, the only thing that is printed."""
    assert (
        pages["take-part/pledge/index.html"]
        .css_first("[data-pledge]")
        .attributes.get("hidden", "no")
        is None
    )
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((output / "take-part/pledge/index.html").as_uri())
    page.emulate_media(media="print")

    assert page.locator(".paper-card").is_visible()
    assert re.search(r"/take-part/pledge/$", page.locator(".qr__address").inner_text())
    assert page.locator("h1").is_hidden()
    assert page.locator(".site-footer").is_hidden()
    context.close()
