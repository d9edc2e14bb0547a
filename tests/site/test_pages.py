"""What holds for every page of the finished site."""

import gzip
import json
import re
from collections import Counter
from itertools import pairwise
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import pytest

from quality_kunming.model.addresses import SECTIONS, file_of

LINKS = "a[href], link[href], img[src], script[src], source[srcset], img[srcset]"
PAGE_LIMIT, HOME_LIMIT = 30_000, 60_000
"""Bytes, compressed, with everything the page loads."""


def targets(page) -> list[str]:
    """Everything that a page links to or loads from its own site."""
    found = []
    for node in page.css(LINKS):
        for name in ("href", "src"):
            if node.attributes.get(name):
                found.append(node.attributes[name])
        found += [
            part.split()[0]
            for part in (node.attributes.get("srcset") or "").split(",")
            if part.strip()
        ]
    return [link for link in found if not re.match(r"[a-z]+:", link)]


def test_every_link_leads_to_a_file_and_an_anchor(pages, output):
    """No visitor meets a dead end: each link of each page resolves inside the folder, and its anchor is there."""
    dead = []
    anchors = {
        name: {node.attributes["id"] for node in page.css("[id]")} for name, page in pages.items()
    }
    for name, page in pages.items():
        for link in targets(page):
            parts = urlsplit(link)
            target = normpath(join(dirname(name), unquote(parts.path))) if parts.path else name
            if not (output / target).is_file() or target.startswith(".."):
                dead.append(f"{name}: {link}")
            elif parts.fragment and unquote(parts.fragment) not in anchors[target]:
                dead.append(f"{name}: {link} (anchor)")

    assert dead == []


def test_no_link_is_bound_to_a_root(pages):
    """The folder can be put anywhere: no link of a page starts at a server's root."""
    bound = [
        f"{name}: {link}"
        for name, page in pages.items()
        for link in targets(page)
        if link.startswith("/")
    ]

    assert bound == []


def test_nothing_is_loaded_from_another_origin(pages, output):
    """A visitor's address is told to nobody else."""
    loaded = [
        f"{name}: {address}"
        for name, page in pages.items()
        for node in page.css(
            "script[src], img, source, iframe, link[rel=stylesheet], link[rel=icon]"
        )
        for address in (node.attributes.get(key) or "" for key in ("src", "href", "srcset"))
        if re.match(r"(https?:)?//", address)
    ]

    assert loaded == []
    assert "url(" not in (output / "theme/css/site.css").read_text("utf-8").replace("url(#", "")


def test_every_page_has_one_heading_and_levels_in_order(pages):
    """Who reads by headings finds one h1 and never jumps a level."""
    wrong = []
    for name, page in pages.items():
        levels = [int(node.tag[1]) for node in page.css("h1, h2, h3, h4, h5, h6")]
        jumps = [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]
        if levels.count(1) != 1 or levels[0] != 1 or jumps:
            wrong.append(f"{name}: {levels}")

    assert wrong == []


def test_titles_and_descriptions_are_there_and_no_two_alike(pages):
    """In search results and tabs each page is told from every other."""
    titles = Counter(page.css_first("title").text() for page in pages.values())
    empty = [
        n
        for n, p in pages.items()
        if not p.css_first("meta[name=description]").attributes.get("content")
    ]

    assert [title for title, count in titles.items() if count > 1] == []
    assert empty == []


def test_ids_are_unique_on_each_page(pages):
    """Anchors and labels lead to one place."""
    twice = {
        name: [
            key
            for key, count in Counter(n.attributes["id"] for n in page.css("[id]")).items()
            if count > 1
        ]
        for name, page in pages.items()
    }

    assert {name: keys for name, keys in twice.items() if keys} == {}


def test_nothing_runs_or_is_styled_inline(pages):
    """A strict Content-Security-Policy refuses nothing: no inline script, style or handler."""
    inline = [
        name
        for name, page in pages.items()
        if page.css("style, [style], [onclick], [onload], [onerror]")
        or any(
            s.attributes.get("type") != "application/ld+json" for s in page.css("script:not([src])")
        )
    ]

    assert inline == []


def test_pages_carry_the_meta_tags_of_government_sites(pages):
    """Each page names the site; a column describes itself, a content page its title, source and address."""
    column = {"ColumnName", "ColumnType", "ColumnDescription", "ColumnKeywords"}
    content = {"ArticleTitle", "ContentSource", "Keywords", "Author", "Image", "Url"}
    wrong = []
    for name, page in pages.items():
        told = {n.attributes["name"]: n.attributes.get("content") for n in page.css("meta[name]")}
        wanted = {"SiteName", "SiteDomain", "SiteIDCode"} | (
            content if "ArticleTitle" in told else column
        )
        if re.match(r"news/\d{4}/[^/]+/index", name):
            wanted |= content | {"PubDate"}
        wrong += [f"{name}: {key}" for key in wanted if not told.get(key)]

    assert wrong == []


def test_structured_data_parses_and_names_its_type(pages):
    """Machines read each page: JSON-LD is valid, and pages below the front page tell the way to them."""
    for name, page in pages.items():
        blocks = [
            json.loads(node.text()) for node in page.css('script[type="application/ld+json"]')
        ]
        types = {block["@type"] for block in blocks}
        expected = {"Organization", "WebSite"} if name == "index.html" else {"BreadcrumbList"}
        assert name == "404.html" or expected <= types, name


def test_sections_are_the_ones_that_links_are_held_against(pages):
    """The addresses that loading takes for granted are there."""

    assert {file_of(address) for address in SECTIONS} <= set(pages)


@pytest.mark.parametrize(
    "name", ["index.html", "activities/index.html", "ambassadors/index.html", "about/index.html"]
)
def test_pages_are_light(pages, output, name):
    """On a slow line a page is there at once: weight compressed, with all that it loads."""
    page = pages[name]
    loaded = {
        normpath(join(dirname(name), node.attributes.get("href") or node.attributes["src"]))
        for node in page.css("link[rel=stylesheet], script[src], img[src], link[rel=icon]")
    }

    weight = sum(len(gzip.compress((output / file).read_bytes(), 9)) for file in {name, *loaded})

    assert weight <= (HOME_LIMIT if name == "index.html" else PAGE_LIMIT)


def test_figures_show_their_date_and_link_to_their_source(pages):
    """No number stands without as-of date and source."""
    figures = [(name, node) for name, page in pages.items() for node in page.css(".figure-number")]
    bare = [
        name
        for name, node in figures
        if "截至" not in node.css_first(".figure-number__source").text()
        or not node.css_first(".figure-number__source a")
    ]

    assert figures
    assert [name for name in bare if not name.startswith("components/")] == []


def test_what_has_ended_is_not_shown_as_open(pages):
    """Today no activity can be joined: nothing says 报名中 or 进行中, and expired contacts are no links."""
    states = {
        name: node.text()
        for name, page in pages.items()
        if not name.startswith("components/")
        for node in page.css(".state-mark--enrolling, .state-mark--running")
    }
    dialled = {
        node.attributes["href"] for page in pages.values() for node in page.css('a[href^="tel:"]')
    }
    mailed = [
        name
        for name, page in pages.items()
        if page.css('a[href^="mailto:"]') and "components" not in name
    ]

    assert states == {}
    assert "tel:087165392426" not in dialled
    assert mailed == []


def test_samples_are_marked_in_preview_and_gone_in_production(pages, published):
    """Every page of a sample says so; production has none, and no draft."""
    marked = {name for name in pages if "/sample-" in name and not name.startswith("theme")}
    unmarked = [name for name in marked if "示例" not in pages[name].css_first("main").text()]

    assert marked
    assert unmarked == []
    assert [
        path for path in published.rglob("*") if "sample" in path.name or "draft" in path.name
    ] == []
    assert not (published / "components").exists()
    assert "待填" not in (published / "index.html").read_text("utf-8")


def test_sitemap_names_the_published_pages(published):
    """Search engines find every page, each by its canonical address."""
    locations = re.findall(r"<loc>(.*?)</loc>", (published / "sitemap.xml").read_text("utf-8"))
    files = {path.relative_to(published).as_posix() for path in published.rglob("index.html")}

    assert {file_of(urlsplit(location).path) for location in locations} == files


def test_feeds_have_lasting_ids_and_absolute_links(published):
    """A reader's feed keeps its entries when the site moves to its final host."""
    feed = (published / "feeds/all.xml").read_text("utf-8")

    assert len(re.findall(r"<id>urn:uuid:[0-9a-f-]{36}</id>", feed)) == feed.count("<entry>") + 1
    assert re.findall(r'(?:href|src)="(?!https?:|mailto:|tel:|#)[^"]*"', feed) == []
