"""A second check says what the first one said, at once, until a file, the day or the publication is another."""

from datetime import timedelta

import pytest
from support import TinySite

from quality_kunming.checking import check
from quality_kunming.checks import gate
from quality_kunming.model.moment import Moment

MOMENT = Moment.at("2022-09-10 10:00")


@pytest.fixture
def site(campaign) -> TinySite:
    """One with its fixed pages that has been checked."""
    campaign.with_pages()
    check(campaign.root, MOMENT, {})
    return campaign


def test_nothing_is_asked_again_where_nothing_has_changed(site, monkeypatch):
    """Who checks twice waits once."""
    first = gate.examine(site.root, MOMENT, {})
    monkeypatch.setattr(gate, "make", None)

    again = check(site.root, MOMENT, {})

    assert again == first


def test_fault_written_since_is_named(site):
    """A file that was right is read again when it was saved."""
    site.write("content/pages/about.md", b"---\ntitle: about\n")

    assert check(site.root, MOMENT, {}).errors


def test_address_that_was_published_since_is_missed(site):
    """Another publication to hold the site against is another question."""
    assert check(site.root, MOMENT, {"/news/gone/": "content/news/gone.md"}).errors


def test_another_day_is_another_question(site):
    """What is due tomorrow is told tomorrow."""
    tomorrow = Moment(MOMENT.instant + timedelta(days=1))

    assert check(site.root, tomorrow, {}) == gate.examine(site.root, tomorrow, {})
    assert check(site.root, tomorrow, {}).result.day == tomorrow.day


@pytest.mark.parametrize("name", ["content/news/2022/new.md", "data/brands/a:b"])
def test_folder_that_is_no_place_for_any_is_named(site, name):
    """A folder that was made by mistake is told of, though no file has changed."""
    (site.root / name).mkdir(parents=True)

    assert [one.path for one in check(site.root, MOMENT, {}).errors] == [name]
