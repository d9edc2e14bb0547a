"""One page of a list of articles."""

from dataclasses import dataclass

from quality_kunming.model.article import ArticleMatter


@dataclass(frozen=True)
class ListPage:
    """Page `number` of `count`; `list_address` is the first one's."""

    articles: tuple[ArticleMatter, ...]
    number: int
    count: int
    list_address: str

    def address(self, number: int) -> str:
        """Where another page of the list is."""
        return self.list_address if number == 1 else f"{self.list_address}page/{number}/"
