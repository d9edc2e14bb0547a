"""What the rules ask of each page: as in an earlier check where neither the page nor an answer has changed."""

from collections.abc import Callable, Mapping
from functools import partial
from itertools import islice
from typing import NamedTuple

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
"""States of one page that are kept: of the publication, of the same as of another moment, and one more."""

Finding = tuple[str, str]
"""The id of a rule, and what it says."""

Inquiry = Callable[[Page, NotedSite], object]
"""What is asked about a page; its answer is kept."""

PAGES = "pages"
"""All rules about pages together: what they find. Of a rule about the site, by its id, what it takes from a page."""


class Answer(NamedTuple):
    """What came of asking about a page, and the answers on which that rests.

    `there` and `missing` are files that it asked for; `others` have the digest of each other answer.
    """

    value: object
    there: tuple[str, ...]
    missing: tuple[str, ...]
    others: tuple[tuple[Question, bytes], ...]


class Inspected(NamedTuple):
    """A page, known by its `identity`, and what came of asking about it."""

    identity: str
    answers: Mapping[str, Answer]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules about pages find."""
        return self.answers[PAGES].value


def inspected(
    site: FinishedSite, also: Mapping[str, Inquiry] | None = None
) -> dict[Page, Inspected]:
    """Every page with what came of asking the rules, and more, about it; kept in the project for the next check."""
    inquiries = {**_inquiries(), **(also or {})}
    table = _table(site)
    kept: dict[str, tuple[Inspected, ...]] = table.load() if table else {}
    inspector = _Inspector(site, kept, inquiries)
    found = {file: inspector.known(file) for file in site.pages}
    unknown = [file for file, one in found.items() if one is None]
    prepare = partial(_Inspector, site, kept, inquiries)
    found |= zip(unknown, each_in_parallel(prepare, unknown), strict=True)
    now: dict[str, tuple[Inspected, ...]] = {}
    for file, one in found.items():
        others = (other for other in kept.get(file, ()) if other.identity != one.identity)
        now[file] = (one, *others)[:KEPT]
    if table and (unknown or now.keys() != kept.keys()):
        table.save(now)
    return {site.pages[file]: one for file, one in found.items()}


def _table(site: FinishedSite) -> Table | None:
    if site.collection is None:
        return None
    policy = digest_of(site.policy.digest_text.encode())
    key = f"{program_key()} {policy}"
    return Table(site.collection.root / FOLDER / "findings", key)


class _Inspector:
    """Asks about pages, one after another, so that each is parsed once."""

    def __init__(
        self,
        site: FinishedSite,
        kept: Mapping[str, tuple[Inspected, ...]],
        inquiries: Mapping[str, Inquiry],
    ):
        self._site = site
        self._kept = kept
        self._reads = Reads()
        self._noted = NotedSite(site, self._reads)
        digests = Digests(site.catalog.moment, site.catalog.moment)
        self._digest = DigestedAnswers(SiteAnswers(site), digests)
        self._inquiries = inquiries

    def known(self, file: str) -> Inspected | None:
        """What came of it in an earlier check, where it would come out the same."""
        one = self._of_earlier(file)
        return (
            one if one and all(self._is_answered(name, one) for name in self._inquiries) else None
        )

    def __call__(self, file: str) -> Inspected:
        """What comes of it; what is not the same as in an earlier check is asked again."""
        page, earlier = self._site.pages[file], self._of_earlier(file)
        answers = dict(earlier.answers) if earlier else {}
        for name, ask in self._inquiries.items():
            if name not in answers or not self._holds(answers[name]):
                answers[name] = self._answer(ask, page)
        return Inspected(page.identity, answers)

    def _is_answered(self, name: str, one: Inspected) -> bool:
        return name in one.answers and self._holds(one.answers[name])

    def _of_earlier(self, file: str) -> Inspected | None:
        identity = self._site.pages[file].identity
        return next((one for one in self._kept.get(file, ()) if one.identity == identity), None)

    def _answer(self, ask: Inquiry, page: Page) -> Answer:
        with attributed(), self._reads.collected() as questions:
            value = ask(page, self._noted)
        asked = sorted(one[1] for one in questions if is_of_files(one))
        others = sorted((one for one in questions if not is_of_files(one)), key=repr)
        return Answer(
            value,
            tuple(one for one in asked if one in self._site.files),
            tuple(one for one in asked if one not in self._site.files),
            tuple((one, self._digest(one)) for one in others),
        )

    def _holds(self, answer: Answer) -> bool:
        files = self._site.files
        return (
            files.issuperset(answer.there)
            and files.isdisjoint(answer.missing)
            and self._digest.confirm(answer.others)
        )


def _inquiries() -> dict[str, Inquiry]:
    """Everything that the rules ask about a page, by its name."""
    of_site = {one.rule.id: one.of_page for one in of_scope(Scope.SITE) if one.of_page}
    return {PAGES: _findings, **of_site}


def _findings(page: Page, site: NotedSite) -> tuple[Finding, ...]:
    return tuple(
        (one.rule.id, message)
        for one in of_scope(Scope.PAGE)
        for message in islice(one.find(page, site), ENOUGH)
    )
