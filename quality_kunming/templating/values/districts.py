"""Where things are: the districts as a map and as ways into a list."""

from collections.abc import Mapping, Sequence

from quality_kunming.model.drawing import DistrictMap
from quality_kunming.model.vocabulary import Term


def district_map(
    drawn: DistrictMap, groups: Mapping[Term, Sequence], noun: str, measure: str
) -> dict:
    """district_map: each district with how many of `groups` it has, counted as `measure` of `noun`."""
    held = {term.slug: (term, items) for term, items in groups.items()}
    return {
        "view": drawn.view,
        "tiles": [
            _tile(tile, *held[tile.district], noun, measure)
            for tile in drawn.tiles
            if tile.district in held
        ],
        "landmarks": [
            {"name": mark.name, "d": mark.d, **dict(zip("xy", mark.at.split(), strict=True))}
            for mark in drawn.landmarks
        ],
    }


def _tile(tile, term: Term, items: Sequence, noun: str, measure: str) -> dict:
    left, top, right, bottom = tile.edges
    count = len(items)
    return {
        "name": tile.name,
        "label": f"{term.name}，{count}{measure}{noun}" if count else f"{term.name}，还没有{noun}",
        "href": f"#{term.slug}",
        "count": count,
        "x": left,
        "y": top,
        "width": right - left,
        "height": bottom - top,
        "middle": ((left + right) / 2, (top + bottom) / 2),
    }
