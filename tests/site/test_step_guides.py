"""A guide on a phone and on paper."""

import pytest
from playwright.sync_api import Page

SEEN = "all => all.map(one => one.checkVisibility())"


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def guide(request, browser, output) -> Page:
    """The guide for citizens on a phone."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=request.param
    )
    page = context.new_page()
    page.goto((output / "take-part/citizen/index.html").as_uri())
    yield page
    context.close()


def test_every_step_is_open_on_paper(guide):
    """Who prints a guide has all of it, with a box to tick for every step and everything needed."""
    bodies = guide.locator(".guide-steps__body")

    assert not all(bodies.evaluate_all(SEEN))

    guide.emulate_media(media="print")

    assert all(bodies.evaluate_all(SEEN))


def test_step_opens_by_keyboard_and_names_its_state_before(guide):
    """Who walks through by the keyboard hears what a step is and whether it can be done, and opens it."""
    summary = guide.locator("summary").nth(1)
    body = guide.locator(".guide-steps__body").nth(1)

    assert "全年都可以" in summary.inner_text()

    summary.focus()
    guide.keyboard.press("Enter")

    assert body.is_visible()
