"""Who else has the same title, and what tells one record from another of it."""

from collections.abc import Iterable, Mapping

from quality_kunming.model.article import ArticleMatter
from quality_kunming.model.base import Record


class Titles:
    """The titles of records, by kind and key, and of articles."""

    def __init__(
        self, records: Mapping[str, Mapping[str, Record]], articles: Iterable[ArticleMatter]
    ):
        self._records: dict[tuple[str, str], list[Record]] = {}
        self._articles: dict[str, list[ArticleMatter]] = {}
        for kind, group in records.items():
            for record in group.values():
                self._records.setdefault((kind, record.title), []).append(record)
        for article in articles:
            self._articles.setdefault(article.title, []).append(article)

    def articles(self, title: str) -> list[ArticleMatter]:
        """All articles of a title."""
        return self._articles.get(title, [])

    def distinction(self, record: Record) -> str:
        """What tells a record from others of its kind and title: its year, or where that is the same, its slug."""
        same = self._records.get((record.kind, record.title), [])
        twins = [one for one in same if one is not record]
        year = getattr(record, "edition", None)
        if not twins:
            return ""
        is_told = year and all(getattr(one, "edition", None) != year for one in twins)
        return f"{year}年" if is_told else record.slug
