"""A check of many articles makes only the pages that may have changed."""

from datetime import date

import pytest
from support import ARTICLE, TODAY

from quality_kunming.checks import proven
from quality_kunming.checks.proven import FILE, ProvenArticles
from quality_kunming.loading.collection import Collection


@pytest.fixture
def root(campaign, monkeypatch):
    """A campaign with ten articles, in which four are enough and the latest two are always made."""
    monkeypatch.setattr(proven, "ENOUGH", 4)
    monkeypatch.setattr(proven, "LATEST", 2)
    for day in range(11, 20):
        text = ARTICLE.replace("2022-09-01 10:30", f"2022-09-{day}")
        campaign.write(f"content/news/2022/day-{day}.md", text)
    return campaign


def articles(site, day: date = TODAY) -> ProvenArticles:
    """What is known of the site's articles on a day."""
    return ProvenArticles(Collection(site.root), day)


def remember(site, faulty=()) -> None:
    """Have all articles of a site looked at, with something found in some."""
    known = articles(site)
    known.remember(known.to_make() or (), faulty)


LATEST = {"news/2022/day-18.md", "news/2022/day-19.md"}


def test_everything_is_made_the_first_time(root):
    """Nothing is taken for right that was never looked at."""

    assert len(articles(root).to_make()) == 10


def test_only_the_latest_are_made_again(root):
    """What was found right and has not changed is left alone."""
    remember(root)

    assert articles(root).to_make() == LATEST


def test_faulty_article_is_made_until_it_is_mended(root):
    """A fault is told at every check, not only at the first."""
    remember(root, ["content/news/2022/day-12.md"])

    assert articles(root).to_make() == LATEST | {"news/2022/day-12.md"}


def test_article_that_was_not_made_is_not_proven(root):
    """A scheduled text or a draft is looked at on the day on which it comes."""
    known = articles(root)
    known.remember(known.to_make() - {"news/2022/day-13.md"}, [])

    assert articles(root).to_make() == LATEST | {"news/2022/day-13.md"}


@pytest.mark.parametrize("place", ["theme/templates", "output/news/index.html"])
def test_fault_of_many_pages_proves_none(root, place):
    """A fault that every page has is told at every check until it is mended."""
    remember(root, [place])

    assert len(articles(root).to_make()) == 10


def test_what_was_proven_before_stays_so(root):
    """A second check that makes only the latest forgets nothing."""
    remember(root)
    remember(root)

    assert articles(root).to_make() == LATEST


def test_changed_article_is_made_again(root):
    """What an editor has written since is looked at."""
    remember(root)
    root.write("content/news/2022/day-11.md", ARTICLE.replace("启动仪式举行", "开放日举行"))

    assert articles(root).to_make() == LATEST | {"news/2022/day-11.md"}


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(("data/sources/other.yaml", "name: 别的\npublisher: 昆明日报\n"), id="data"),
        pytest.param(("content/downloads/form.txt", "表"), id="a download"),
    ],
)
def test_anything_else_that_changes_has_all_made_again(root, change):
    """A record or file may show on any page."""
    remember(root)
    root.write(*change)

    assert len(articles(root).to_make()) == 10


def test_another_day_has_all_made_again(root):
    """States and dates on pages move with the day."""
    remember(root)

    assert len(articles(root, date(2026, 11, 22)).to_make()) == 10


def test_few_articles_are_always_made(root, monkeypatch):
    """A small site takes a second: nothing is left out."""
    monkeypatch.setattr(proven, "ENOUGH", 11)
    remember(root)

    assert articles(root).to_make() is None


@pytest.mark.parametrize("damage", [b"", b"[]", b"{", b'{"frame": 1}', b"\xff"])
def test_damaged_memory_has_all_made_again(root, damage):
    """A file that a killed run left behind proves nothing."""
    remember(root)
    (root.root / FILE).write_bytes(damage)

    assert len(articles(root).to_make()) == 10
