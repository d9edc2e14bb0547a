"""What stands beside an article: the newer, the older, and those about the same."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from quality_kunming.model.article import ArticleMatter
from quality_kunming.model.neighbour import Neighbour

RELATED = 4
REACH = 50
"""Articles before and after among which related ones are looked for."""


@dataclass(frozen=True)
class Beside:
    """The neighbours of one article."""

    newer: Neighbour | None = None
    older: Neighbour | None = None
    related: tuple[Neighbour, ...] = ()


ALONE = Beside()


class Neighbours:
    """The neighbours of articles in a list in which the latest comes first."""

    def __init__(self, news: Iterable[ArticleMatter]):
        self._articles = list(news)
        self._days = [one.date.first_day.toordinal() for one in self._articles]
        self._link = lru_cache(maxsize=None)(self._linked)
        self._place_of = {one.path: place for place, one in enumerate(self._articles)}
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, article in enumerate(self._articles):
            for subject in _subjects(article):
                self._places[subject].append(place)

    def of(self, article: ArticleMatter) -> Beside:
        """What stands beside an article; nothing where it is not in the list."""
        place = self._place_of.get(article.path)
        if place is None:
            return ALONE
        return Beside(self._link(place - 1), self._link(place + 1), self._related(place))

    def _linked(self, place: int) -> Neighbour | None:
        is_there = 0 <= place < len(self._articles)
        return Neighbour.of(self._articles[place]) if is_there else None

    def _related(self, place: int) -> tuple[Neighbour, ...]:
        articles, days = self._articles, self._days
        scores: dict[int, int] = {}
        for subject, weight in _subjects(articles[place]).items():
            alike = self._places[subject]
            nearest = bisect_left(alike, place - REACH), bisect_right(alike, place + REACH)
            for other in alike[slice(*nearest)]:
                scores[other] = scores.get(other, 0) + weight
        del scores[place]
        day = days[place]
        ranked = sorted(
            (-score, abs(day - days[one]), articles[one].slug, one) for one, score in scores.items()
        )
        return tuple(self._link(one) for *_, one in ranked[:RELATED])


def _subjects(article: ArticleMatter) -> dict[str, int]:
    """What an article is about, and how much it means that another is, too."""
    return {article.topic: 1} | dict.fromkeys(article.activities, 3)
