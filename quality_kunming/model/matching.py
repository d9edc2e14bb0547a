"""品牌连连看: which brands, and which words on them, make a round in which each has one answer."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from quality_kunming.model.brand import Brand
from quality_kunming.model.vocabulary import Term

HIDDEN = "□"
"""In the place of a character that gives the answer away."""
LEAST = 6
"""So many characters are left of a sentence that is asked for."""
FEWEST = 3
"""Fewer pairs are no game."""
LINES = 16
"""About so many lines of a level are printed."""


@dataclass(frozen=True)
class Pair:
    """A brand by the name on its card, and the words that belong to it.

    Both cards of any two pairs of different groups may lie in one round: neither answer is right for the other.
    """

    brand: Brand
    name: str
    clue: str
    group: int = 0


@dataclass(frozen=True)
class Level:
    """One kind of question: `size` pairs are a round; `rounds` are those that are printed."""

    key: str
    size: int
    rounds: tuple[tuple[Pair, ...], ...]


def levels(brands: Iterable[Brand], districts: Mapping[str, Term], city: str) -> tuple[Level, ...]:
    """The levels for which there are enough brands, the easiest first."""
    brands = sorted((one for one in brands if not one.sample), key=lambda one: one.slug)
    made = (
        _level("what", 4, [_what(one, city) for one in brands], _alike),
        _level("where", 6, [_where(one, districts) for one in brands]),
        _level("award", 8, [_award(one, city) for one in brands], _at_once),
    )
    return tuple(one for one in made if one)


def masked(text: str, name: str, city: str = "") -> str:
    """A text without the characters of a name; the city's own name stays unless the brand has it, too."""
    kept = city if city and city not in name else ""
    parts = text.split(kept) if kept else [text]
    hidden = {one for one in name if one.isalnum()}
    return kept.join("".join(HIDDEN if one in hidden else one for one in part) for part in parts)


def _what(brand: Brand, city: str) -> Pair:
    return Pair(brand, brand.name, masked(brand.summary, brand.name, city))


def _where(brand: Brand, districts: Mapping[str, Term]) -> Pair | None:
    """A product and where it comes from; the seat of an enterprise says nothing of what it makes."""
    district = districts.get(brand.district or "")
    if district is None or brand.holder:
        return None
    return Pair(brand, _without_shared(brand.name, district.name), district.name)


def _without_shared(name: str, other: str) -> str:
    """A name without two characters or more that stand side by side in another, too."""
    shared = {
        place + step
        for place in range(len(name) - 1)
        if name[place : place + 2] in other
        for step in (0, 1)
    }
    return "".join(HIDDEN if place in shared else one for place, one in enumerate(name))


def _award(brand: Brand, city: str) -> Pair | None:
    if brand.since is None:
        return None
    is_told = f"{brand.since.year}年" in brand.recognition
    text = brand.recognition if is_told else f"{brand.recognition}，{brand.since.text}"
    return Pair(brand, brand.name, masked(text, brand.name, city))


def _alike(one: Pair, other: Pair) -> bool:
    """A sentence on a brand may fit another of its kind."""
    return one.brand.brand_kind == other.brand.brand_kind


def _at_once(one: Pair, other: Pair) -> bool:
    """Brands of one kind, at what may be the same time."""
    first, second = one.brand.since, other.brand.since
    return _alike(one, other) and first.begins < second.ends and second.begins < first.ends


IsRightToo = Callable[[Pair, Pair], bool]


def _never(one: Pair, other: Pair) -> bool:
    return False


def _level(
    key: str, size: int, pairs: Iterable[Pair | None], is_right_too: IsRightToo = _never
) -> Level | None:
    """The level of these pairs; nothing where they are too few."""
    told = [pair for pair in pairs if pair and _is_told(pair)]
    usable = [pair for pair in told if not _is_named_by(pair, told)]
    groups = _groups(usable, is_right_too)
    size = min(size, len(groups))
    return Level(key, size, _rounds(groups, size)) if size >= FEWEST else None


def _is_told(pair: Pair) -> bool:
    """Whether enough is left of what was not masked."""
    names_something = any(one.isalnum() for one in pair.name)
    left = sum(one.isalnum() for one in pair.clue)
    return names_something and (HIDDEN not in pair.clue or left >= LEAST)


def _is_named_by(pair: Pair, others: Iterable[Pair]) -> bool:
    """Whether its words name another brand, or its name is a part of another's."""
    name = pair.name.replace(HIDDEN, "")
    return any(
        other.brand.name in pair.clue or name in other.name.replace(HIDDEN, "")
        for other in others
        if other is not pair
    )


def _groups(pairs: Iterable[Pair], is_right_too: IsRightToo) -> list[list[Pair]]:
    """Pairs with all that never lie beside them, the largest group first."""
    groups = [[pair] for pair in pairs]
    for one, other in combinations(list(pairs), 2):
        if one.clue == other.clue or is_right_too(one, other):
            first, second = (next(g for g in groups if pair in g) for pair in (one, other))
            if first is not second:
                groups.remove(second)
                first.extend(second)
    return sorted(groups, key=len, reverse=True)


def _rounds(groups: list[list[Pair]], size: int) -> tuple[tuple[Pair, ...], ...]:
    """Rounds in which, as far as they go, each pair stands at least once, and no two of one group."""
    numbered = [
        [Pair(pair.brand, pair.name, pair.clue, number) for pair in group]
        for number, group in enumerate(groups, 1)
    ]
    count = max(1, min(LINES // size, len(groups[0])))
    turned = (
        [*numbered[turn % len(numbered) :], *numbered[: turn % len(numbered)]]
        for turn in range(count)
    )
    return tuple(
        tuple(group[turn % len(group)] for group in order[:size])
        for turn, order in enumerate(turned)
    )
