"""改动: what was put right, updated, taken back and newly published, the latest first."""

from collections.abc import Iterator

from quality_kunming.model.article import ArticleMatter, FrontMatter
from quality_kunming.model.base import Record
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.change import Change, ChangeKind, changes_of
from quality_kunming.model.dates import When
from quality_kunming.model.view import Crumb, View

ADDRESS = "/changes/"
DESCRIPTION = "发出去以后改了什么：更正、更新、撤稿，哪一天、怎样改的；还有新发布的。"
SECTION = "sources"
NEW = 30
"""Pages that are named as new; the others are in their lists."""


def views(catalog: Catalog) -> Iterator[View]:
    """One page; none where the site does not show its changes."""
    if catalog.site.changes:
        yield View(
            address=ADDRESS,
            template="changes",
            title="改动",
            description=DESCRIPTION,
            section=SECTION,
            parents=(Crumb.to_section(SECTION, catalog),),
            context={"changes": all_changes(catalog)},
        )


def all_changes(catalog: Catalog) -> tuple[Change, ...]:
    """Every change that a text or record tells of, and the newest pages, the latest first."""
    records = [one for kind in catalog.records.values() for one in kind.values() if one.url]
    written = [*catalog.articles.values(), *catalog.pages.values(), *records]
    public = [one for one in written if not (one.sample or getattr(one, "is_draft", False))]
    changes = [change for one in public for change in changes_of(one)]
    firsts = [
        Change(first, ChangeKind.PUBLISHED, one.title, one.url)
        for one in public
        if (first := first_day(one, catalog))
    ]
    return tuple(_latest_first([*changes, *_latest_first(firsts)[:NEW]]))


def first_day(written: FrontMatter | Record, catalog: Catalog) -> When | None:
    """When a text or record first went out; None where nobody knows."""
    is_article = isinstance(written, ArticleMatter)
    return written.date if is_article else catalog.first_published(written.url)


def _latest_first(changes: list[Change]) -> list[Change]:
    return sorted(changes, key=lambda one: (one.when.begins, one.address), reverse=True)
