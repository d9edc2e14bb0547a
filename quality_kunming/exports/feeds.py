"""Atom feeds of the news, written by Pelican, with ids that outlive a change of host."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import SimpleNamespace

from markupsafe import escape
from pelican.writers import Writer

from quality_kunming.model.addresses import file_of
from quality_kunming.model.article import ArticleMatter
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.change import Change
from quality_kunming.model.dates import PartialDate, When
from quality_kunming.pages.changes import ADDRESS as CHANGES
from quality_kunming.pages.changes import all_changes
from quality_kunming.pages.news import activity_name, known_summary, listed
from quality_kunming.prose import summarise
from quality_kunming.rendering.portable import make_portable
from quality_kunming.rendering.renderer import Renderer

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:quality-kunming")
ALL = "/feeds/all.xml"
OF_CHANGES = "/feeds/changes.xml"
OF_ACTIVITY = "/feeds/activities/{}.xml"
HALF_A_DAY = timedelta(hours=12)


@dataclass(frozen=True)
class Feed:
    """One feed: its address, its title (that of all news has none of its own), its items, the latest first."""

    address: str
    title: str | None
    items: Sequence[ArticleMatter | Change]


def feeds(catalog: Catalog, most: int) -> Iterator[Feed]:
    """The feed of all news, of each activity's and of changes, of `most` items; none where there is nothing to tell."""
    if catalog.has_news():
        yield Feed(ALL, None, listed(catalog.news())[:most])
    for key in sorted(catalog.news_count.activities):
        news = listed(catalog.news(activity=key))[:most]
        yield Feed(OF_ACTIVITY.format(key), activity_name(key, catalog), news)
    if catalog.site.changes and (changes := all_changes(catalog)):
        yield Feed(OF_CHANGES, "改动", changes[:most])


def write(feed: Feed, writer: Writer, renderer: Renderer) -> None:
    """Let Pelican write a feed with the texts in whole, all links below the site's own origin."""
    catalog = renderer.catalog
    origin = catalog.site.origin
    context = {
        "SITENAME": str(escape(catalog.public_name)),
        "SITEURL": origin,
        "FEED_DOMAIN": origin,
    }
    items = [_item(one, renderer) for one in feed.items]
    writer.write_feed(
        items, context, file_of(feed.address), feed_title=feed.title and str(escape(feed.title))
    )


def make_permanent(context, feed) -> None:
    """Give the feed and each item an id of its address alone (RFC 4287, 4.2.6)."""
    origin = context["SITEURL"]
    feed.feed["id"] = permanent_id(feed.feed["feed_url"].removeprefix(origin))
    for item in feed.items:
        item["unique_id"] = permanent_id(item["link"].removeprefix(origin))


def permanent_id(path: str) -> str:
    """A `urn:uuid:` from the path below the site's root, whatever the host (RFC 9562, version 5)."""
    return f"urn:uuid:{uuid.uuid5(NAMESPACE, path)}"


def instant(when: PartialDate) -> datetime:
    """Its minute; noon where only the day is known, because Atom has no day alone (RFC 4287, 3.3).

    Noon in Kunming is the same day from Tokyo to New York; nothing is written down as 00:00.
    """
    return when.begins if isinstance(when, When) and when.has_time else when.begins + HALF_A_DAY


def _item(item: ArticleMatter | Change, renderer: Renderer) -> SimpleNamespace:
    if isinstance(item, Change):
        return _change(item, renderer.catalog)
    return _article(item, renderer)


def _change(change: Change, catalog: Catalog) -> SimpleNamespace:
    """A change as Pelican's writer asks for it; it leads to its place on the page of all changes."""
    words = change.words or f"{change.when.text}{change.kind}。"
    page = f'<p><a href="{escape(catalog.site.origin + change.address)}">{escape(change.title)}</a></p>'
    return SimpleNamespace(
        title=str(escape(f"{change.kind}：{change.title}")),
        url=f"{CHANGES.removeprefix('/')}#{change.anchor}",
        summary=words,
        get_content=lambda site_url: f"<p>{escape(words)}</p>{page}",
        author=catalog.site.name,
        category=str(change.kind),
        tags=[],
        date=instant(change.when),
    )


def _article(article: ArticleMatter, renderer: Renderer) -> SimpleNamespace:
    """An article as Pelican's writer asks for it; it has no `modified` where it never was."""
    catalog = renderer.catalog
    prose = renderer.prose(article)
    content = renderer.notice(article) + prose.html
    absolute = make_portable(content, "", base=f"{catalog.site.origin}/")
    published = instant(article.date)
    changed = {"modified": max(published, instant(article.changed))} if article.changed else {}
    return SimpleNamespace(
        title=str(escape(article.title)),  # Pelican takes the tags out of a title
        url=article.url.removeprefix("/"),
        summary=known_summary(article) or summarise(prose.lead or prose.text),
        get_content=lambda site_url: absolute,
        author=catalog.site.name,
        category=catalog.get("topic", article.topic).name,
        tags=[activity_name(key, catalog) for key in article.activities],
        date=published,
        **changed,
    )
