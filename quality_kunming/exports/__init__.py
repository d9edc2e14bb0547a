"""Files made from the records and the finished pages, for machines, scripts and people: a kind a file, all here."""

import re
from collections.abc import Iterator

from quality_kunming.exports import (
    calendar,
    chart_data,
    kit,
    llms,
    markdown_pages,
    open_data,
    schema,
    search,
    share_pictures,
    sitemap,
)
from quality_kunming.exports.export import Export, ExportFile, Source
from quality_kunming.sharing.picture import PROGRAM as SHARING

EXPORTS = (
    Export(re.compile(r"indicators/[^/]+/data\.csv"), chart_data.files),
    Export(re.compile(r"(?:.+/)?calendar\.ics"), calendar.files),
    Export(re.compile(r"data/(?!submission\.)[a-z.]+\.(?:json|jsonld|csv)"), open_data.files),
    Export(re.compile(r"data/submission\.schema\.json"), schema.files),
    Export(re.compile(r"sitemap\.xml|robots\.txt"), sitemap.files),
    Export(re.compile(r"search/.+"), search.files),
    Export(re.compile(r"(?:.+/)?index\.md"), markdown_pages.files),
    Export(re.compile(r"llms\.txt"), llms.files),
    Export(re.compile(r"images/share/[^/]+"), share_pictures.files, SHARING),
    Export(re.compile(r"kit/[^/]+\.(?:zip|svg|png)"), kit.files, kit.PROGRAM),
    Export(re.compile(r"embed/.+/card\.png"), share_pictures.cards, SHARING),
)


def each(source: Source) -> Iterator[tuple[Export, ExportFile]]:
    """Every exported file with its kind."""
    return ((one, file) for one in EXPORTS for file in one.files(source))
