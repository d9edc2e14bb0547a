"""The axis of years: every year in its slot, gaps and words without a number below."""

import math
from collections.abc import Sequence

from quality_kunming.charts.drawing import (
    LINE_HEIGHT,
    TEXT_SIZE,
    WIDTH,
    Box,
    Label,
    LabelKind,
    Lines,
    Marks,
    StraightLine,
    words,
)
from quality_kunming.charts.record import ChartedPoint
from quality_kunming.charts.scales import YearScale, tidy
from quality_kunming.charts.text import text_width
from quality_kunming.charts.wording import NO_DATA, quoted_lines, year_runs

GAP = 4
FULL_YEAR = text_width("2021", TEXT_SIZE) + GAP
SHORT_YEAR = text_width("21", TEXT_SIZE) + GAP
ROW = TEXT_SIZE * LINE_HEIGHT
WIDEST_WORDS = 130


def year_axis(scale: YearScale, points: Sequence[ChartedPoint], top: float) -> Marks:
    """Years under a plot that ends at `top`; the marks end where the last row ends."""
    known = {point.year for point in points}
    missing = [year for year in scale.years if year not in known]
    labels = _years(scale, missing, top + GAP)
    rules = []
    below: list[Label] = []
    row = top + GAP + ROW
    for run in year_runs(missing):
        middle = scale((run[0] + run[-1]) / 2)
        if len(run) > 1 or _every(scale) > 1:
            inset = min(scale.slot / 4, FULL_YEAR / 2)
            ends = scale(run[0]) - inset, scale(run[-1]) + inset
            rules.append(
                StraightLine(tidy(ends[0]), tidy(row + 1), tidy(ends[1]), tidy(row + 1), "gap")
            )
        below.append(_fitting(middle, row + 2, words(NO_DATA), "missing", below))
    for point in points:
        if point.value is None and point.text and point.year is not None:
            lines = quoted_lines(point, WIDEST_WORDS)
            below.append(_fitting(scale(point.year), row + 2, lines, "words", below))
    bottom = max([row, *(label.box.bottom for label in below)])
    return Marks(bottom=tidy(bottom), rules=tuple(rules), labels=(*labels, *below))


def _years(scale: YearScale, missing: Sequence[int], top: float) -> list[Label]:
    """Full years where they fit; else 2017 18 19 …, every so many years."""
    short = scale.slot < FULL_YEAR
    every = _every(scale)
    labels = []
    for index, year in enumerate(scale.years):
        if index % every == 0:
            text = f"{year % 100:02}" if short and index else str(year)
            kind = "missing" if year in missing else "year"
            labels.append(_within(scale(year), top, words(text), kind))
    return labels


def _every(scale: YearScale) -> int:
    """How many years apart the labels stand: the second must clear the first, which is longer."""
    if scale.slot >= FULL_YEAR:
        return 1
    return max(1, math.ceil((FULL_YEAR + SHORT_YEAR / 2) / scale.slot - 0.5))


def _within(x: float, y: float, lines: Lines, kind: LabelKind) -> Label:
    """A label centred on x, or as near to it as the drawing's edges allow."""
    label = Label(x, tidy(y), kind, lines, "middle", "below")
    half = label.width / 2
    return Label(tidy(min(max(x, half), WIDTH - half)), tidy(y), kind, lines, "middle", "below")


def _fitting(x: float, y: float, lines: Lines, kind: LabelKind, others: Sequence[Label]) -> Label:
    """The label in the first row below y in which it meets no other."""
    label = _within(x, y, lines, kind)
    while any(_aired(label.box).meets(other.box) for other in others):
        y += ROW
        label = _within(x, y, lines, kind)
    return label


def _aired(box: Box) -> Box:
    return Box(box.left - GAP, box.top, box.right + GAP, box.bottom)
