"""Dates that machines read are on the calendar, in order, and where they must have been, have been."""

from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.support.head import metas, objects, structured_data
from quality_kunming.checks.support.machine_dates import CLOCK, first_day

PUBLISHED = ("datePublished", "dateModified", "dateCreated", "uploadDate")
HELD = ("startDate", "endDate", "temporalCoverage")
"""Fields of JSON-LD: days that have been, and days that may be to come."""


def on_page(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each date that the calendar has not, and each publication that is still to come."""
    for place, text, is_past in _dates(page):
        day = first_day(text)
        if day is None:
            yield f"的{place}写成了“{text}”，日历上没有这一天；请写成 2022-09-01 或 2022-09-01 10:30"
        elif is_past and site.catalog.is_to_come(day.isoformat()):
            yield f"的{place}是 {text}，还没有到；请改成已经过去的日子"
    for thing in objects(structured_data(page)):
        for first, last in (("startDate", "endDate"), ("datePublished", "dateModified")):
            start, end = str(thing.get(first, "")), str(thing.get(last, ""))
            if first_day(start) and first_day(end) and end[: len(start)] < start[: len(end)]:
                yield f"的日期前后颠倒：开始或发布是 {start}，结束或更新却是 {end}；请改正"


def _dates(page: Page) -> Iterator[tuple[str, str, bool]]:
    """What a date is called, how it is written, and whether it must have been."""
    for node in page.tree.css("time[datetime]"):
        text = node.attributes.get("datetime") or ""
        if not CLOCK.fullmatch(text):
            yield "日期（time）", text, False
    for text in metas(page).get("PubDate", []):
        yield "发布时间（PubDate）", text, True
    for thing in objects(structured_data(page)):
        for name in PUBLISHED:
            if name in thing:
                yield f"结构化数据 {name} ", str(thing[name]), True
        for name in HELD:
            for text in str(thing.get(name, "")).split("/"):
                if text.strip(".") and name in thing:
                    yield f"结构化数据 {name} ", text, False
