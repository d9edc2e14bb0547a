"""The pages that stay at old addresses and lead to the new ones."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View


def views(catalog: Catalog) -> Iterator[View]:
    """One page for each address that has moved."""
    for redirect in catalog.redirects:
        yield View(
            address=redirect.old,
            template="redirect",
            title="网址已更换",
            distinction=redirect.old,
            description=f"原网址 {redirect.old} 的内容已经移到新的网址：{redirect.new}",
            section="home",
            moved_to=redirect.new,
            listed=False,
        )
