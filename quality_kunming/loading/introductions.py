"""Whether the figures that introductions quote are there."""

from collections.abc import Iterator

from quality_kunming.loading.collection import Collection
from quality_kunming.loading.figure_keys import why_not_one
from quality_kunming.loading.references import Location
from quality_kunming.model.figures import find_figures
from quality_kunming.model.introduction import Introduction

_USUAL = "2022/lianliankan/直播观看"


def lost_figures(
    introduction: Introduction, collection: Collection
) -> Iterator[tuple[Location, str]]:
    """Each key that means no figure of the records, several, or one of a sample: where, and what to write."""
    records = collection.records.values()
    for number, quoted in enumerate(introduction.figures):
        figures = find_figures(records, quoted.figure)
        if len(figures) != 1 and not collection.may_have_figure(quoted.figure):
            why = why_not_one(records, quoted.figure, _USUAL)
            yield ("figures", number, "figure"), f"“数”（figure）“{quoted.figure}”{why}"
        elif figures and figures[0].record.sample and not introduction.sample:
            yield (
                ("figures", number, "figure"),
                f"“数”（figure）“{quoted.figure}”是示例，正式发布时没有；请换成真实的",
            )
