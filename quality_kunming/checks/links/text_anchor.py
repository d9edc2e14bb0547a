"""Links in texts to parts of pages that the pages have not."""

import re
from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope
from quality_kunming.checks.support.pointing import pointers
from quality_kunming.loading.texts import first_line, texts
from quality_kunming.model.base import Record
from quality_kunming.model.source import MediaReport, Source
from quality_kunming.prose import own_part_links, part_ids

RULE = Rule(
    id="text-anchor",
    title="链接里的 # 没有对应的标题",
    scope=Scope.PROJECT,
    reason="# 后面写错，点了只到页首，读者找不到要看的那一段。",
    source="《政府网站发展指引》（国办发〔2017〕47号），杜绝“错链”“断链”",
    bad=Example.in_article("先看[怎样报名](#baoming)。\n\n## 报名办法\n\n打电话。"),
    good=Example.in_article("先看[怎样报名](#bao-ming-ban-fa)。\n\n## 报名办法\n\n打电话。"),
)

_PERHAPS = re.compile(r"(?:\]\(|\]:|href=)[^()\n>]{0,500}(?:#|%23)", re.IGNORECASE)
_LISTS = tuple(one.address.partition("#")[0] for one in (Source, MediaReport))
"""Pages with a part for each record of a kind."""


def find(project: Project) -> Iterator[Finding]:
    """Every link to a part of its own text or of another page of ours that is not there."""
    yield from _in_own_text(project)
    known = _Parts(project)
    for link in pointers(project, _PERHAPS.search):
        if link.part and not known.has(link.page, link.part):
            yield Finding(link.path, link.line, _message(link.written, f"{link.page} 这一页"))


def _in_own_text(project: Project) -> Iterator[Finding]:
    """Links of ASCII only: of others the reading of the text tells."""
    collection = project.collection
    for name, model in {**collection.records, **collection.matters}.items():
        for field, text in texts(model):
            links = [(line, part) for line, part in own_part_links(text) if part.isascii()]
            ids = part_ids(text) if links else ()
            for line, part in links:
                if part and part not in ids:
                    start = first_line(collection, name, model, field)
                    yield Finding(name, start + line - 1, _message(f"#{part}", "这段文字"))


class _Parts:
    """The parts of the pages that are known from the files alone."""

    def __init__(self, project: Project):
        self._texts = {one.url: one.body for one in project.collection.matters.values()}
        self._records = {one.url for one in project.collection.records.values()}
        self._unread = {
            record.address.partition("#")[0]
            for record in project.collection.unbuilt.values()
            if issubclass(record, Record)
        }
        self._found: dict[str, frozenset[str]] = {}

    def has(self, page: str, part: str) -> bool:
        """Whether a page has a part; true also where only the finished page can tell."""
        if page in self._unread:
            return True
        if page in _LISTS:
            return f"{page}#{part}" in self._records or part == "main"
        if page not in self._texts:
            return True
        if page not in self._found:
            self._found[page] = part_ids(self._texts[page])
        return part in self._found[page]


def _message(written: str, place: str) -> str:
    return (
        f"链接 {written} 在{place}里没有对应的标题；请照标题的拼音写，例如 #bao-ming，"
        "或者去掉 # 和后面的字"
    )
