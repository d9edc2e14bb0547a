"""The search page as it is used: typed, read aloud, shared by its address, without a script, under the policy."""

import functools
import http.server
import json
import re
import threading
from collections.abc import Iterator
from urllib.parse import quote, quote_plus

import pytest
from playwright.sync_api import expect
from support import ARTICLE, TODAY, TinySite

from quality_kunming.building import PRODUCTION, build
from quality_kunming.exports import search
from quality_kunming.output.headers import headers_for

BOX, STATUS, LINKS = "#search-words", "[data-search-status]", ".search-results__link"
SHIFTS = """
window.shifts = [];
const note = (seen) => window.shifts.push(...seen.getEntries().map((one) => one.value));
new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true });
"""
SIZES = """() => {
  const read = [...document.querySelectorAll("main :is(p, a, mark, label)")];
  return read.map((one) => parseFloat(getComputedStyle(one).fontSize));
}"""
MARKUP = "<img src=x onerror=document.title=1>"
MANY = 24


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below /ztzl/zlkm/ with the headers of the site."""

    def translate_path(self, path):
        return super().translate_path(path.removeprefix("/ztzl/zlkm"))

    def end_headers(self):
        for name, value in headers_for("search/index.html").items():
            if name != "Content-Type":
                self.send_header(name, value)
        super().end_headers()

    def log_message(self, *args):
        """Say nothing."""


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> TinySite:
    """A site with two dozen articles of two years, one of them with marks in it."""
    site = TinySite(tmp_path_factory.mktemp("site")).with_campaign().with_pages()
    name = site.root / "data/site.yaml"
    name.write_text(name.read_text("utf-8") + "elder: true\n", "utf-8")
    for number in range(MANY):
        day = f"{2022 + number % 2}-09-{number + 1:02}"
        text = ARTICLE.replace("启动仪式举行", f"第{number}篇滇池记事").replace("2022-09-01", day)
        site.write(
            f"content/news/{day[:4]}/lake-{number}.md",
            text + "\n    红嘴鸥来了。看鸥的人也来了。\n",
        )
    site.write(
        "content/news/2022/marks.md",
        ARTICLE.replace("六大", f"`{MARKUP}`六大").replace("启动仪式举行", "记号"),
    )
    build(site.root, TODAY, PRODUCTION)
    return site


@pytest.fixture(scope="module")
def address(site) -> Iterator[str]:
    """The search page at a host, below a path."""
    handler = functools.partial(Handler, directory=str(site.root / "output"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/ztzl/zlkm/search/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def opened(browser, address):
    """A page of the browser, and what it complained of."""
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address)
    yield page, said
    page.close()


def typed(page, words: str) -> str:
    """What the page says after words were typed."""
    page.locator(BOX).fill(words)
    expect(page).to_have_url(re.compile(f"[?&]q={re.escape(quote_plus(words, safe='*'))}(&|$)"))
    return said_of(page)


def said_of(page) -> str:
    """What the page says once the search that was asked for is over."""
    expect(page.locator("[data-search-list]")).to_have_attribute("aria-busy", "false")
    return page.locator(STATUS).inner_text()


def test_results_come_while_one_types(opened):
    """At a host, below a path and under the policy: counted, in sentences, each with its mark, leading to its page."""
    page, said = opened

    assert typed(page, "红嘴鸥") == f"找到 {MANY} 页。"
    expect(page.locator(LINKS)).to_have_count(MANY)
    assert page.locator(".search-results__passage").first.inner_text() == "红嘴鸥来了。"
    assert page.locator(".search-results__passage mark").first.inner_text() == "红嘴鸥"
    assert page.locator("[data-search-index]").is_hidden()
    page.locator(LINKS).first.click()
    assert "滇池记事" in page.locator("h1").inner_text()
    page.go_back()
    expect(page.locator(LINKS)).to_have_count(MANY)
    assert page.locator(BOX).input_value() == "红嘴鸥"
    assert said == []


def test_text_is_text(opened):
    """Whatever is asked, and whatever pages say, is shown as it is written and never run."""
    page, said = opened

    assert typed(page, MARKUP) == "找到 1 页。"
    assert page.locator(".search-results__passage").first.inner_text().count(MARKUP) == 1
    assert page.locator(".search-results img").count() == 0
    assert typed(page, ".*") == "没有一页有“.*”。\n少输几个字再找，或者看下面的索引。"
    assert page.locator("[data-search-index]").is_visible()
    assert said == []


def test_kind_and_year_narrow_and_stand_in_the_address(opened, address):
    """Who shares the address shares the search with its filters."""
    page, _ = opened
    page.goto(f"{address}?q={quote('红嘴鸥')}&kind=news&year=2023")

    assert said_of(page) == f"找到 {MANY // 2} 页。"
    assert page.locator("#search-year").input_value() == "2023"
    page.locator("#search-year").select_option("")
    expect(page.locator(LINKS)).to_have_count(MANY)
    assert page.url.endswith(f"?q={quote('红嘴鸥')}&kind=news")
    page.locator("#search-kind").select_option("activities")
    expect(page.locator(LINKS)).to_have_count(0)
    assert said_of(page).startswith("选的栏目和年份里，没有一页有“红嘴鸥”。")
    page.locator("#search-kind").select_option("")


def test_nothing_is_looked_for_while_characters_are_composed(opened):
    """The letters of a word that is being composed are no search; the word is, once it stands."""
    page, _ = opened
    page.locator(BOX).fill("")
    expect(page).to_have_url(re.compile("^[^?]+$"))
    keys = page.context.new_cdp_session(page)
    keys.send(
        "Input.imeSetComposition", {"text": "hong zui", "selectionStart": 8, "selectionEnd": 8}
    )
    page.wait_for_timeout(400)
    meanwhile = page.evaluate("[location.search, document.querySelector('#search-words').value]")
    keys.send("Input.insertText", {"text": "红嘴鸥"})
    expect(page.locator(LINKS)).to_have_count(MANY)

    assert meanwhile == ["", "hong zui"]


def test_keyboard_reaches_results_and_comes_back(opened):
    """Arrows lead from the box into the list and back; Enter in the box asks at once."""
    page, _ = opened
    typed(page, "红嘴鸥")
    page.locator(BOX).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    first = page.evaluate("document.activeElement.className")
    page.keyboard.press("ArrowUp")

    assert first == "search-results__link"
    assert page.evaluate("document.activeElement.id") == "search-words"


def test_large_site_looks_on_when_asked(browser, site, tmp_path):
    """Where there is much, the first ten are listed with how many there are; a button lists the next and goes there."""
    index = site.root / "output" / search.INDEX
    kept = index.read_bytes()
    index.unlink()
    index.write_bytes(kept.replace(b'"whole":true', b'"whole":false'))
    page = browser.new_page()
    page.goto((site.root / "output" / "search" / "index.html").as_uri())
    first = typed(page, "鸥来"), page.locator(LINKS).count()
    page.locator("[data-search-rest]").click()
    expect(page.locator(LINKS)).to_have_count(20)
    reached = page.evaluate(
        f"[...document.querySelectorAll('{LINKS}')].indexOf(document.activeElement)"
    )
    page.close()
    index.write_bytes(kept)

    assert first == (f"找到 {MANY} 页，先列出 10 页。", 10)
    assert reached == 10


def test_without_a_script_the_page_is_an_index(browser, address):
    """It says so, and leads to letters, years and sections; there is no box that would do nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    links = page.locator("main a").evaluate_all("all => all.map((one) => one.getAttribute('href'))")

    assert page.locator(BOX).is_hidden()
    assert "不运行脚本" in page.locator("main").inner_text()
    assert {"../years/index.html#y2022", "../news/index.html"} <= set(links)
    assert any(re.fullmatch(r"\.\./a-z/index\.html#az-\w+", one) for one in links)
    context.close()


@pytest.mark.parametrize("asked", ["", f"?q={quote('红嘴鸥')}", f"?q={quote('红嘴鸥')}&from=elder"])
def test_nothing_moves_while_the_page_comes(browser, address, asked):
    """What is seen of the page stays where it is while scripts and results arrive."""
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.add_init_script(SHIFTS)
    page.goto(address + asked, wait_until="networkidle")
    if asked:
        said_of(page)
    shifts = page.evaluate("shifts")
    page.close()

    assert shifts == []


def test_elder_search_leads_to_large_results_and_back(browser, site):
    """Who asks in the elder edition reads the results in large letters, opens elder pages, finds back; from a disk."""
    page = browser.new_page()
    page.goto((site.root / "output/elder/search/index.html").as_uri())
    page.locator(BOX).fill("红嘴鸥")
    page.keyboard.press("Enter")
    said = said_of(page)
    back = page.locator("[data-search-back] a")
    sizes = page.evaluate(SIZES)
    kept = page.evaluate("localStorage.length")
    page.locator(LINKS).first.click()
    opened = page.url
    page.go_back()
    back.click()

    assert said == f"找到 {MANY} 页。"
    assert min(sizes) >= 22
    assert kept == 0
    assert "/output/elder/news/" in opened
    assert page.url.endswith("/output/elder/search/index.html")
    page.goto((site.root / "output/search/index.html").as_uri())
    assert page.locator(".search-back__note").is_hidden()
    page.close()


def test_lost_file_is_said(browser, site, address):
    """Where the index cannot be had the page says so, and the ways without search stay."""
    page = browser.new_page()
    page.route("**/search/index.js", lambda route: route.abort())
    page.goto(f"{address}?q={quote('质量')}")
    expect(page.locator(STATUS)).not_to_be_empty()

    assert "取不到" in page.locator(STATUS).inner_text()
    assert page.locator("[data-search-index]").is_visible()
    page.close()


def test_part_of_the_results_is_not_taken_for_all(browser, address):
    """A text that cannot be had: what is listed is said not to be all, and the index is there as well."""
    page = browser.new_page()
    page.route(re.compile("/search/data/t"), lambda route: route.abort())
    page.goto(f"{address}?q={quote('红嘴鸥')}")
    expect(page.locator(STATUS)).to_contain_text("取不到")

    said, listed = page.locator(STATUS).inner_text(), page.locator(LINKS).count()
    assert ("下面列出的不全" in said) == (listed > 0)
    assert page.locator("[data-search-index]").is_visible()
    page.unroute_all()
    page.locator(".search-box__go").click()
    expect(page.locator(STATUS)).to_have_text(f"找到 {MANY} 页。")
    page.close()


def test_slow_search_says_that_it_is_at_work(browser, address):
    """Who waits for the index reads that it is being looked for."""
    page = browser.new_page()
    held = []
    page.route("**/search/index.js", lambda route: held.append(route))
    page.goto(f"{address}?q={quote('红嘴鸥')}", wait_until="domcontentloaded")
    expect(page.locator(STATUS)).to_have_text("正在找…")
    held[0].continue_()
    expect(page.locator(STATUS)).to_have_text(f"找到 {MANY} 页。")
    page.close()


def test_single_sign_is_said_to_be_looked_for_in_titles_alone(opened):
    """No page is said to lack what only its title was asked for."""
    page, _ = opened

    assert typed(page, "鸥").startswith("没有一页的标题里有“鸥”。")


def test_machines_are_told_where_search_is(site):
    """The address by which search engines and browsers may ask is the one that answers."""
    html = (site.root / "output" / "index.html").read_text("utf-8")
    data = [json.loads(one) for one in re.findall(r'ld\+json">(.*?)</script>', html)]

    (website,) = [one for one in data if one["@type"] == "WebSite"]
    assert website["potentialAction"]["target"]["urlTemplate"].endswith("/search/?q={words}")
