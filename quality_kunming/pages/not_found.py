"""The page for addresses that are not there."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View


def views(catalog: Catalog) -> Iterator[View]:
    """404.html, which leads to the ways of finding things."""
    yield View(
        address="/404.html",
        template="404",
        title="找不到这个页面",
        description="这个网址没有内容，可以从首页、网站地图或 A–Z 索引继续找。",
        section="home",
        listed=False,
    )
