"""The dates that machines read of a page."""

import re
from collections.abc import Iterator
from datetime import date, datetime

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.pages.example import shown, whole_page
from quality_kunming.checks.pages.head import metas, objects, structured_data
from quality_kunming.checks.rule import Rule, Scope

RULE = Rule(
    id="page-dates",
    title="日期是日历上有的",
    scope=Scope.PAGE,
    reason="写错的日期让搜索和普查把文章排到不对的那一天。",
    source="《政府网站发展指引》（国办发〔2017〕47号）；GB/T 7408.1—2023《日期和时间 信息交换表示法》",
    bad=shown(
        whole_page(head='<meta name="PubDate" content="2022-09-31 10:30">\n'),
        '<meta name="PubDate" content="2022-09-31 10:30">',
    ),
    good=shown(
        whole_page(head='<meta name="PubDate" content="2022-09-30 10:30">\n'),
        '<meta name="PubDate" content="2022-09-30 10:30">',
    ),
)

PUBLISHED = ("datePublished", "dateModified", "dateCreated", "uploadDate")
HELD = ("startDate", "endDate", "temporalCoverage")
"""Fields of JSON-LD: days that have been, and days that may be to come."""

_WRITTEN = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:[T ](?P<time>\d\d:\d\d(?::\d\d(?:\.\d+)?)?)"
    r"(?:Z|[+-]\d\d:?\d\d)?)?)?)?",
    re.ASCII,
)
_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?", re.ASCII)


def find(page: Page, site: FinishedSite) -> Iterator[str]:
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


def first_day(text: str) -> date | None:
    """The first day that a written date means; None where the calendar has none."""
    match = _WRITTEN.fullmatch(text)
    if not match or (match["time"] and not _CLOCK.fullmatch(match["time"])):
        return None
    try:
        return datetime(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1)).date()
    except ValueError:
        return None


def _dates(page: Page) -> Iterator[tuple[str, str, bool]]:
    """What a date is called, how it is written, and whether it must have been."""
    for node in page.tree.css("time[datetime]"):
        text = node.attributes.get("datetime") or ""
        if not _CLOCK.fullmatch(text):
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
