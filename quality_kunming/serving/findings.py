"""What the rules say of one page's own file, as `check` would say it."""

from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from quality_kunming.checks.exceptions import without_excepted
from quality_kunming.checks.finished import Page
from quality_kunming.checks.page_findings import ENOUGH
from quality_kunming.checks.project import Project
from quality_kunming.checks.registry import of_scope, rules
from quality_kunming.checks.rule import Scope
from quality_kunming.checks.running import (
    known_by_rule,
    problem_of,
    problem_of_slip,
    slips_against,
    slips_in,
)
from quality_kunming.checks.surest import surest
from quality_kunming.errors import Problem
from quality_kunming.loading.addresses import is_hidden, lists_of
from quality_kunming.loading.checking import problems_of
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.mentions import Mentions
from quality_kunming.loading.reselection import saved
from quality_kunming.model.article import ArticleMatter, FrontMatter
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.moment import Moment
from quality_kunming.reading import documents
from quality_kunming.rendering.rendered import Rendered

OF_PUBLICATIONS = "release"
"""The group of rules that a preview need not keep."""

ONLY_IN_PREVIEW = "components"
"""The template of the page that never goes out."""


class Findings:
    """Asks the rules about the files of one collection and the pages that are made of it."""

    def __init__(self, collection: Collection, as_of: Moment):
        self._collection = collection
        self._project = Project(collection, as_of, {})
        self._held: Mentions | None = None
        self._known: dict[str, object] | None = None

    def after(self, collection: Collection, as_of: Moment) -> "Findings":
        """The same after a save; what texts may point at is gathered again only where it may have changed."""
        after = Findings(collection, as_of)
        if self._held and _have_their_places(self._collection, collection):
            after._held = copy(self._held)
            after._held.collection = collection
        if collection.names is self._collection.names:  # only texts were saved
            after._known = self._known
        return after

    def on(self, page: Rendered, catalog: Catalog) -> tuple[Problem, ...]:
        """What is wrong in a page's file, and on the page as far as it shows there; by line."""
        file = page.view.editors_file
        problems = [*self.in_file(file)] if file else []
        for rule, message in _on_page(page, catalog) if _is_asked(page) else ():
            problems.append(problem_of(rules()[rule], file or page.address, 0, f"页面{message}"))
        told = without_excepted(problems, self._project, complete=False)
        return tuple(sorted({one for one in told if one.path in (file, page.address)}))

    def in_file(self, name: str) -> Iterator[Problem]:
        """What is wrong in one file: its shape, its words, and what it names of others."""
        yield from (one for one in self._collection.problems if one.path == name)
        yield from self.against_others([name])
        data = self._collection.bytes_of(name)
        if isinstance(data, bytes):
            document = documents.read(name, data)
            slips = slips_in(document, self._collection.policy)
            if name in self._collection.described:
                self._known = self._known or known_by_rule(self._project)
                slips = [*slips, *slips_against(document, self._known)]
            for rule, line, slip in surest(slips):
                yield problem_of_slip(rule, name, line, slip)

    def against_others(self, names: Iterable[str]) -> Iterator[Problem]:
        """What is wrong in files when they are held against the others."""
        described = self._collection.described
        for name in names:
            if name in described:
                self._held = self._held or Mentions(self._collection)
                yield from problems_of(name, described[name], self._collection, self._held)


def _have_their_places(before: Collection, after: Collection) -> bool:
    """Whether a save has only changed texts, and each of them is where it was."""
    return after.names is before.names and all(
        _place(earlier) == _place(matter) for earlier, matter in saved(after, before)
    )


def _place(matter: FrontMatter | None) -> tuple:
    """All that others may point at of a text."""
    lists = tuple(lists_of(matter)) if isinstance(matter, ArticleMatter) else ()
    return matter and (matter.url, is_hidden(matter), lists)


def _is_asked(page: Rendered) -> bool:
    """Whether `check` asks the rules about a page: another rendering says what the ordinary one does."""
    return page.view.template != ONLY_IN_PREVIEW and page.variant.is_ordinary


class _NeedsSiteError(Exception):
    """A rule looks beyond its page: `check` asks it."""


@dataclass(frozen=True)
class _Alone:
    """What a rule about pages is given of the site, where there is only one page."""

    catalog: Catalog

    def __getattr__(self, name: str):
        raise _NeedsSiteError(name)


@dataclass(frozen=True, eq=False)
class _Shown(Page):
    """A page that lies in no folder."""

    text: str = ""

    @property
    def html(self) -> str:
        return self.text

    @cached_property
    def tree(self) -> LexborHTMLParser:
        return LexborHTMLParser(self.text)


def _on_page(page: Rendered, catalog: Catalog) -> Iterator[tuple[str, str]]:
    """The rules that a page breaks by itself, and what they say."""
    shown, alone = _Shown(page.file, Path(page.file), page.view, text=page.html), _Alone(catalog)
    for one in of_scope(Scope.PAGE):
        if one.group == OF_PUBLICATIONS:
            continue
        try:
            for message in islice(one.find(shown, alone), ENOUGH):
                yield one.rule.id, message.removeprefix("页面")
        except _NeedsSiteError:
            continue
