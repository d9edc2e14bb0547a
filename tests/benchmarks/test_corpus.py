"""What everybody is measured on."""

import re

from benchmarks.contenders.contender import with_matter
from benchmarks.corpus import article, articles

SOME = list(articles(60))


def test_articles_are_the_same_every_time():
    """Two runs, on any machine, measure the same work."""
    assert list(articles(60)) == SOME
    assert article(7).title == "茶叶记事第7号"


def test_articles_differ():
    """Nobody is quick because texts or headings repeat."""
    headings = {line for one in SOME for line in one.body.splitlines() if line[:3] == "## "}

    assert len({one.body for one in SOME}) == len({one.title for one in SOME}) == len(SOME)
    assert len(headings) > len(SOME)


def test_article_is_about_as_long_as_news_are():
    """An article has about 900 characters, a table, a list and a link."""
    for one in SOME:
        assert 800 < len(re.findall("[\u4e00-\u9fff]", one.body)) < 1000
        assert one.body.count("\n|---|---|---|\n") == 1
        assert one.body.count("\n- ") == 3
        assert one.body.count(f"](/activities/2022/{one.activity}/)") == 1


def test_peers_get_the_same_body():
    """What comes after the front matter is the same for all."""
    one = SOME[3]

    assert with_matter(one).split("---\n\n", 1)[1] == one.body
