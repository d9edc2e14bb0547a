"""Ten things that people come for: each is at most two taps from the front page, or one search, on a phone."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page
from selectolax.lexbor import LexborHTMLParser

from quality_kunming.model.addresses import address_of
from quality_kunming.model.cards import is_card

TASKS = {
    "enrol a child": (["如何参与", "我带孩子来"], "面向中小学生"),
    "when is a livestream": (["活动", "昆明品牌“连连看”"], "直播"),
    "become an ambassador": (["如何参与", "我自己参加"], "一句质量宣言"),
    "submit a case": (["如何参与", "我是企业"], "一个典型案例"),
    "how does the city stand": ([], "昆明连续6年居全省第一"),
    "nearest service": (["服务"], "质量和品牌服务中心"),
    "a GI product in my district": (["石林彝族自治县"], "人参果"),
    "complaints": ([], "12315"),
    "what happened in 2023": (["2023"], "报道在10月交出一份汇总"),
    "is this an official site": (["关于本站"], "这不是政府网站"),
}
"""What one comes for → the words to tap, one after another, and what is to be read where that leads."""

SEARCHES = {
    "小小质量官": "activities/2022/xiaoxiao-zhiliangguan/",
    "直播": "activities/2022/lianliankan/",
    "质量宣言": "take-part/citizen/",
    "案例": "cases/",
    "第一": "indicators/provincial-assessment/",
    "服务中心": "services/",
    "人参果": "brands/shilin-renshenguo/",
    "12315": "contact/",
    "2023年10月": "editions/2023/",
    "政府网站": "about/",
}
"""What one types for the same, and the page that must be among the first ten."""

PHONE = {"width": 360, "height": 740}
IN_VIEW = """answer => [...document.querySelectorAll("body *")].some((one) => {
  const { top, bottom, height } = one.getBoundingClientRect();
  return height > 0 && height < innerHeight && bottom > 0 && top < innerHeight &&
    one.textContent.replace(/\\s/g, "").includes(answer);
})"""


@pytest.fixture(scope="module", params=[False, True], ids=["without script", "with script"])
def phone(request, browser):
    """A phone that shows the site as published."""
    context = browser.new_context(
        viewport=PHONE, java_script_enabled=request.param, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("task", TASKS)
def test_what_people_come_for_is_two_taps_away(phone, published, task):
    """Whoever opens the front page and taps at most twice sees the answer; on the front page she may scroll."""
    taps, answer = TASKS[task]
    phone.goto((published / "index.html").as_uri())
    for words in taps:
        _tap(phone, words)

    assert len(taps) <= 2
    if taps:
        phone.wait_for_function(IN_VIEW, arg=answer, timeout=3_000)
    else:
        assert answer in "".join(phone.inner_text("body").split())


def _tap(phone: Page, words: str) -> None:
    """Follow the first link that begins with the words; the bar at the thumb is there after a first move."""
    phone.mouse.wheel(0, PHONE["height"] / 2)
    phone.locator("a:visible", has_text=re.compile(rf"^\s*{re.escape(words)}")).first.click()
    phone.wait_for_load_state()


def test_what_people_come_for_is_one_search_away(browser, published):
    """Whoever types what she came for has its page among the first ten."""
    page = browser.new_page(viewport=PHONE)
    lost = []
    for words, address in SEARCHES.items():
        page.goto(f"{(published / 'search' / 'index.html').as_uri()}?q={quote(words)}")
        page.locator(".search-results__link").first.wait_for()
        links = page.locator(".search-results__link").evaluate_all(
            "all => all.slice(0, 10).map((one) => one.href)"
        )
        if (published / address / "index.html").as_uri() not in links:
            lost.append((words, links))
    page.close()

    assert lost == []


def test_a_menu_is_one_tap_from_every_page(pages):
    """From wherever one is, all sections are a tap away, and a page says the way back.

    Who reads another language is led from its page to the map of the site; a card leads to its page, and no further.
    """
    pages = {name: page for name, page in pages.items() if not is_card(address_of(name))}
    lost = [name for name, page in pages.items() if not _leads_to_all(page)]
    ways_back = [
        name
        for name, page in pages.items()
        if not page.css_first(".breadcrumb, .departure") and name not in NO_WAY_BACK
    ]

    assert [name for name in lost if not _only_leads_on(pages[name])] == []
    assert [name for name in ways_back if not _only_leads_on(pages[name])] == []


def _leads_to_all(page) -> bool:
    is_chinese = page.css_first("html").attributes["lang"] == "zh-CN"
    where, menu = (".site-tools a", "menu/") if is_chinese else ("footer a", "sitemap/")
    return any(f"{menu}index.html" in one.attributes["href"] for one in page.css(where))


NO_WAY_BACK = {
    "index.html": "is where the way begins",
    "en/index.html": "is where it begins in English",
    "zh-hant/index.html": "is where it begins in traditional Chinese",
    "404.html": "is nowhere",
    "components/index.html": "is for whoever makes the site",
}


def _only_leads_on(page: LexborHTMLParser) -> bool:
    return page.css_first("meta[http-equiv=refresh]") is not None
