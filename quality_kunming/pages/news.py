"""The views of the pages that Pelican itself writes: articles, fixed pages, and the lists of news."""

from collections.abc import Mapping

from quality_kunming.model.article import ArticleMatter
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import Crumb, View, ViewKind
from quality_kunming.templating.dates import date_text

SECTION = "news"


def view_of(address: str, context: Mapping, catalog: Catalog) -> View:
    """The view of a page that Pelican writes at `address` with `context`."""
    if "article" in context:
        return _article(address, context["article"], catalog)
    if "page" in context:
        return _page(address, context["page"])
    return _list(address, context, catalog)


def _article(address: str, article, catalog: Catalog) -> View:
    matter = article.matter
    topic = Crumb(article.category.name, f"/{article.category.url}")
    return View(
        address=address,
        template="article",
        title=article.title,
        distinction=_distinction(matter, catalog),
        description=article.summary,
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
        listed=not (matter.sample or matter.is_draft or matter.retracted),
    )


def _distinction(matter: ArticleMatter, catalog: Catalog) -> str:
    """What tells an article from others of its title: its day, or its time, or its address."""
    twins = [one for one in catalog.articles_titled(matter.title) if one is not matter]
    if not twins:
        return ""
    for tell in (lambda one: date_text(one.date), lambda one: one.date.stamp):
        if tell(matter) not in map(tell, twins):
            return tell(matter)
    return matter.slug


def _page(address: str, page) -> View:
    return View(
        address=address,
        template="page",
        title=page.title,
        description=page.summary,
        section=page.slug,
        keywords=page.matter.keywords,
        matter=page.matter,
        updated=page.matter.updated,
        listed=not (page.matter.sample or page.matter.is_draft or page.matter.retracted),
    )


def _list(address: str, context: Mapping, catalog: Catalog) -> View:
    number = context["articles_page"].number
    suffix = f"（第 {number} 页）" if number > 1 else ""
    name, description = _list_name(context, catalog)
    section = Crumb.to_section(SECTION, catalog)
    return View(
        address=address,
        template="news",
        title=name + suffix,
        description=description + suffix,
        section=SECTION,
        parents=() if name == catalog.column(SECTION).title else (section,),
    )


def _list_name(context: Mapping, catalog: Catalog) -> tuple[str, str]:
    column = catalog.column(SECTION)
    if "category" in context:
        return (
            f"{column.name}：{context['category']}",
            f"“{catalog.site.name}”{column.name}中“{context['category']}”一栏的全部文章。",
        )
    if "tag" in context:
        return f"{column.name}：{context['tag']}", f"与“{context['tag']}”有关的全部{column.name}。"
    if "period_num" in context:
        year = context["period_num"][0]
        return f"{year}年{column.name}", f"“{catalog.site.name}”{year}年的全部新闻和通知。"
    return column.title, column.description
