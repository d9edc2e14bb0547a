"""News: an article each, with what comes before, after and beside it, and the lists by topic, year and activity."""

from collections.abc import Iterable, Iterator

from quality_kunming.model.article import ArticleMatter, FrontMatter
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.date_text import date_text
from quality_kunming.model.list_page import ListPage
from quality_kunming.model.view import Crumb, View, ViewKind
from quality_kunming.pages.neighbours import Neighbours

SECTION = "news"
A_PAGE = 20
"""Articles on one page of a list."""


def views(catalog: Catalog) -> Iterator[View]:
    """One page per article, and every list of them."""
    neighbours = neighbours_in(catalog)
    for matter in catalog.articles.values():
        yield article_view(matter, catalog, neighbours)
    yield from lists(catalog)


def neighbours_in(catalog: Catalog) -> Neighbours:
    """What stands beside each article."""
    return Neighbours(one for one in listed(catalog.news()) if not one.retracted)


def article_view(matter: ArticleMatter, catalog: Catalog, neighbours: Neighbours) -> View:
    """The page of an article."""
    topic = Crumb(catalog.get("topic", matter.topic).name, f"/news/topics/{matter.topic}/")
    return View(
        address=matter.url,
        template="article",
        title=matter.title,
        distinction=_distinction(matter, catalog),
        description=known_summary(matter),
        section=SECTION,
        kind=ViewKind.CONTENT,
        parents=(Crumb.to_section(SECTION, catalog), topic),
        keywords=matter.keywords or (topic.label, catalog.site.name),
        published=matter.date,
        updated=matter.updated,
        origin=matter.origin,
        author=matter.author or matter.origin,
        picture=matter.picture,
        matter=matter,
        listed=is_listed(matter),
        context=vars(neighbours.of(matter)),
    )


def listed(news: Iterable[ArticleMatter]) -> list[ArticleMatter]:
    """Articles as lists and feeds have them: the latest first, those of one instant by their slug."""
    by_slug = sorted(news, key=lambda one: one.slug)
    return sorted(by_slug, key=lambda one: one.date.begins, reverse=True)


def known_summary(matter: FrontMatter) -> str:
    """What a text is about, as its head says; empty where the text itself must say it."""
    if matter.retracted:
        return f"本文已于{matter.retracted.day.text}撤稿。{matter.retracted.reason}"
    return matter.summary


def is_listed(matter: FrontMatter) -> bool:
    """Whether search engines may know the page of a text."""
    return not (matter.sample or matter.is_draft or matter.retracted)


def _distinction(matter: ArticleMatter, catalog: Catalog) -> str:
    """What tells an article from others of its title: its day, or its time, or its address."""
    twins = [one for one in catalog.articles_titled(matter.title) if one is not matter]
    if not twins:
        return ""
    for tell in (lambda one: date_text(one.date), lambda one: one.date.stamp):
        if tell(matter) not in map(tell, twins):
            return tell(matter)
    return matter.slug


def lists(catalog: Catalog) -> Iterator[View]:
    """The lists of articles: of all, by topic, activity and year."""
    column, site = catalog.column(SECTION), catalog.site.name
    news = listed(catalog.news())
    section = Crumb.to_section(SECTION, catalog)
    yield from _list("/news/", column.title, column.description, news, ())
    for slug, articles in _grouped(news, lambda one: (one.topic,)):
        topic = catalog.get("topic", slug).name
        about = f"“{site}”{column.name}中“{topic}”一栏的全部文章。"
        title = f"{column.name}：{topic}"
        yield from _list(f"/news/topics/{slug}/", title, about, articles, (section,))
    for key, articles in _grouped(news, lambda one: one.activities):
        name = activity_name(key, catalog)
        about = f"与“{name}”有关的全部{column.name}。"
        title = f"{column.name}：{name}"
        yield from _list(f"/news/activities/{key}/", title, about, articles, (section,))
    for year, articles in _grouped(news, lambda one: (one.date.year,)):
        about = f"“{site}”{year}年的全部新闻和通知。"
        yield from _list(f"/news/{year}/", f"{year}年{column.name}", about, articles, (section,))


def activity_name(key: str, catalog: Catalog) -> str:
    """An activity with its year, as the list of its news is called."""
    return f"{catalog.get('activity', key).short_name}（{key.split('/')[0]}年）"


def _grouped(news: Iterable[ArticleMatter], keys) -> Iterable[tuple[object, list[ArticleMatter]]]:
    groups: dict[object, list[ArticleMatter]] = {}
    for article in news:
        for key in keys(article):
            groups.setdefault(key, []).append(article)
    return groups.items()


def _list(
    address: str, title: str, description: str, news, parents: tuple[Crumb, ...]
) -> Iterator[View]:
    count = max(1, -(-len(news) // A_PAGE))
    for number in range(1, count + 1):
        part = tuple(news[(number - 1) * A_PAGE : number * A_PAGE])
        page = ListPage(part, number, count, address)
        suffix = f"（第 {number} 页）" if number > 1 else ""
        yield View(
            address=page.address(number),
            template="news",
            title=title + suffix,
            description=description + suffix,
            section=SECTION,
            parents=parents,
            context={"list_page": page},
        )
