"""Only what changed in content changes in bytes, so that a deploy sends a handful of files."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from support import ARTICLE, TODAY, TinySite

from quality_kunming.building import PRODUCTION, build
from quality_kunming.model.moment import Moment

PAGE = "news/2022/launch/index.html"
SEARCH = {"search/index.js", "search/data/"}
ALWAYS = {"manifest.json", "feeds/all.xml", "feeds/activities/2022/lianliankan.xml", *SEARCH}


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> TinySite:
    """A campaign with pages and four articles."""
    project = TinySite(tmp_path_factory.mktemp("project")).with_campaign().with_pages()
    for number in range(3):
        text = ARTICLE.replace("启动仪式举行", f"第{number}篇").replace(
            "09-01", f"09-0{number + 2}"
        )
        project.write(f"content/news/2022/other-{number}.md", text)
    return project


def made(project: TinySite, day: Moment = TODAY) -> dict[str, bytes]:
    """Every file of the site as it goes out on a day."""
    output = project.root / "output"
    build(project.root, day, PRODUCTION)
    files = [path for path in output.rglob("*") if path.is_file()]
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def before(project) -> dict[str, bytes]:
    """The site before any edit."""
    return made(project)


@pytest.fixture
def edit(project) -> Iterator[Callable[[str, str], dict[str, bytes]]]:
    """Puts another text into a file of the project until the test is over, and returns what is made then."""
    kept: dict[str, bytes] = {}

    def edit(name: str, text: str) -> dict[str, bytes]:
        kept[name] = (project.root / name).read_bytes()
        project.write(name, text)
        return made(project)

    yield edit
    for name, data in kept.items():
        project.write(name, data)


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    names = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    return {"search/data/" if name.startswith("search/data/") else name for name in names}


def test_edit_of_a_text_changes_its_page_and_the_feeds(before, edit):
    """Whoever mends a sentence sends the page, the feeds and the search index with its text, and the manifest."""
    after = edit("content/news/2022/launch.md", ARTICLE + "\n    补充一句。\n")

    assert changed(before, after) == {PAGE, *ALWAYS}


def test_edit_of_a_title_changes_where_the_title_stands(before, edit):
    """A new title is sent with the lists and neighbours that show it; other pages stay as they are."""
    after = edit("content/news/2022/launch.md", ARTICLE.replace("启动仪式举行", "启动仪式顺利举行"))

    found = changed(before, after)
    lists = {f"news/{name}index.html" for name in ("", "2022/", "topics/launch/")}
    assert {PAGE, *ALWAYS, *lists} <= found
    assert not {name for name in found if name.startswith(("about/", "contact/", "theme/"))}
    assert "sitemap.xml" not in found


def test_edit_of_a_fixed_page_changes_that_page(project, before, edit):
    """The page, the search index with its text, and the manifest."""
    text = (project.root / "content/pages/about.md").read_text("utf-8")

    after = edit("content/pages/about.md", text + "\n补充一句。\n")

    assert changed(before, after) == {"about/index.html", "manifest.json", *SEARCH}


def test_day_on_which_nothing_happens_changes_the_front_page_alone(project, before):
    """The nightly rebuild sends the front page, which names its day, and the manifest."""
    after = made(project, Moment.end_of(TODAY.day + timedelta(1)))

    assert changed(before, after) == {"index.html", "manifest.json"}


def test_rebuild_without_an_edit_changes_nothing(project, before):
    """Nothing is sent."""
    assert made(project) == before
