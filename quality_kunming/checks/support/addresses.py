"""The addresses that a project has on its day in production."""

import re
from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.loading.addresses import is_hidden, known_addresses, lists_of
from quality_kunming.model.article import ArticleMatter
from quality_kunming.model.base import Model
from quality_kunming.model.sections import SECTIONS

_OF_ARTICLES = re.compile(r"/news/\d{4}/|/news/topics/.*|/(?:news|feeds)/activities/.*")
ONLY_IN_PREVIEW = {one.address for one in SECTIONS.values() if one.only_in_preview}
SCHEDULED = "定时"


def addresses(project: Project) -> frozenset[str]:
    """Addresses without parts. Those of files that do not load count as there: one mistake is not told twice."""
    all_addresses = known_addresses(project.collection) - ONLY_IN_PREVIEW
    if not project.collection.problems:
        all_addresses -= {one for one in all_addresses if _OF_ARTICLES.fullmatch(one)}
        all_addresses |= set(_lists(project))
    return frozenset(all_addresses - why_missing(project).keys())


def why_missing(project: Project) -> dict[str, str]:
    """The addresses of what is written and does not go out on the day, with the reason.

    Whom a consent no longer covers is not in it: that address may be gone, and nobody is to be told off for it.
    """
    described = project.collection.described.values()
    reasons = ((one.url, _reason(one, project)) for one in described)
    return {url: reason for url, reason in reasons if reason}


def _reason(model: Model, project: Project) -> str:
    if getattr(model, "sample", False):
        return "示例"
    if is_hidden(model):
        return "草稿"
    is_later = isinstance(model, ArticleMatter) and model.is_scheduled(project.moment)
    return f"{SCHEDULED}到 {model.date}" if is_later else ""


def _lists(project: Project) -> Iterator[str]:
    """The lists and feeds that the articles of the day make."""
    for one in project.collection.matters.values():
        if isinstance(one, ArticleMatter) and not _reason(one, project):
            yield from lists_of(one)
