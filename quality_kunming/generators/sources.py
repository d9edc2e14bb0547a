"""来源: every published text that the site's figures rest on."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.templating.view import View


def views(catalog: Catalog) -> Iterator[View]:
    """One page; each source has an anchor that figures link to."""
    yield View(
        address="/sources/",
        template="sources",
        title="数据和事实的来源",
        description="本站每个数字和事实出自哪里：发布单位、标题、日期和官方网址。",
        section="sources",
        context={"sources": catalog.sources},
    )
