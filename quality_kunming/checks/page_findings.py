"""What the rules about pages find on each: from an earlier check where neither the page nor an answer has changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice

from quality_kunming.caching import FOLDER, Table, digest_of, program_key
from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.noted_site import NotedSite, SiteAnswers, is_of_files
from quality_kunming.checks.registry import of_scope
from quality_kunming.checks.rule import Scope
from quality_kunming.faults import attributed
from quality_kunming.parallel import each_in_parallel
from quality_kunming.rendering.digests import Digests
from quality_kunming.rendering.reads import DigestedAnswers, Question, Reads

ENOUGH = 20
"""Of one kind on one page; who mends these sees the others then."""
KEPT = 3
"""Findings of one page that are kept: of the publication, of the same as of another moment, and one more."""

Finding = tuple[str, str]
"""The id of a rule, and what it says."""


@dataclass(frozen=True)
class Inspected:
    """What was found on a page, known by its `identity`, and the answers on which that rests.

    `there` and `missing` are files that it asked for; `answers` have the digest of each other answer.
    """

    identity: str
    there: tuple[str, ...]
    missing: tuple[str, ...]
    answers: tuple[tuple[Question, bytes], ...]
    findings: tuple[Finding, ...]


def findings_on_pages(site: FinishedSite) -> Iterator[tuple[Page, tuple[Finding, ...]]]:
    """Every page with what was found on it; the site's project keeps it for the next check."""
    table = _table(site)
    kept: dict[str, tuple[Inspected, ...]] = table.load() if table else {}
    files = list(site.pages)
    now: dict[str, tuple[Inspected, ...]] = {}
    inspected = each_in_parallel(partial(_Inspector, site, kept), files)
    for file, one in zip(files, inspected, strict=True):
        others = (other for other in kept.get(file, ()) if other.identity != one.identity)
        now[file] = (one, *others)[:KEPT]
        yield site.pages[file], one.findings
    if table and now != kept:
        table.save(now)


def _table(site: FinishedSite) -> Table | None:
    if site.collection is None:
        return None
    policy = digest_of(site.policy.digest_text.encode())
    key = f"{program_key('quality_kunming')} {policy}"
    return Table(site.collection.root / FOLDER / "findings", key)


class _Inspector:
    """Asks the rules about pages, one page after another, so that each is parsed once."""

    def __init__(self, site: FinishedSite, kept: dict[str, tuple[Inspected, ...]]):
        self._site = site
        self._kept = kept
        self._reads = Reads()
        self._noted = NotedSite(site, self._reads)
        digests = Digests(site.catalog.moment, site.catalog.moment)
        self._answer = DigestedAnswers(SiteAnswers(site), digests)

    def __call__(self, file: str) -> Inspected:
        page = self._site.pages[file]
        for one in self._kept.get(file, ()):
            if one.identity == page.identity and self._holds(one):
                return one
        with attributed(), self._reads.collected() as questions:
            findings = tuple(self._findings(page))
        return self._inspected(page.identity, questions, findings)

    def _findings(self, page: Page) -> Iterator[Finding]:
        for one in of_scope(Scope.PAGE):
            for message in islice(one.find(page, self._noted), ENOUGH):
                yield one.rule.id, message

    def _inspected(
        self, identity: str, questions: Iterable[Question], findings: tuple[Finding, ...]
    ) -> Inspected:
        asked = [one[1] for one in questions if is_of_files(one)]
        others = sorted((one for one in questions if not is_of_files(one)), key=repr)
        return Inspected(
            identity,
            tuple(sorted(one for one in asked if one in self._site.files)),
            tuple(sorted(one for one in asked if one not in self._site.files)),
            tuple((one, self._answer(one)) for one in others),
            findings,
        )

    def _holds(self, one: Inspected) -> bool:
        files = self._site.files
        return (
            files.issuperset(one.there)
            and files.isdisjoint(one.missing)
            and self._answer.confirm(one.answers)
        )
