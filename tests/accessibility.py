"""What is wrong with a page that a browser shows, as tests compare it."""

from playwright.sync_api import Page

from auditing.axe import looked_at


def violations(page: Page) -> list[str]:
    """What axe and the width of the page say, a line for each place."""
    return [f"{rule}: {one}" for rule, places in looked_at(page).found.items() for one in places]
