"""The lists of news: a page of one, the ways between them, the feeds."""

import re
from collections.abc import Iterable

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.list_page import ListPage
from quality_kunming.model.view import View
from quality_kunming.templating.values.articles import activity_link, article_row
from quality_kunming.templating.values.links import tag

_OF_ACTIVITY = re.compile(r"/(?:news/)?activities/([0-9]+/[^/]+)/")
"""An activity's own page, and the list of its news."""

FEED = "/feeds/all.xml"
"""The feed of all news."""
CHANGES = "/feeds/changes.xml"
"""The feed of what was changed."""
AROUND = 2
"""Pages that a pagination shows on either side of the page itself."""


def news_ways(address: str, catalog: Catalog) -> dict:
    """tag_list, three times: the topics, years and activities by which news can be leafed through."""
    count = catalog.news_count

    def way(label: str, href: str, articles: int) -> dict:
        return tag(label, href, articles, current=address.startswith(href))

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


def feeds(view: View, catalog: Catalog) -> list[dict]:
    """The Atom feeds that a page announces: an activity's own on its pages, and all news."""
    announced = []
    about = _OF_ACTIVITY.fullmatch(view.address)
    if about and catalog.has_news(about[1]):
        title = f"新闻：{activity_link(about[1], catalog)['label']}"
        announced.append({"title": title, "href": f"/feeds/activities/{about[1]}.xml"})
    if catalog.has_news():
        announced.append({"title": "全部新闻", "href": FEED})
    if view.template == "changes" and view.context["changes"]:
        announced.append({"title": "改动", "href": CHANGES})
    return announced


def list_page(page: ListPage, catalog: Catalog) -> dict:
    """article_list and pagination: one page of a list."""
    numbers = pages_around(page.number, page.count)
    return {
        "articles": [article_row(article, catalog) for article in page.articles],
        "pages": [number and _page_link(page, number) for number in numbers],
        "previous_href": page.address(page.number - 1) if page.number > 1 else None,
        "next_href": page.address(page.number + 1) if page.number < page.count else None,
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


def _page_link(page: ListPage, number: int) -> dict:
    return {
        "number": number,
        "href": page.address(number),
        "current": number == page.number,
    }
