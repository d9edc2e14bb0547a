"""What a page reads decides whether an earlier rendering of it serves again."""

from datetime import date
from pathlib import Path

import pytest
from support import TODAY

from quality_kunming.building import PRODUCTION
from quality_kunming.loading import read
from quality_kunming.making import make
from quality_kunming.model.moment import Moment
from quality_kunming.rendering import press
from quality_kunming.rendering.digests import Digests
from quality_kunming.rendering.renderer import Renderer


@pytest.fixture
def rendered(campaign, tmp_path, monkeypatch):
    """`rendered(as_of)`: builds the campaign, and gives the addresses that were rendered anew."""
    addresses: list[str] = []

    class Noting(Renderer):
        def render(self, view, *variant):
            addresses.append(view.address)
            return super().render(view, *variant)

    monkeypatch.setattr(press, "Renderer", Noting)

    def build(as_of: Moment = TODAY) -> set[str]:
        addresses.clear()
        folder = Path(tmp_path, f"made-{len(list(tmp_path.iterdir()))}")
        folder.mkdir()
        make(read(campaign.root), as_of, PRODUCTION, folder)
        return set(addresses)

    build()
    return build


def edit(site, name: str, old: str, new: str) -> None:
    """Change a text of a file of the project."""
    path = site.root / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_nothing_is_rendered_again_without_a_reason(rendered):
    """A second build only looks."""
    assert rendered() == set()


def test_edited_article_is_rendered_with_the_lists_it_stands_in(rendered, campaign):
    """Other articles, records and fixed pages stay as they are."""
    edit(campaign, "content/news/2022/launch.md", "六大主题活动展开", "六大主题活动一起展开")

    again = rendered()

    assert "/news/2022/launch/" in again
    assert not again & {"/about/", "/brands/", "/indicators/", "/services/", "/a-z/", "/404.html"}


def test_record_renders_every_page_that_tells_of_it(rendered, campaign):
    """A new name of an activity is everywhere at once, also where only a list or an article has it."""
    edit(
        campaign,
        "data/activities/2022/lianliankan.yaml",
        "short_name: 连连看",
        "short_name: 看品牌",
    )

    again = rendered()

    wanted = {"/", "/activities/2022/lianliankan/", "/news/2022/launch/", "/sitemap/"}
    assert wanted - {"/sitemap/"} <= again
    assert "/about/" not in again


def test_name_of_the_site_renders_all(rendered, campaign):
    """What stands on every page changes every page."""
    everything = len(rendered(Moment.end_of(date(2024, 1, 1)))) or 1
    edit(campaign, "data/site.yaml", "tagline: 人人关注质量", "tagline: 人人创造质量")
    edit(campaign, "data/site.yaml", "organiser: 昆明市市场监督管理局", "organiser: 市场监督管理局")

    assert len(rendered()) > everything


def test_day_renders_only_what_says_where_things_stand(rendered):
    """A day on which nothing happens leaves articles and fixed pages alone."""
    again = rendered(Moment.end_of(date(2026, 11, 22)))

    assert "/" in again
    assert not again & {"/news/2022/launch/", "/about/", "/copyright/"}


def test_equal_sets_have_equal_digests():
    """What was read is the same in the next process, in whatever order a set comes there."""
    digests = Digests(TODAY.instant, TODAY.instant)

    assert list(frozenset((0, 8))) != list(frozenset((8, 0)))
    assert digests.of([frozenset((0, 8))]) == digests.of([frozenset((8, 0))])
    assert digests.of(frozenset((0, 8))) != digests.of(frozenset((0, 7)))
