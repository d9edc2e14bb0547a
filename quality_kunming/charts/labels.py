"""Where the labels of a line chart stand: at their values, and never on each other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quality_kunming.charts.drawing import Box, Label, Place
from quality_kunming.charts.scales import tidy

AIR = 3
LIFT = 8


def placed(
    wanted: Sequence[tuple[Label, float]],
    boxes: Sequence[Box],
    segments: Sequence[tuple[Place, Place]],
    field: Box,
) -> list[Label | None]:
    """Each label, with its marker's radius, at the first free place; None where there is none.

    Free is what lies inside the field and meets no box, no segment and no label placed before.
    The labels come most important first; their `side` is tried first.
    """
    taken: list[Label | None] = []
    for label, radius in wanted:
        others = [*boxes, *(other.box for other in taken if other)]
        taken.append(
            next(
                (
                    candidate
                    for candidate in _candidates(label, radius, field)
                    if candidate.box.inside(field)
                    and not any(candidate.box.meets(other) for other in others)
                    and not any(_crosses(candidate.box, *segment) for segment in segments)
                ),
                None,
            )
        )
    return taken


def _candidates(label: Label, radius: float, field: Box) -> Iterator[Label]:
    """Above and below the value, in the middle or aside, then to its right and left."""
    up, down = label.y - radius - AIR, label.y + radius + AIR
    order = (("above", up), ("below", down))
    half = label.width / 2
    middle = min(max(label.x, field.left + half), field.right - half)
    for side, y in order if label.side == "above" else order[::-1]:
        away = -LIFT if side == "above" else LIFT
        for lifted in (y, y + away):
            for shift in (0, -0.35, 0.35):
                x = middle + shift * label.width
                yield replace(label, x=tidy(x), y=tidy(lifted), side=side, anchor="middle")
    aside = radius + AIR + 2
    yield replace(label, x=tidy(label.x + aside), side="middle", anchor="start")
    yield replace(label, x=tidy(label.x - aside), side="middle", anchor="end")


def _crosses(box: Box, start: Place, end: Place) -> bool:
    """Whether the segment passes through the box (Liang and Barsky's clipping)."""
    enter, leave = 0.0, 1.0
    for begin, delta, low, high in (
        (start[0], end[0] - start[0], box.left, box.right),
        (start[1], end[1] - start[1], box.top, box.bottom),
    ):
        if delta == 0:
            if not low < begin < high:
                return False
            continue
        first, second = sorted(((low - begin) / delta, (high - begin) / delta))
        enter, leave = max(enter, first), min(leave, second)
    return enter < leave
