"""What stands beside an article: the newer, the older, and those about the same."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

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


def neighbours(news: Iterable[ArticleMatter]) -> dict[str, Beside]:
    """The neighbours of each article (by its path), of a list in which the latest comes first."""
    articles = list(news)
    links = [None, *map(Neighbour.of, articles), None]
    days = [one.date.first_day.toordinal() for one in articles]
    places: dict[str, list[int]] = defaultdict(list)
    for place, article in enumerate(articles):
        for subject in _subjects(article):
            places[subject].append(place)

    slugs = [one.slug for one in articles]

    def related(place: int) -> tuple[Neighbour, ...]:
        scores: dict[int, int] = {}
        for subject, weight in _subjects(articles[place]).items():
            alike = places[subject]
            nearest = bisect_left(alike, place - REACH), bisect_right(alike, place + REACH)
            for other in alike[slice(*nearest)]:
                scores[other] = scores.get(other, 0) + weight
        del scores[place]
        day = days[place]
        ranked = [(-score, abs(day - days[one]), slugs[one], one) for one, score in scores.items()]
        ranked.sort()
        return tuple(links[one + 1] for *_, one in ranked[:RELATED])

    return {
        article.path: Beside(links[place], links[place + 2], related(place))
        for place, article in enumerate(articles)
    }


def _subjects(article: ArticleMatter) -> dict[str, int]:
    """What an article is about, and how much it means that another is, too."""
    return {article.topic: 1} | dict.fromkeys(article.activities, 3)
