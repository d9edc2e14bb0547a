"""What all tests share."""

import functools
import gc
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright
from servers.object_store import ObjectStore
from servers.processes import missing
from support import TODAY, TinySite

from auditing.browser import ARGUMENTS
from quality_kunming.building import PREVIEW, PRODUCTION
from quality_kunming.checks.finished import FinishedSite
from quality_kunming.environment import ROOT
from quality_kunming.fonts import system_fonts
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.selection import select
from quality_kunming.making import make
from quality_kunming.memory import without_collecting
from quality_kunming.rendering.page import ordinary
from quality_kunming.screens.browser import find_browser

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # tasks are started by the hundred


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Read the tests, which all stay, without a look for garbage between them."""
    with without_collecting():
        done = yield
    gc.freeze()
    return done


SLOW = frozenset(
    (
        *("ci", "rebuilding", "season", "delivery", "servers", "site", "wechat", "bundling"),
        *("test_bad_input.py", "test_docs.py", "test_passing_time.py", "test_odd_values.py"),
    )
)
"""Folders and files whose tests take long: they come first, so that no process waits for them in the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Have the slow ones first, in their order."""
    items.sort(key=lambda item: SLOW.isdisjoint(item.path.relative_to(ROOT / "tests").parts))


@pytest.fixture
def site(tmp_path: Path) -> TinySite:
    """A project with nothing but what every project must have."""
    return TinySite(tmp_path)


@pytest.fixture
def campaign(site: TinySite) -> TinySite:
    """A project with an edition, an activity and an article."""
    return site.with_campaign()


@pytest.fixture(scope="session")
def made(tmp_path_factory) -> Callable[[str], FinishedSite]:
    """Makes the site with one of the settings, as it is today."""

    @functools.cache
    def made(conf: str) -> FinishedSite:
        folder = tmp_path_factory.mktemp(Path(conf).stem)
        collection = Collection(ROOT)
        site = make(collection, TODAY, conf, folder)
        if conf == PRODUCTION:
            site.furnish()
        site.describe()
        views = {page.view.address: page.view for page in ordinary(site.pages)}
        return FinishedSite(folder, site.workshop.catalog, collection.policy, views, collection)

    return made


@pytest.fixture(scope="session")
def output(made) -> Path:
    """The site in preview."""
    return made(PREVIEW).output


@pytest.fixture(scope="session")
def published(made) -> Path:
    """The site as it goes out."""
    return made(PRODUCTION).output


@pytest.fixture(scope="session")
def store(tmp_path_factory) -> Iterator[ObjectStore]:
    """One object store for all tests."""
    with ObjectStore(tmp_path_factory.mktemp("store")) as store:
        yield store


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium; without one these tests are skipped, and fail in CI."""
    found = find_browser()
    if not found:
        missing("Chromium 或 Chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def chinese_fonts() -> None:
    """A machine whose letters can be drawn; without them these tests are skipped, and fail in CI."""
    if system_fonts() is None:
        missing("中文字体（fonts-noto-cjk）")


@pytest.fixture
def finished(campaign) -> Callable[..., FinishedSite]:
    """`finished(files, origin, preview)`: an output of these files, as a site of that address."""

    def finished(
        files: dict[str, str],
        origin: str = "https://quality-kunming.example",
        preview: bool = False,
    ) -> FinishedSite:
        for name, text in files.items():
            campaign.write(f"output/{name}", text.encode())
        details = campaign.root / "data" / "site.yaml"
        text = details.read_text("utf-8").replace("https://quality-kunming.example", origin)
        details.write_text(text, "utf-8")
        collection = Collection(campaign.root)
        catalog = select(collection, TODAY, preview=preview)
        output = campaign.root / "output"
        return FinishedSite(output, catalog, collection.policy, collection=collection)

    return finished
