"""One article: as a row of a list, at the head of its page, beside another."""

from quality_kunming.model.article import ArticleMatter
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.date_text import date_text
from quality_kunming.model.neighbour import Neighbour
from quality_kunming.model.view import View
from quality_kunming.templating.values.links import tag


def article_row(article: ArticleMatter, catalog: Catalog) -> dict:
    """article_row."""
    return {
        "date": article.date.first_day.isoformat(),
        "date_text": date_text(article.date.first_day),
        "title": article.title,
        "href": article.url,
        "topic": catalog.get("topic", article.topic).name,
        "summary": article.summary or None,
        "mark": article_mark(article),
        "notice": _notice(article),
        "closed": article.closes is not None and article.is_closed(catalog.moment),
    }


def article_mark(article: ArticleMatter) -> str | None:
    """sample_mark: the word for an article that readers will never see."""
    if article.sample:
        return "示例"
    return "草稿" if article.is_draft else None


def _notice(article: ArticleMatter) -> str | None:
    """The word for a text that is not what it was when it was published."""
    if article.retracted:
        return "已撤稿"
    return "有更正" if article.corrected else None


def article_meta(view: View) -> dict:
    """article_meta."""
    return {
        "published": view.published.iso,
        "published_text": view.published.stamp,
        "source": view.origin,
        "author": view.author if view.author != view.origin else None,
        "updated": view.updated.iso if view.updated else None,
        "updated_text": view.updated.stamp if view.updated else None,
    }


def related_article(article: Neighbour) -> dict:
    """related: an article with its day."""
    return {
        "label": article.title,
        "href": article.url,
        "note": date_text(article.date.first_day),
    }


def activity_link(key: str, catalog: Catalog) -> dict:
    """tag_list: an activity that an article is about."""
    activity = catalog.get("activity", key)
    label = f"{activity.short_name}（{activity.edition}年）"
    return tag(label, activity.url)
