"""Search finds just the pages that have what is asked: the real script in a browser, on the project's own pages."""

import gzip
import json
import os
import random
import shutil
from pathlib import Path

import pytest
from exports.page_words import known_pages, plain, words_of
from exports.queries import ASKED, HOSTILE, OTHERWISE
from support import TODAY

from quality_kunming.building import PREVIEW
from quality_kunming.caching import Shelf
from quality_kunming.environment import ROOT
from quality_kunming.exports import search
from quality_kunming.exports.folding import fold
from quality_kunming.loading.collection import Collection
from quality_kunming.making import Made, make
from quality_kunming.rendering.page import ordinary

FIND = """async (queries) => {
  const finder = await openSearch();
  const answers = [];
  for (const query of JSON.parse(queries)) {
    const hits = await finder.find(query);
    while (!hits.isComplete) await hits.more();
    answers.push(hits.pages.map((page) => page.file));
  }
  return answers;
}"""
RANDOM = random.Random(12)
SUBSTRINGS = os.environ.get("SUBSTRINGS", "4")
"""Of each page, so many are asked; `all` asks every one of up to eight characters."""


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Made:
    """The project's own site."""
    return make(Collection(ROOT), TODAY, PREVIEW, tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def divided(made, tmp_path_factory) -> Path:
    """The same with the index of a large site: many blocks, and nothing looked at that nobody asks for."""
    folder = tmp_path_factory.mktemp("large")
    for part in ("theme", "search/index.html"):
        (shutil.copytree if (made.folder / part).is_dir() else _copy)(
            made.folder / part, folder / part
        )
    (folder / search.DATA).mkdir()
    shelf = Shelf(folder / "shelf")
    for name, data in search.index(
        made.workshop.catalog, ordinary(made.pages), shelf, whole=0, many=16
    ):
        (folder / name).write_bytes(data)
    return folder


def _copy(path: Path, to: Path) -> None:
    to.parent.mkdir(parents=True)
    shutil.copy(path, to)


@pytest.fixture(scope="module")
def pages(made) -> dict[str, list[str]]:
    """What every page says that may be found, by its file; its title first; traditional characters are as others."""
    titles = {page.file: page.view.title for page in ordinary(made.pages)}
    return {
        file: [
            *map(
                fold if file.startswith("zh-hant/") else plain,
                (titles[file], *words_of(made.folder / file)),
            )
        ]
        for file in known_pages(made.folder)
    }


@pytest.fixture(scope="module")
def ask(browser):
    """Asks the script of a site many queries at once: of each the files that it finds, in order."""

    def ask(folder: Path, queries: list[str]) -> list[list[str]]:
        page = browser.new_page()
        page.goto((folder / "search" / "index.html").as_uri())
        answers = page.evaluate(FIND, json.dumps(queries))
        page.close()
        return answers

    return ask


def expected(query: str, pages: dict[str, list[str]]) -> set[str]:
    """The pages that have a query in one line; one character only counts in the title."""
    word = plain(" ".join(query.split())).strip()
    if not word:
        return set()
    read = slice(1) if len(word) == 1 else slice(None)
    return {file for file, lines in pages.items() if any(word in one for one in lines[read])}


def substrings(pages: dict[str, list[str]]) -> list[tuple[str, str]]:
    """Pieces of the pages, each with its page."""
    if SUBSTRINGS == "all":
        pieces = [
            (line[start : start + length], file)
            for file, lines in pages.items()
            for line in lines
            for length in range(2, 9)
            for start in range(len(line) - length + 1)
        ]
    else:
        pieces = [
            (_piece([line for line in lines if len(line) > 1]), file)
            for file, lines in pages.items()
            for _ in range(int(SUBSTRINGS))
        ]
    return [(piece, file) for piece, file in pieces if len(plain(piece).strip()) > 1]


def _piece(lines: list[str]) -> str:
    line = RANDOM.choice(lines)
    start = RANDOM.randrange(len(line) - 1)
    return line[start : start + RANDOM.randint(2, 14)]


@pytest.mark.parametrize("size", ["made", "divided"])
def test_answers_are_the_pages_that_have_the_words(ask, pages, made, divided, size):
    """Whoever asks for a word gets every page that has it and no other, however it is written, in sites of any size."""
    pieces = substrings(pages)
    queries = [*ASKED, *OTHERWISE, *HOSTILE, *dict.fromkeys(piece for piece, _ in pieces)]
    answers = dict(
        zip(queries, ask(made.folder if size == "made" else divided, queries), strict=True)
    )

    right = {query: expected(OTHERWISE.get(query, query), pages) for query in queries}
    wrong = {query: set(found) ^ right[query] for query, found in answers.items()}
    wrong = {query: pages for query, pages in wrong.items() if pages}
    assert wrong == {}
    assert [query for query, found in answers.items() if len(found) != len(set(found))] == []
    assert [(piece, file) for piece, file in pieces if file not in answers[piece]] == []
    assert len({query for query in ASKED if answers[query]}) >= 100


def test_order_is_title_heading_text(ask, made, divided):
    """The page that is called so comes first; then titles that begin so, titles, headings, texts."""
    named, begun, held = ask(made.folder, ["春城质量官", "云南白药", "宝珠梨"])

    assert named[0] == "ambassadors/index.html"
    assert begun[0].startswith("brands/")
    assert held[0] == "brands/chenggong-baozhuli/index.html"
    assert ask(divided, ["春城质量官"]) == [named]


def test_words_apart_are_looked_for_where_they_do_not_stand_together(ask, pages, made):
    """Who types two words gets the pages with both, unless some page has them as they are typed."""
    apart, together = ask(made.folder, ["小小质量官 报名", "质量昆明 2023"])

    assert set(apart) == expected("小小质量官", pages) & expected("报名", pages)
    assert set(together) == expected("质量昆明", pages) & expected("2023", pages)


def test_only_what_search_engines_may_know_is_found(made, pages):
    """Nothing that is taken back, lost, moved, made up or a notice is in the index, and nothing twice."""
    data = b"".join(path.read_bytes() for path in sorted((made.folder / search.DATA).glob("t*.js")))

    files = [
        file
        for page in ordinary(made.pages)
        if (file := page.file) and f'["{file}",'.encode() in data
    ]
    assert set(files) == set(pages)
    assert all(data.count(f'["{file}",'.encode()) == 1 for file in pages)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("ＫＭ２０２２", "km2022"),
        ("質量、雲南、於是", "质量、云南、于是"),
        ("著名 乾隆", "著名 乾隆"),
        ("\u2f45\u2f92", "方见"),
        ("⻅⻄⻰", "见西龙"),
        ("①㎡…", "1m2..."),
        ("质\u200b量\ufeff", "质量"),
    ],
)
def test_one_form_stands_for_all(written, folded):
    """What looks alike, or is the same word in other characters, is compared as one."""
    assert fold(written) == folded


def test_script_and_first_search_are_light(browser, made):
    """On a slow line the first ten pages are there after 40 KB: page, script, index and texts."""
    page = browser.new_page()
    loaded = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto((made.folder / "search" / "index.html").as_uri())
    page.evaluate(
        "async () => { const hits = await (await openSearch()).find('质量'); await hits.more(); }"
    )
    page.close()

    def weight(part: str) -> int:
        files = [Path(url.removeprefix("file://")) for url in loaded if part in url]
        return sum(len(gzip.compress(file.read_bytes())) for file in files)

    assert 0 < weight("/js/search") <= 6_000
    assert weight("/js/") <= 10_000
    assert weight("/search/index.js") + weight("/search/data/") + weight("/js/") <= 40_000
