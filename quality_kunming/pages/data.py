"""开放数据: what files of data there are, and how they are read."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.data_sets import CATALOG, COLUMNS, SECTION, data_sets, newest
from quality_kunming.model.view import Crumb, View


def views(catalog: Catalog) -> Iterator[View]:
    """The files, and what their columns mean; nothing where the site has no open data."""
    if catalog.site.open_data is None:
        return
    column, sets = catalog.column(SECTION), data_sets(catalog)
    yield View(
        address=column.address,
        template="data",
        title=column.title,
        description=column.description,
        section=SECTION,
        keywords=column.keywords,
        context={
            "sets": sets,
            "newest": newest(sets),
            "terms": catalog.site.open_data,
            "organiser": catalog.site.organiser,
            "catalogue": CATALOG,
        },
    )
    yield View(
        address=COLUMNS,
        template="data_columns",
        title="每一列是什么",
        description="开放数据的每一个文件有哪些列：CSV 里叫什么，JSON 里在哪里，写的是什么。",
        section=SECTION,
        parents=(Crumb.to_section(SECTION, catalog),),
        context={"sets": sets},
    )
