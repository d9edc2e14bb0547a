"""An indicator as a CSV file that Excel and a text editor open alike (RFC 4180)."""

import csv
import io
from collections.abc import Mapping

from quality_kunming.charts.record import ChartedIndicator, ChartedSource, exact

COLUMNS = (
    "年份", "范围", "类别", "数值", "单位", "文字", "推算", "截至", "来源", "说明",
)  # fmt: skip
# A cell that begins so is a formula to a spreadsheet.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_csv(indicator: ChartedIndicator, sources: Mapping[str, ChartedSource]) -> str:
    """The points with a byte order mark and CRLF; write it as UTF-8 with newline="".

    Numbers are as published, without commas; a text that looks like a formula gets an apostrophe.
    """
    stream = io.StringIO(newline="")
    stream.write("\ufeff")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for point in indicator.points:
        writer.writerow(
            [
                "" if point.year is None else point.year,
                _text(str(point.scope)),
                _text(point.category),
                "" if point.value is None else f"{exact(point.value):f}",
                _text(indicator.unit),
                _text(point.text),
                "是" if point.derived else "",
                _text(point.as_of.text),
                _text(sources[point.source].citation),
                _text(point.note),
            ]
        )
    return stream.getvalue()


def _text(value: str) -> str:
    """The cell's text, made harmless."""
    return f"'{value}" if value.startswith(FORMULA) else value
