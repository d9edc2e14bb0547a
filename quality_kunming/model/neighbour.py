"""Another article, as the page of one tells of it."""

from dataclasses import dataclass

from quality_kunming.model.article import ArticleMatter
from quality_kunming.model.dates import When


@dataclass(frozen=True)
class Neighbour:
    """Another article, as far as a link to it goes."""

    title: str
    url: str
    date: When

    @classmethod
    def of(cls, article: ArticleMatter) -> "Neighbour":
        """An article as a neighbour."""
        return cls(article.title, article.url, article.date)
