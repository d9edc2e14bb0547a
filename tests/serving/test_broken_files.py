"""One broken file makes its own page say so, and leaves all others readable."""

import pytest
from support import as_written

from quality_kunming.templating.loader import TEMPLATES

ARTICLE = "content/news/2022/launch.md"
ACTIVITY = "data/activities/2022/lianliankan.yaml"
OTHER = "content/news/2022/other.md"
PAGES = ("/", "/news/", "/activities/", "/activities/2022/", "/sources/", "/sitemap/", "/about/")


@pytest.fixture
def served(served):
    """With one article more."""
    text = (served.root / ARTICLE).read_text("utf-8").replace("title: 启动", "title: 再次启动")
    served.save(OTHER, text.encode())
    return served


@pytest.mark.parametrize(
    ("name", "page"),
    [(ARTICLE, "/news/2022/launch/"), (ACTIVITY, "/activities/2022/lianliankan/")],
    ids=["text", "record"],
)
def test_own_page_says_what_is_wrong_line_by_line(served, name, page):
    """Who broke a file reads there what to mend, and nothing of it is taken as HTML."""
    text = (
        (served.root / name)
        .read_text("utf-8")
        .replace("sources: [launch]", "sources: [launch]\nrwong: 1")
    )
    text = text.replace("topic: launch", "topic: launch\nrwong: <b>")
    served.save(name, text.encode())
    response = served.get(page)

    assert response.status == 503
    assert "有 1 个问题要改" in response.text
    assert f"{name}:" in response.text
    assert "rwong" in response.text
    assert "/__preview.js" in response.text


@pytest.mark.parametrize("name", [ARTICLE, ACTIVITY], ids=["text", "record"])
def test_others_show_the_last_good_version_and_name_the_broken_file(served, name):
    """A colleague's slip costs nobody else the view of their own page."""
    served.get("/")
    served.save(name, "---\nbroken: [\n---\n")
    pages = {page: served.get(page) for page in (*PAGES, "/news/2022/other/")}

    assert {page: one.status for page, one in pages.items()} == dict.fromkeys(pages, 200)
    assert [page for page, one in pages.items() if name not in served.strip(page)] == []
    assert "启动仪式举行" in as_written(pages["/news/"].text)
    assert "连连看" in pages["/activities/"].text


@pytest.mark.parametrize("name", [ARTICLE, ACTIVITY, "data/sources/launch.yaml"])
def test_pages_go_on_without_what_was_never_good(served, name):
    """A preview that is started with somebody's broken file shows all the rest."""
    served.save(name, "---\nbroken: [\n---\n")
    served.preview._save = None
    served.preview.take()
    without_it = {"/activities/2022/"} if name == ACTIVITY else set()
    pages = {page: served.get(page) for page in PAGES}

    assert {page for page, one in pages.items() if one.status == 503} == without_it
    assert {one.status for page, one in pages.items() if page not in without_it} == {200}
    assert [page for page, one in pages.items() if name not in one.text] == []


def test_name_that_nothing_has_is_told_on_its_own_page_alone(served):
    """A record that names a source which is not there keeps no other page from being made."""
    served.change(ACTIVITY, "sources: [launch]", "sources: [launhc]")
    own = served.get("/activities/2022/lianliankan/")

    assert "launhc" in own.text
    assert {page: served.get(page).status for page in PAGES} == dict.fromkeys(PAGES, 200)


def test_words_of_a_problem_are_no_html(served):
    """What somebody wrote into a file does nothing in the page that quotes it."""
    served.change(ARTICLE, "topic: launch", "topic: <b>launch</b>")
    page = served.get("/news/2022/launch/")

    assert (page.status, served.get("/news/").status) == (503, 200)
    assert "“&lt;b&gt;launch&lt;/b&gt;”" in page.text


def test_removed_record_leaves_the_pages_that_do_not_need_it(served):
    """Who takes a source away learns on the pages that name it; the others stay."""
    source = served.remove("data/sources/launch.yaml")
    statuses = {page: served.get(page).status for page in PAGES}
    served.save("data/sources/launch.yaml", source.encode())

    assert statuses == dict.fromkeys(PAGES, 200)
    assert served.get("/activities/2022/lianliankan/").status == 200


def test_pages_come_back_once_the_file_is_mended(served):
    """One mistake does not end the preview."""
    text = (served.root / ARTICLE).read_bytes()
    served.save(ARTICLE, "---\n")
    broken = served.get("/news/2022/launch/").status
    served.save(ARTICLE, text)
    page = served.get("/news/2022/launch/")

    assert (broken, page.status) == (503, 200)
    assert "个文件有错" not in served.strip("/")


def test_site_that_cannot_be_read_shows_the_problem_everywhere(served):
    """Without the site's own names nothing can be made: every page says what is wrong in that file."""
    served.change("data/site.yaml", "name: 质量昆明", "nmae: 质量昆明")
    pages = {page: served.get(page) for page in ("/", "/news/", "/nothing/")}

    assert {one.status for one in pages.values()} == {503}
    assert [page for page, one in pages.items() if "data/site.yaml" not in one.text] == []
    assert served.get("/__preview.css").status == 200


def test_broken_template_is_shown_as_a_fault_of_the_program(served, monkeypatch):
    """An editor learns that it is not their file; a developer reads the traceback in the page."""
    get_source = TEMPLATES.get_source

    def broken(environment, name):
        found = get_source(environment, name)
        return ("{% if <i> %}", *found[1:]) if name == "article.html" else found

    monkeypatch.setattr(TEMPLATES, "get_source", broken)
    served.preview.take(["theme/templates/article.html"])
    page = served.get("/news/2022/launch/")

    assert (page.status, served.get("/about/").status) == (503, 200)
    assert "程序出错了，不是你写错了" in page.text
    assert "TemplateSyntaxError" in page.text
    assert "theme/templates/article.html" in page.text
