"""How many articles there are of each kind."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from quality_kunming.model.article import ArticleMatter


@dataclass(frozen=True)
class NewsCount:
    """How many articles each topic, year and activity has."""

    topics: Counter[str]
    years: Counter[int]
    activities: Counter[str]

    @classmethod
    def of(cls, news: Iterable[ArticleMatter]) -> "NewsCount":
        """The numbers of some articles."""
        news = tuple(news)
        return cls(
            Counter(article.topic for article in news),
            Counter(article.date.year for article in news),
            Counter(key for article in news for key in article.activities),
        )
