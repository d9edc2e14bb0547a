"""The times as a drawing: a panel for each number of articles, a bar for each run's median."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from benchmarks.report import Report, seconds_text
from benchmarks.results import CLONE, COLD, GROWTH, LABELS, UNCHANGED

WIDTH = 760
LEFT, RIGHT = 300, 90
"""Room for the words before a bar, and for the time behind it."""

LINE, GAP, TITLE = 22, 12, 34
THICKNESS = 14
OWN, OTHER, INK = "#9b1c1c", "#8a939c", "#1f2328"
FONT = "font-family:system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif"


@dataclass(frozen=True)
class Row:
    """One bar: its words, its length in seconds, whether it is ours, and whether room comes before it."""

    label: str
    seconds: float
    is_own: bool
    begins_group: bool


def to_svg(report: Report) -> str:
    """The drawing; bars of one panel share a scale that begins at zero."""
    parts, y = [], 8
    for title, rows in _panels(report):
        drawn, y = _panel(title, rows, y)
        parts.extend(drawn)
    words = "各程序生成同样的文章用的时间，越短越快"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y + 8}" role="img" '
        f'aria-label="{words}" style="{FONT};font-size:13px">\n'
        f'<rect width="100%" height="100%" fill="#fff"/>\n' + "\n".join(parts) + "\n</svg>\n"
    )


def _panels(report: Report) -> Iterable[tuple[str, list[Row]]]:
    labels = {name: label for name, label, _ in report.contenders}
    results = report.results
    for size in sorted({feat.articles for feat, _ in results if feat.doing == COLD}):
        rows = [
            Row(
                f"{LABELS[doing] if index == 0 else ''}\t{labels[feat.contender]}",
                results.seconds(feat),
                feat.contender == "own",
                index == 0,
            )
            for doing in (COLD, UNCHANGED, CLONE)
            for index, feat in enumerate(
                feat for feat, _ in results if (feat.doing, feat.articles) == (doing, size)
            )
        ]
        yield f"{size:,} 篇", rows
    growth = [feat for feat, _ in results if feat.doing == GROWTH]
    if growth:
        rows = [
            Row(f"\t{feat.articles:,} 篇", results.seconds(feat), True, False) for feat in growth
        ]
        yield LABELS[GROWTH], rows


def _panel(title: str, rows: list[Row], y: float) -> tuple[list[str], float]:
    """The elements of a panel whose upper edge is at y, and the y below it."""
    scale = (WIDTH - LEFT - RIGHT) / max(row.seconds for row in rows)
    parts = [_text(12, y + 18, title, weight=700)]
    y += TITLE
    for row in rows:
        y += GAP if row.begins_group else 0
        group, _, label = row.label.partition("\t")
        length = max(row.seconds * scale, 1)
        colour = OWN if row.is_own else OTHER
        middle = y + THICKNESS - 2
        parts += [
            _text(12, middle, group) if group else "",
            _text(LEFT - 8, middle, label, anchor="end"),
            f'<rect x="{LEFT}" y="{y}" width="{length:.1f}" height="{THICKNESS}" fill="{colour}"/>',
            _text(LEFT + length + 6, middle, seconds_text(row.seconds)),
        ]
        y += LINE
    return [part for part in parts if part], y + GAP


def _text(x: float, y: float, text: str, weight: int = 400, anchor: str = "start") -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" fill="{INK}" font-weight="{weight}" '
        f'text-anchor="{anchor}">{escape(text)}</text>'
    )
