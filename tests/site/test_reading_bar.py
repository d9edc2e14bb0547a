"""The reading bar in a real browser: size, contrast, reading aloud, remembered on the device."""

import pytest

VOICE = """
window.said = [];
const voice = { lang: LANG, localService: true, name: "device" };
const speech = {
  getVoices: () => [voice],
  speak: (words) => { said.push(words.text); speech.now = words; },
  cancel: () => { speech.now = null; },
};
Object.defineProperty(window, "speechSynthesis", { value: speech });
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""
SHIFT = """
window.shift = 0;
new PerformanceObserver((list) => list.getEntries().forEach((one) => { shift += one.value; }))
  .observe({ type: "layout-shift", buffered: true });
"""
PAGE = "news/2023/one-two-n/"


@pytest.fixture(scope="module")
def root(output, serve) -> str:
    """Where the site is served."""
    return serve(output)


@pytest.fixture
def phone(browser):
    """A phone of its own: it remembers nothing yet."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context
    context.close()


def size_of_text(page) -> float:
    """The size of the page's text in pixels."""
    return page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")


def test_choice_is_shown_kept_and_applied_before_paint(phone, root):
    """By keyboard: the text grows, its button is pressed, the next page has it without moving anything."""
    page = phone.new_page()
    page.add_init_script(SHIFT)
    page.goto(root)
    plain = size_of_text(page)
    large = page.get_by_role("button", name="特大")
    contrast = page.get_by_role("button", name="加强对比")
    for button in (large, contrast):
        button.focus()
        page.keyboard.press("Enter")

    assert size_of_text(page) == pytest.approx(plain * 1.6, rel=0.02)
    assert large.get_attribute("aria-pressed") == contrast.get_attribute("aria-pressed") == "true"
    assert min(box["height"] for box in (one.bounding_box() for one in (large, contrast))) >= 44

    page.goto(root + PAGE, wait_until="networkidle")
    assert size_of_text(page) == pytest.approx(plain * 1.6, rel=0.02)
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.evaluate("shift") == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.get_by_role("button", name="标准").click()
    page.get_by_role("button", name="加强对比").click()
    page.reload()
    assert size_of_text(page) == pytest.approx(plain)


def test_works_where_nothing_can_be_remembered(phone, root):
    """Where storage is refused, a choice holds for the page and nothing fails."""
    page = phone.new_page()
    faults = []
    page.on("pageerror", lambda one: faults.append(one))
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } })"
    )
    page.goto(root)
    plain = size_of_text(page)
    page.get_by_role("button", name="大", exact=True).click()

    assert size_of_text(page) == pytest.approx(plain * 1.3, rel=0.02)
    assert faults == []


def test_only_its_own_choices_count(phone, root):
    """What else stands in the device's memory changes nothing; a choice reaches the other windows at once."""
    page, other = phone.new_page(), phone.new_page()
    page.goto(root)
    plain = size_of_text(page)
    page.evaluate("localStorage.textSize = '9999'; localStorage.contrast = '<b>'")
    for one in (page, other):
        one.goto(root)

    assert size_of_text(page) == plain
    assert page.get_by_role("button", name="标准").get_attribute("aria-pressed") == "true"
    other.get_by_role("button", name="特大").click()
    page.locator("[data-text-size='160']").wait_for()
    assert size_of_text(page) == pytest.approx(plain * 1.6, rel=0.02)
    assert page.get_by_role("button", name="特大").get_attribute("aria-pressed") == "true"


def test_reads_the_text_and_nothing_else(phone, root):
    """From the title, without navigation and buttons; paused, gone on from the same sentence, stopped."""
    page = phone.new_page()
    page.add_init_script(VOICE.replace("LANG", "'zh-CN'"))
    page.goto(root + PAGE)
    title = page.locator("h1").inner_text()
    page.get_by_role("button", name="朗读").click()
    page.evaluate("for (let i = 0; i < 40 && speechSynthesis.now; i++) speechSynthesis.now.onend()")
    page.get_by_role("button", name="暂停").click()
    said = page.evaluate("said")

    assert title in "".join(said)
    assert not any(one.strip() in ("首页", "标准", "搜索") for one in said)
    page.get_by_role("button", name="继续读").click()
    assert page.evaluate("said").pop() == said[-1]
    page.get_by_role("button", name="停止").click()
    assert page.get_by_role("button", name="朗读").is_visible()
    assert page.get_by_role("button", name="停止").count() == 0


@pytest.mark.parametrize("lang", ["en-US", "zh-HK"])
def test_without_a_voice_of_the_language_there_is_no_button(phone, root, lang):
    """A device that cannot read Chinese aloud does not offer to."""
    page = phone.new_page()
    page.add_init_script(VOICE.replace("LANG", f"'{lang}'"))
    page.goto(root)

    assert page.get_by_role("button", name="朗读").count() == 0


def test_without_script_there_is_no_bar(browser, root):
    """What would do nothing is not seen, on elder pages there is none at all."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(root)

    assert not page.locator(".reading-bar").is_visible()
    page.get_by_role("link", name="长辈版").click()
    assert page.locator(".reading-bar, script").count() == 0
    context.close()


@pytest.mark.parametrize(
    ("page", "width", "size"),
    [("services/", 1280, "200%"), ("news/2024/ten-measures/", 320, "100%"), ("", 320, "200%")],
)
def test_larger_letters_make_no_page_wider(browser, root, page, width, size):
    """Columns, numbers and tables give way to the letters, however the browser was told to enlarge them."""
    window = browser.new_page(viewport={"width": width, "height": 740})
    window.goto(root + page)
    window.evaluate("(size) => { document.documentElement.style.fontSize = size; }", size)

    assert window.evaluate("document.documentElement.scrollWidth") <= width
    window.close()


@pytest.mark.parametrize("edition", ["", "elder/"])
def test_paper_has_dark_words_and_no_controls(browser, root, edition):
    """Whatever was chosen on the screen, and on a device in its dark colours: ink on paper, and no buttons."""
    page = browser.new_page(color_scheme="dark")
    page.goto(root + edition + PAGE)
    page.emulate_media(media="print", color_scheme="dark")
    ink = "getComputedStyle(document.documentElement).getPropertyValue('--color-ink-soft')"

    assert (
        page.locator(".reading-bar:visible, .elder-ways:visible, .site-tools:visible").count() == 0
    )
    assert page.evaluate(ink).strip().lstrip("#")[0] in "0123"
    page.close()
