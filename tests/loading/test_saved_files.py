"""A collection after a save is the one that a new start would read."""

import pytest

from quality_kunming.loading.collection import Collection

SAVES = {
    "text": {
        "content/news/2022/launch.md": (
            "启动。六大",
            "开始，共[](数据:2022/lianliankan/场次)。六大",
        )
    },
    "record": {"data/activities/2022/lianliankan.yaml": ("三场直播", "四场直播")},
    "name of a term": {"data/vocabularies/topics.yaml": ("启动与部署", "部署")},
    "site": {"data/site.yaml": ("人人关注质量", "质量在你身边")},
}
FIGURES = """
outcomes:
  - label: 场次
    value: 3
    unit: 场
    as_of: 2022-10
    source: launch
"""


def said(collection: Collection) -> tuple:
    """All that a collection says."""
    return (
        collection.site,
        collection.terms,
        dict(collection.records),
        list(collection.matters.items()),
        collection.fillings,
        sorted(collection.problems),
        set(collection.by_key),
    )


@pytest.fixture
def read(campaign) -> Collection:
    """The campaign with a number, read once."""
    path = campaign.root / "data/activities/2022/lianliankan.yaml"
    path.write_text(path.read_text("utf-8") + FIGURES, "utf-8")
    campaign.write(
        "content/news/2022/b.md", (campaign.root / "content/news/2022/launch.md").read_bytes()
    )
    return Collection(campaign.root)


@pytest.mark.parametrize("changes", SAVES.values(), ids=SAVES)
def test_save_says_what_a_new_start_would(campaign, read, changes):
    """An editor's save shows the site that everybody will get from the files."""
    for name, (before, after) in changes.items():
        path = campaign.root / name
        path.write_text(path.read_text("utf-8").replace(before, after), "utf-8")

    assert said(read.after(changes)) == said(Collection(campaign.root))
    assert said(read.after(changes)) != said(read)


def test_added_and_removed_files_are_seen(campaign, read):
    """A file that was renamed is at its new place, and no more at the old."""
    (campaign.root / "content/news/2022/b.md").rename(campaign.root / "content/news/2022/c.md")
    after = read.after(["content/news/2022/b.md", "content/news/2022/c.md"])

    assert said(after) == said(Collection(campaign.root))
    assert [*after.matters] == ["content/news/2022/c.md", "content/news/2022/launch.md"]


@pytest.mark.parametrize(
    "name", ["content/news/2022/launch.md", "data/activities/2022/lianliankan.yaml"]
)
def test_broken_file_says_what_it_said_before(campaign, read, name):
    """One slip of a colleague does not take a record or text out of everybody's pages."""
    (campaign.root / name).write_text("---\nname: [\n---\n", "utf-8")
    broken = read.after([name])
    mended = broken.after([name])

    assert broken.described[name] == read.described[name]
    assert [one.path for one in broken.problems] == [name]
    assert said(mended) == said(broken)


def test_only_the_saved_file_is_read(campaign, read):
    """A preview of ten thousand articles opens one of them."""
    (campaign.root / "content/news/2022/b.md").write_text("anything", "utf-8")
    after = read.after(["content/news/2022/launch.md"])

    assert after.matters == read.matters
