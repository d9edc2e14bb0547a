"""Everything the site knows on one day, in reach of generators and templates."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from quality_kunming.model.activity import Activity
from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.article import ArticleMatter, PageMatter
from quality_kunming.model.audit import Audit
from quality_kunming.model.base import Record
from quality_kunming.model.brand import BrandCase
from quality_kunming.model.dates import When
from quality_kunming.model.drawing import Drawing
from quality_kunming.model.edition import Edition, NationalTheme
from quality_kunming.model.figures import DataFigure, find_figures
from quality_kunming.model.indicator import Evaluation, Indicator
from quality_kunming.model.names import names_of
from quality_kunming.model.news_count import NewsCount
from quality_kunming.model.published_set import PublishedSet
from quality_kunming.model.redirects import Redirect
from quality_kunming.model.sections import columns_of
from quality_kunming.model.site import Column, Profile, Site
from quality_kunming.model.source import Source
from quality_kunming.model.standing import Season, current_edition
from quality_kunming.model.titles import Titles
from quality_kunming.model.vocabulary import Term

LAST = 1_000_000
"""The place of what editors have given none."""


@dataclass(frozen=True)
class Catalog:
    """All records, articles and pages that may be shown at `moment`, and how many were left out, by reason."""

    site: Site
    moment: datetime
    preview: bool
    records: Mapping[str, Mapping[str, Record]]
    terms: Mapping[str, Mapping[str, Term]]
    branch: str = ""
    """Whose preview this is, where it is one of a branch."""
    articles: Mapping[str, ArticleMatter] = field(default_factory=dict)
    pages: Mapping[str, PageMatter] = field(default_factory=dict)
    left_out: Mapping[str, int] = field(default_factory=dict)
    redirects: tuple[Redirect, ...] = ()
    drawing: Drawing | None = None
    audit: Audit | None = None
    host_names: Mapping[str, str] = field(default_factory=dict)
    """Host of another site → whose it is."""
    helping_hosts: frozenset[str] = frozenset()
    """Hosts of other sites to which this one sends its visitors for help."""
    withdrawn_pictures: frozenset[str] = frozenset()
    """Pictures (below content/) of people whose consent has ended."""
    withheld_downloads: frozenset[str] = frozenset()
    """Files for download (below content/) of what is not public at the moment, or with such people's names."""
    expired_consents: frozenset[str] = frozenset()
    absent: frozenset[str] = frozenset()
    """Addresses, and places below content/, of what is written and not shown on the day: links to it are words."""

    first_times: Mapping[str, When | None] | None = None
    """When each address of the publication before first went out; None as a whole where nothing is known of it."""

    published_sets: Mapping[str, PublishedSet] = field(default_factory=dict)
    """The open data by its sections, with what became of it since the publication before; none in preview."""

    @property
    def day(self) -> date:
        """The moment's day in Kunming."""
        return self.moment.date()

    def is_to_come(self, day: str) -> bool:
        """Whether a day (2022-09-01) is after the moment's: asked of one day, the answer seldom changes."""
        return date.fromisoformat(day) > self.day

    def first_published(self, address: str) -> When | None:
        """When an address first went out: today, where it was not out before; None where nobody has written it down."""
        if self.first_times is None or "#" in address:
            return None
        known = self.first_times.get(address)
        return known if address in self.first_times else When.of(self.day)

    @property
    def is_official(self) -> bool:
        """Whether this is the bureau's own publication: neither a preview nor a demonstration."""
        return self.site.profile is Profile.OFFICIAL and not self.preview

    @property
    def public_name(self) -> str:
        """The site's name where it is shown away from the site; what is not official says so."""
        if self.preview:
            return f"{self.site.name}（预览）"
        return self.site.name if self.is_official else f"{self.site.name}（演示站点）"

    def get(self, kind: str, key: object) -> Record | Term | None:
        """The record or term of a kind by its key, or nothing."""
        values = self.records.get(kind) or self.terms.get(kind) or {}
        return values.get(str(key))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The short names of what the site is about, which a title keeps whole."""
        return names_of(self.site, self.records, self.terms)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources published by the day, the latest first."""
        published = (
            source
            for source in self.all("source")
            if source.date is None or source.date.first_day <= self.day
        )
        return tuple(
            sorted(published, key=lambda one: (str(one.date or ""), one.slug), reverse=True)
        )

    def all(self, kind: str) -> tuple:
        """All records of a kind, by their key."""
        return tuple(self.records.get(kind, {}).values())

    def of_edition(self, kind: str, year: int) -> tuple:
        """The records of a kind that belong to one year's edition, by their key."""
        return tuple(record for record in self.all(kind) if record.edition == year)

    def column(self, section: str) -> Column:
        """The column of the site that a first address segment stands for; the front page's where it stands for none."""
        return self._columns.get(section, self._columns["home"])

    @cached_property
    def _columns(self) -> dict[str, Column]:
        return columns_of(self.site)

    def activities(self, year: int) -> tuple[Activity, ...]:
        """An edition's activities by number."""
        return tuple(
            sorted(self.of_edition("activity", year), key=lambda activity: activity.number)
        )

    def ambassadors(self, year: int) -> tuple[Ambassador, ...]:
        """An edition's people: real ones first, in the order that editors set, then by the pinyin of the name."""
        return tuple(
            sorted(
                self.of_edition("ambassador", year),
                key=lambda one: (one.sample, one.order or LAST, one.slug),
            )
        )

    def cases(self, year: int) -> tuple[BrandCase, ...]:
        """An edition's cases: the ten by rank, then the others by key."""
        return tuple(
            sorted(
                self.of_edition("brand_case", year), key=lambda case: (case.rank or 11, case.key)
            )
        )

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """All indicators in the order in which they are shown."""
        return tuple(sorted(self.all("indicator"), key=lambda one: (one.order, one.slug)))

    @property
    def evaluations(self) -> tuple[Evaluation, ...]:
        """All evaluations in the order in which they are shown."""
        return tuple(sorted(self.all("evaluation"), key=lambda one: (one.order, one.slug)))

    @property
    def editions(self) -> tuple[Edition, ...]:
        """All editions, the latest first."""
        return tuple(sorted(self.all("edition"), key=lambda edition: -edition.year))

    @property
    def national_themes(self) -> tuple[NationalTheme, ...]:
        """All national themes, the latest first."""
        return tuple(sorted(self.all("national_theme"), key=lambda theme: -theme.year))

    def news(
        self, year: int | None = None, activity: str | None = None
    ) -> tuple[ArticleMatter, ...]:
        """Articles, the latest first: of a year's edition or about an activity where one is named."""
        if year is None and activity is None:
            return self._latest_first
        return tuple(
            article
            for article in self._latest_first
            if (year is None or article.edition == year)
            and (activity is None or activity in article.activities)
        )

    def distinction(self, record: Record) -> str:
        """What tells a record from others of its kind and title; empty where there are none."""
        return self._titles.distinction(record)

    def titled(self, record: Record) -> str:
        """A record's title where only titles are seen."""
        distinction = self.distinction(record)
        return f"{record.title}（{distinction}）" if distinction else record.title

    def articles_titled(self, title: str) -> list[ArticleMatter]:
        """All articles of a title."""
        return self._titles.articles(title)

    @cached_property
    def _titles(self) -> Titles:
        return Titles(self.records, self.articles.values())

    def address_of(self, path: str) -> str:
        """The address of a file below content/: of a text that of its page."""
        text = self.articles.get(path) or self.pages.get(path)
        return text.url if text else f"/{path}"

    def figure_link(self, key: str) -> tuple[str, str] | None:
        """Where a marked number leads and what it is of; nothing where it is not known on the day."""
        figure = self.figure(key)
        if figure is None:
            return None
        name = "，".join((figure.record.title, *map(str, figure.parts)))
        return figure.record.url, f"{name}，截至{figure.as_of.text}"

    def figure(self, key: str) -> DataFigure | None:
        """The number that a key means; nothing where it is not known on the day."""
        every = (record for group in self.records.values() for record in group.values())
        figures = find_figures(every, key)
        return figures[0] if len(figures) == 1 else None

    def has_news(self, activity: str | None = None) -> bool:
        """Whether there is any article, or any about an activity."""
        return self.news_count.activities[activity] > 0 if activity else bool(self._latest_first)

    @cached_property
    def news_count(self) -> NewsCount:
        """How many articles each topic, year and activity has."""
        return NewsCount.of(self._latest_first)

    @cached_property
    def _latest_first(self) -> tuple[ArticleMatter, ...]:
        articles = [article for article in self.articles.values() if not article.is_draft]
        return tuple(sorted(articles, key=lambda one: (one.date.begins, one.slug), reverse=True))

    def season(self, year: int) -> Season:
        """A year's edition, as everything in it stands at the moment."""
        return Season(self.get("edition", year), self.moment)

    @property
    def current_edition(self) -> Edition | None:
        """The one a visitor means: the one that is on, else the next to come, else the latest that was told of."""
        return current_edition(self.editions, self.moment)
