"""After a save of texts the catalog is the one that would be selected anew."""

from datetime import datetime

import pytest

from quality_kunming.loading.agenda import next_change
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.reselection import reselect
from quality_kunming.loading.selection import select
from quality_kunming.model.dates import SHANGHAI
from quality_kunming.model.moment import Moment

NOON = Moment(datetime(2022, 9, 10, 12, 0, tzinfo=SHANGHAI))
LATER = Moment(datetime(2022, 9, 10, 12, 30, tzinfo=SHANGHAI))
ARTICLE = "content/news/2022/launch.md"
ALIKE = {
    "body": ("六大主题", "七大主题"),
    "title": ("title: 启动", "title: 再次启动"),
    "summary": ("topic: launch", "topic: launch\nsummary: 启动。"),
}
OTHERWISE = {
    "date": ("2022-09-01 10:30", "2022-09-02"),
    "not yet public": ("2022-09-01 10:30", "2022-12-02"),
    "list": ("activities: [2022/lianliankan]\n", ""),
    "draft": ("topic: launch", "topic: launch\nstatus: 草稿"),
    "download": ("六大主题", "[表](/downloads/a.pdf)，六大主题"),
    "changed from a day on": ("topic: launch", "topic: launch\nupdated: 2022-09-10 12:20"),
}


@pytest.fixture
def read(campaign) -> Collection:
    """The campaign, with a fixed page."""
    return Collection(campaign.with_pages().root)


def after(collection: Collection, before: str, now: str) -> Collection:
    """The collection after other words were put into the article."""
    path = collection.root / ARTICLE
    path.write_text(path.read_text("utf-8").replace(before, now), "utf-8")
    return collection.after([ARTICLE])


def again(saved: Collection, read: Collection, moment: Moment):
    """What can be said after the save without selecting everything."""
    catalog = select(read, NOON, preview=True)
    return reselect(saved, moment, read, catalog, next_change(read, NOON.instant))


@pytest.mark.parametrize("words", ALIKE.values(), ids=ALIKE)
def test_words_of_a_text_change_nothing_else(read, words):
    """An editor's page is there at once, and everything on it is right."""
    saved = after(read, *words)

    assert again(saved, read, LATER) == select(saved, LATER, preview=True)


@pytest.mark.parametrize("words", OTHERWISE.values(), ids=OTHERWISE)
def test_what_may_show_otherwise_is_selected_anew(read, words):
    """A text that comes, goes or moves may alter any page: nothing is guessed."""

    assert again(after(read, *words), read, LATER) is None


def test_time_that_has_come_is_not_overlooked(campaign):
    """What was to come out at a minute comes out with the first save after it."""
    text = (
        (campaign.root / ARTICLE).read_text("utf-8").replace("2022-09-01 10:30", "2022-09-10 12:10")
    )
    campaign.write("content/news/2022/noon.md", text.encode())
    read = Collection(campaign.root)
    saved = after(read, *ALIKE["body"])

    assert again(saved, read, LATER) is None
    assert again(saved, read, NOON) == select(saved, NOON, preview=True)


def test_new_and_removed_files_are_selected_anew(read):
    """Lists are never of files that are gone."""
    (read.root / ARTICLE).unlink()

    assert again(read.after([ARTICLE]), read, NOON) is None
