"""The lists of news: a page of one, the ways between them, the feeds."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View
from quality_kunming.templating.values.articles import activity_link, article_row

AROUND = 2
"""Pages that a pagination shows on either side of the page itself."""


@dataclass(frozen=True)
class NewsCount:
    """How many articles each topic, year and activity has."""

    topics: Counter[str]
    years: Counter[int]
    activities: Counter[str]

    @classmethod
    def of(cls, catalog: Catalog) -> "NewsCount":
        """The number of articles that may be shown on the catalog's day."""
        news = catalog.news()
        return cls(
            Counter(article.topic for article in news),
            Counter(article.date.year for article in news),
            Counter(key for article in news for key in article.activities),
        )


def news_ways(address: str, catalog: Catalog, count: NewsCount) -> dict:
    """tag_list, three times: the topics, years and activities by which news can be leafed through."""

    def way(label: str, href: str, articles: int) -> dict:
        return {
            "label": label,
            "href": href,
            "count": articles,
            "current": address.startswith(href),
        }

    def newest_first(key: str) -> tuple[int, int]:
        activity = catalog.get("activity", key)
        return -activity.edition, activity.number

    return {
        "topics": [
            way(term.name, f"/news/topics/{slug}/", count.topics[slug])
            for slug, term in catalog.terms["topic"].items()
            if count.topics[slug]
        ],
        "years": [
            way(f"{year}年", f"/news/{year}/", count.years[year])
            for year in sorted(count.years, reverse=True)
        ],
        "activities": [
            way(
                activity_link(key, catalog)["label"],
                f"/news/activities/{key}/",
                count.activities[key],
            )
            for key in sorted(count.activities, key=newest_first)
        ],
    }


def feeds(view: View, catalog: Catalog, count: NewsCount) -> list[dict]:
    """The Atom feeds that a page announces: an activity's own on its pages, and all news."""
    announced = [
        {
            "title": f"新闻：{activity_link(key, catalog)['label']}",
            "href": f"/feeds/activities/{key}.xml",
        }
        for key in count.activities
        if view.address in (f"/activities/{key}/", f"/news/activities/{key}/")
    ]
    if catalog.news():
        announced.append({"title": "全部新闻", "href": "/feeds/all.xml"})
    return announced


def list_page(page, catalog: Catalog) -> dict:
    """article_list and pagination: one of Pelican's pages of a list."""
    numbers = pages_around(page.number, page.paginator.num_pages)
    return {
        "articles": [article_row(article.matter, catalog) for article in page.object_list],
        "pages": [number and _page_link(page, number) for number in numbers],
        "previous_href": _page_href(page, page.number - 1) if page.has_previous() else None,
        "next_href": _page_href(page, page.number + 1) if page.has_next() else None,
    }


def pages_around(number: int, count: int, reach: int = AROUND) -> list[int | None]:
    """The pages that a pagination shows: first, last and those around; None where some are left out."""
    near = range(max(1, number - reach), min(count, number + reach) + 1)
    return list(_with_gaps(sorted({1, count, *near})))


def _with_gaps(numbers: Iterable[int]) -> Iterable[int | None]:
    last = 0
    for number in numbers:
        if number == last + 2:
            yield last + 1
        elif number > last + 1:
            yield None
        yield number
        last = number


def _page_link(page, number: int) -> dict:
    return {
        "number": number,
        "href": _page_href(page, number),
        "current": number == page.number,
    }


def _page_href(page, number: int) -> str:
    return "/" + page.paginator.page(number).url
