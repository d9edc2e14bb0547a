"""Records → the plain values that the theme's components take; each function names its component."""

import re
from collections.abc import Iterable

from quality_kunming.charts.record import is_rank
from quality_kunming.images import PictureLibrary
from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.article import ArticleMatter, PageMatter
from quality_kunming.model.base import (
    Channel,
    ChannelKind,
    Correction,
    Figure,
    Picture,
    Qualifier,
    Record,
    format_number,
)
from quality_kunming.model.brand import Brand, BrandCase
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.edition import Edition, Milestone, NationalTheme
from quality_kunming.model.indicator import Evaluation, Indicator
from quality_kunming.model.service import Service
from quality_kunming.model.source import Source
from quality_kunming.model.standing import edition_state
from quality_kunming.model.view import View
from quality_kunming.prose import Heading
from quality_kunming.templating.dates import date_text
from quality_kunming.templating.pictures import picture_values
from quality_kunming.templating.season_values import SeasonValues
from quality_kunming.templating.states import state_name

CHANNEL_KINDS = {
    ChannelKind.PHONE: "phone",
    ChannelKind.MAIL: "mail",
    ChannelKind.WEB: "web",
}

_OF_ACTIVITY = re.compile(r"/(?:news/)?activities/([0-9]+/[^/]+)/")
"""An activity's own page, and the list of its news."""


class Values(SeasonValues):
    """What components show of the records of one catalog, on its day."""

    def __init__(self, catalog: Catalog, pictures: PictureLibrary):
        self.catalog = catalog
        self.pictures = pictures

    @property
    def filters(self) -> dict:
        """By the name under which templates call them."""
        return self.season_filters | {
            "each": lambda items, convert: [getattr(self, convert)(item) for item in items],
            "as_evaluation_name": self.evaluation_name,
            "as_picture": self.picture,
            "as_service_row": self.service_row,
            "as_mark": article_mark,
            "as_news_ways": self.news_ways,
            "as_article_meta": article_meta,
            "as_az_groups": self.az_groups,
            "as_contents": contents,
            "as_feeds": self.feeds,
            "as_list_page": self.list_page,
            "as_year_links": year_links,
        }

    def figure(self, figure: Figure, lead: bool = False) -> dict:
        """figure_number: a qualifier before the number stays there; one after it joins the unit."""
        before = figure.qualifier in (Qualifier.ABOUT, Qualifier.OVER)
        after = "" if before or not figure.qualifier else str(figure.qualifier)
        return {
            "label": figure.label,
            "value": format_number(figure.value),
            "unit": after + figure.unit or None,
            "qualifier": str(figure.qualifier) if before else None,
            "derived": figure.derived,
            "note": figure.note or None,
            "lead": lead,
            **self._sourced(figure),
        }

    def headline(self, indicator: Indicator, lead: bool = False) -> dict:
        """figure_number: what an indicator last said of the city, or of whom it speaks."""
        own = [point for point in indicator.points if point.scope == indicator.points[0].scope]
        point = max(own, key=lambda point: (point.year or 0, point.as_of.first_day))
        named = f"{indicator.name}：{point.category}" if point.category else indicator.name
        return {
            "label": named,
            "value": point.text if point.value is None else format_number(point.value),
            "unit": (indicator.unit or None) if point.value is not None else None,
            "qualifier": "第" if point.value is not None and is_rank(indicator) else None,
            "derived": point.derived,
            "note": point.note or None,
            "lead": lead,
            **self._sourced(point),
        }

    def picture(self, picture: Picture) -> dict:
        """picture: a record's own."""
        alt = "" if picture.decorative else picture.alt
        return picture_values(self.pictures, picture.file, alt)

    def channel(self, channel: Channel) -> dict:
        """channel: one that no longer works is text with the year of its use."""
        is_dated = channel.opens is not None or channel.valid_until is not None
        current = not is_dated or channel.is_current(self.catalog.day)
        over = channel.valid_until is not None and channel.valid_until.last_day < self.catalog.day
        notes = [] if channel.kind in CHANNEL_KINDS else [str(channel.kind)]
        if not current and not over:
            notes.append(f"{channel.opens.text}起使用")
        return {
            "label": channel.label,
            "value": channel.value,
            "kind": CHANNEL_KINDS.get(channel.kind, "place"),
            "href": channel.href if current else None,
            "expired_text": f"有效至{channel.valid_until.text}" if over else None,
            "note": "，".join(notes) or None,
        }

    def service_way(self, service: Service) -> dict:
        """way_list: a service that is there all the year."""
        return {
            "label": service.name,
            "href": service.url,
            "text": service.summary,
            "mark": None,
            "when_text": "",
        }

    def ambassador_card(self, person: Ambassador) -> dict:
        """ambassador_card: a person without a portrait has a seal."""
        return {
            "name": person.name,
            "profession": person.profession,
            "href": person.url,
            "seal_text": person.seal,
            "declaration": person.declaration or None,
            "portrait": self.picture(person.portrait) if person.portrait else None,
            "sample": person.sample,
        }

    def case_card(self, case: BrandCase) -> dict:
        """case_card."""
        return {
            "title": case.name,
            "organisation": case.organisation,
            "href": case.url,
            "rank": case.rank,
            "sector": case.sector,
            "summary": case.summary,
            "sample": case.sample,
        }

    def article_row(self, article: ArticleMatter) -> dict:
        """article_row."""
        return {
            "date": article.date.first_day.isoformat(),
            "date_text": date_text(article.date.first_day),
            "title": article.title,
            "href": article.url,
            "topic": self.catalog.get("topic", article.topic).name,
            "summary": article.summary or None,
            "mark": article_mark(article),
            "notice": article_notice(article),
            "closed": article.closes is not None and article.is_closed(self.catalog.moment),
        }

    def evaluation(self, evaluation: Evaluation) -> dict:
        """evaluation_list: an evaluation with the indicators that show it."""
        shown = [one for one in self.catalog.indicators if one.evaluation == evaluation.slug]
        return {
            "id": f"evaluation-{evaluation.slug}",
            "name": evaluation.name,
            "text": evaluation.summary,
            "links": [{"label": one.name, "href": one.url} for one in shown],
        }

    def evaluation_name(self, indicator: Indicator) -> str | None:
        """What an indicator belongs to; nothing where it stands alone, or is known before it."""
        evaluation = self.catalog.get("evaluation", indicator.evaluation)
        return evaluation.name if evaluation else None

    def correction(self, correction: Correction) -> dict:
        """correction_note."""
        return {
            "date": correction.day.iso,
            "date_text": correction.day.text,
            "text": correction.text,
        }

    def service_row(self, service: Service) -> dict:
        """service_row: what is not published is said, too."""
        return {
            "id": service.slug,
            "name": service.name,
            "audience": "、".join(service.audience),
            "summary": service.summary,
            "items": list(service.items),
            "place": service.place or None,
            "unknown": list(service.unknown),
            "channels": [self.channel(channel) for channel in service.channels],
        }

    def source(self, slug: str) -> dict:
        """source_list: the publisher's own address where there is one, else our note of it."""
        source = self.catalog.get("source", slug)
        return {
            "publisher": source.publisher,
            "title": source.name,
            "date_text": source.date.text if source.date else "日期不详",
            "href": source.link or source.url,
        }

    def edition(self, edition: Edition) -> dict:
        """edition_strip."""
        return {
            "year": edition.year,
            "title": edition.summary,
            "href": edition.url,
            "state": state_name(edition_state(edition, self.catalog.moment)),
        }

    def theme(self, theme: NationalTheme) -> dict:
        """theme_list."""
        source = self.catalog.get("source", theme.source)
        return {
            "id": f"theme-{theme.slug}",
            "year": theme.year,
            "text": theme.name,
            "note": theme.note.rstrip("。") or None,
            "corrections": [self.correction(one) for one in theme.corrected],
            "source": source.publisher,
            "source_href": source.url,
        }

    def register_entry(self, source: Source) -> dict:
        """source_register."""
        return {
            "id": source.slug,
            "title": source.quoted_name.removeprefix("："),
            "href": source.link,
            "publisher": source.publisher,
            "author": source.author or None,
            "date": source.date.iso if source.date else None,
            "date_text": source.date.text if source.date else "日期不详",
            "note": source.note or None,
            "corrections": [self.correction(one) for one in source.corrected],
        }

    def milestone(self, one: Milestone) -> dict:
        """timeline: something that happened."""
        return {
            "date": one.as_of.iso,
            "date_text": one.as_of.text,
            "title": f"{one.name}（{one.place}）" if one.place else one.name,
            "text": one.text or None,
            "href": None,
            "state": None,
        }

    def brand_row(self, brand: Brand) -> dict:
        """brand_list."""
        district = self.catalog.get("district", brand.district) if brand.district else None
        return {
            "name": brand.name,
            "href": brand.url,
            "recognition": brand.recognition,
            "summary": brand.summary,
            "district": district.name if district else None,
            "since_text": brand.since.text if brand.since else None,
        }

    def link(self, record: Record | PageMatter) -> dict:
        """related and link_list: a record or page by its name."""
        label = self.catalog.titled(record) if isinstance(record, Record) else record.title
        return {"label": label, "href": record.url, "note": None}

    def index_link(self, entry) -> dict:
        """link_list and az_index: a line of an index, with what it is."""
        return {
            "label": entry.name,
            "href": entry.url,
            "note": "示例" if entry.sample else entry.label,
        }

    def az_groups(self, groups: dict) -> list[dict]:
        """az_index."""
        return [
            {"letter": letter, "entries": [self.index_link(entry) for entry in entries]}
            for letter, entries in groups.items()
        ]

    def activity_link(self, key: str) -> dict:
        """tag_list: an activity that an article is about."""
        activity = self.catalog.get("activity", key)
        label = f"{activity.short_name}（{activity.edition}年）"
        return {"label": label, "href": activity.url, "count": None, "current": False}

    def related_article(self, article) -> dict:
        """related: an article with its day."""
        return {
            "label": article.title,
            "href": article.url,
            "note": date_text(article.date.first_day),
        }

    def list_page(self, page) -> dict:
        """article_list and pagination: one page of a list."""
        pages = [
            number
            and {
                "number": number,
                "href": page.address(number),
                "current": number == page.number,
            }
            for number in pages_around(page.number, page.count)
        ]
        return {
            "articles": [self.article_row(article) for article in page.articles],
            "pages": pages,
            "previous_href": page.address(page.number - 1) if page.number > 1 else None,
            "next_href": page.address(page.number + 1) if page.number < page.count else None,
        }

    def news_ways(self, address: str) -> dict:
        """tag_list, three times: the topics, years and activities by which news can be leafed through."""
        topics, years, activities = self.catalog.news_counts

        def way(label: str, href: str, count: int) -> dict:
            return {
                "label": label,
                "href": href,
                "count": count,
                "current": address.startswith(href),
            }

        return {
            "topics": [
                way(term.name, f"/news/topics/{slug}/", topics[slug])
                for slug, term in self.catalog.terms["topic"].items()
                if topics[slug]
            ],
            "years": [
                way(f"{year}年", f"/news/{year}/", years[year])
                for year in sorted(years, reverse=True)
            ],
            "activities": [
                way(self.activity_link(key)["label"], f"/news/activities/{key}/", activities[key])
                for key in sorted(activities, key=self._activity_order)
            ],
        }

    def feeds(self, view: View) -> list[dict]:
        """The Atom feeds that a page announces: an activity's own on its pages, and all news."""
        found = []
        about = _OF_ACTIVITY.fullmatch(view.address)
        if about and self.catalog.has_news(about[1]):
            label = self.activity_link(about[1])["label"]
            found.append({"title": f"新闻：{label}", "href": f"/feeds/activities/{about[1]}.xml"})
        if self.catalog.has_news():
            found.append({"title": "全部新闻", "href": "/feeds/all.xml"})
        return found

    def _activity_order(self, key: str) -> tuple[int, int]:
        activity = self.catalog.get("activity", key)
        return -activity.edition, activity.number

    def _sourced(self, dated) -> dict:
        source = self.catalog.get("source", dated.source)
        return {
            "as_of": dated.as_of.text,
            "source": source.publisher,
            "source_href": source.url,
        }


def article_mark(article: ArticleMatter) -> str | None:
    """sample_mark: the word for an article that readers will never see."""
    if article.sample:
        return "示例"
    return "草稿" if article.is_draft else None


def article_notice(article: ArticleMatter) -> str | None:
    """article_row: the word for a text that is not what it was when it was published."""
    if article.retracted:
        return "已撤稿"
    return "有更正" if article.corrected else None


def article_meta(view) -> dict:
    """article_meta."""
    return {
        "published": view.published.iso,
        "published_text": view.published.stamp,
        "source": view.origin,
        "author": view.author if view.author != view.origin else None,
        "updated": view.updated.iso if view.updated else None,
        "updated_text": view.updated.stamp if view.updated else None,
    }


def contents(headings: Iterable[Heading]) -> list[dict]:
    """contents: h2 with the h3 below them."""
    items: list[dict] = []
    for heading in headings:
        item = {"label": heading.text, "href": f"#{heading.id}", "children": []}
        (items[-1]["children"] if heading.level > 2 and items else items).append(item)
    return items


def year_links(years: dict) -> list[dict]:
    """tag_list: each year with the number of its entries."""
    return [
        {"label": f"{year}年", "href": f"#y{year}", "count": len(entries), "current": False}
        for year, entries in years.items()
    ]


def pages_around(number: int, count: int, reach: int = 2) -> list[int | None]:
    """The pages that a pagination shows: first, last and those around; None where some are left out."""
    shown = sorted({1, count} | set(range(max(1, number - reach), min(count, number + reach) + 1)))
    return list(_with_gaps(shown))


def _with_gaps(shown: Iterable[int]) -> Iterable[int | None]:
    last = 0
    for number in shown:
        if number == last + 2:
            yield last + 1
        elif number > last + 1:
            yield None
        yield number
        last = number
