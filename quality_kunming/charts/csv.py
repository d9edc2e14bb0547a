"""An indicator as a CSV file that Excel and a text editor open alike (RFC 4180)."""

import csv
import io
from collections.abc import Iterable, Mapping

from quality_kunming.charts.record import ChartedIndicator, ChartedSource, exact

COLUMNS = (
    "年份", "范围", "类别", "数值", "单位", "文字", "推算", "截至", "来源", "说明",
)  # fmt: skip
# A cell that begins so is a formula to a spreadsheet.
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


def to_csv(indicator: ChartedIndicator, sources: Mapping[str, ChartedSource]) -> str:
    """The points with a byte order mark and CRLF; write it as UTF-8 with newline="".

    Numbers are as published, without commas; a text that looks like a formula gets an apostrophe.
    """
    rows = (
        [
            "" if point.year is None else point.year,
            harmless(str(point.scope)),
            harmless(point.category),
            "" if point.value is None else f"{exact(point.value):f}",
            harmless(indicator.unit),
            harmless(point.text),
            "是" if point.derived else "",
            harmless(point.as_of.text),
            harmless(sources[point.source].citation),
            harmless(point.note),
        ]
        for point in indicator.points
    )
    return as_csv(COLUMNS, rows)


def as_csv(head: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A table with a byte order mark and CRLF; its cells are harmless already."""
    stream = io.StringIO(newline="")
    stream.write("\ufeff")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows(rows)
    return stream.getvalue()


def harmless(value: str) -> str:
    """The cell's text, made harmless."""
    return f"'{value}" if value.startswith(FORMULA) else value
