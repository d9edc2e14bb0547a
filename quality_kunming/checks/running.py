"""Asks every rule about what it looks at."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from quality_kunming import faults
from quality_kunming.checks.cache import Found, SlipsCache, key_of
from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.page_findings import Inspected, inspected
from quality_kunming.checks.placing import placed, told_of
from quality_kunming.checks.project import Project
from quality_kunming.checks.registry import Registered, of_scope, rules
from quality_kunming.checks.rule import Finding, Rule, Scope, Slip
from quality_kunming.checks.support.languages import language_of
from quality_kunming.checks.surest import surest
from quality_kunming.errors import Problem, Severity
from quality_kunming.faults import caught
from quality_kunming.masking import without_names
from quality_kunming.model.policy import Policy
from quality_kunming.parallel import each_in_parallel
from quality_kunming.reading import documents, files, text
from quality_kunming.reading.document import Document

FRAME = "theme/templates"
NAMES = "minor-name"
"""The rule that finds who is not to be named, in what other rules say either."""

SEVERAL = 5
"""Pages; where more have the very same fault, it is told once."""


def problems_in_files(project: Project) -> Iterator[Problem]:
    """What is wrong in the editors' files, each by itself and all together."""
    found: dict[str, Found] = defaultdict(list)
    yield from _gathered(found, slips(project.root, project.policy))
    yield from caught(lambda: _gathered(found, comparisons(project)))
    for path, in_file in found.items():
        for rule, line, slip in surest(in_file):
            yield problem_of_slip(rule, path, line, slip)
    for one in of_scope(Scope.PROJECT):
        yield from caught(partial(_of_rule, one, project))


def _gathered(
    found: dict[str, Found], answers: Iterable[tuple[str, Found | Problem]]
) -> Iterator[Problem]:
    for path, answer in answers:
        if isinstance(answer, Problem):
            yield answer
        else:
            found[path] += answer


def problems_in_site(
    site: FinishedSite, known: Mapping[Page, Inspected] | None = None
) -> Iterator[Problem]:
    """What is wrong with a finished folder, of whose pages may be known what came of asking."""
    known = known or inspected(site)
    found = placed(site, _on_each(known))
    for (rule, place, _), message in found.slips.items():
        yield problem_of(rules()[rule], place.file, place.line, message)
    for (rule, message), pages in found.others.items():
        yield from _on_pages(rules()[rule], message, pages)
    for one in of_scope(Scope.SITE):
        values = [_values(one, known)] if one.of_page else []
        yield from caught(partial(_of_rule, one, site, *values))


def _on_each(pages: Mapping[Page, Inspected]) -> Iterator[tuple[Page, str, str]]:
    for page, one in pages.items():
        yield from ((page, *finding) for finding in one.findings)


def _values(asked: Registered, pages: Mapping[Page, Inspected]) -> dict[Page, object]:
    return {page: one.answers[asked.rule.id].value for page, one in pages.items()}


def _of_rule(
    asked: Registered, subject: Project | FinishedSite, *values: Mapping[Page, object]
) -> Iterator[Problem]:
    for finding in asked.find(subject, *values):
        yield _found(asked.rule, finding)


def _on_pages(rule: Rule, message: str, pages: Sequence[Page]) -> Iterator[Problem]:
    """A problem for each page, or a single one for what the frame of all pages has brought there."""
    if len(pages) > SEVERAL:
        named = "、".join(page.address for page in pages[:2])
        shared = f"{len(pages)} 个页面都这样，例如 {named}，多半出在模板里，或者少了一页：{message.removeprefix('的')}"
        yield problem_of(rule, FRAME, 0, shared)
        return
    for page in pages:
        yield problem_of(rule, page.editors_file, 0, told_of(page, message))


def slips(root: Path, policy: Policy) -> Iterator[tuple[str, Found | Problem]]:
    """Every readable file's name with what the rules about words find in it, from the cache where it is unchanged.

    A problem in its place: the rules could not be asked about this file.
    """
    cache = SlipsCache(root, "slips", policy.digest_text)
    yield from _of_each(
        root, documents.readable_files(root), cache, partial(slips_in, policy=policy)
    )


def comparisons(project: Project) -> Iterator[tuple[str, Found | Problem]]:
    """The same of the rules that hold a record's or an article's words against what others say."""
    known = known_by_rule(project)
    cache = SlipsCache(project.root, "comparisons", repr(known))
    paths = (project.root / name for name in project.collection.described)
    yield from _of_each(project.root, paths, cache, partial(slips_against, known=known))


def known_by_rule(project: Project) -> dict[str, object]:
    """What each rule holds the words of a text against."""
    return {one.rule.id: one.known(project) for one in of_scope(Scope.COMPARISON)}


def _of_each(
    root: Path, paths: Iterable[Path], cache: SlipsCache, ask: Callable[[Document | None], Found]
) -> Iterator[tuple[str, Found | Problem]]:
    found: dict[str, Found | Problem | None] = {}
    for path in paths:
        name = path.relative_to(root).as_posix()
        data = _bytes(path)
        if data is not None:  # else loading says so
            found[name] = cache.get(key_of(name, data))
    unknown = [name for name, answer in found.items() if answer is None]
    prepare = partial(_Reader, root, ask)
    for name, (key, answer) in zip(unknown, each_in_parallel(prepare, unknown), strict=True):
        if not isinstance(answer, Problem):
            cache.put(key, answer)
        found[name] = answer
    cache.save()
    yield from ((name, answer) for name, answer in found.items() if answer)


class _Reader:
    """Asks of the words of one file after another; slips come with the key of the bytes they are in."""

    def __init__(self, root: Path, ask: Callable[[Document | None], Found]):
        self._root = root
        self._ask = ask

    def __call__(self, name: str) -> tuple[str, Found | Problem]:
        data = _bytes(self._root / name)
        if data is None:  # gone since it was listed
            return key_of(name, b""), []
        try:
            return key_of(name, data), self._ask(documents.read(name, data))
        except Exception as error:
            return key_of(name, data), faults.problem_of(error, name)


def _bytes(path: Path) -> bytes | None:
    """The bytes of a file that loading finds fit to be read."""
    limit = text.SIZE_LIMIT if path.suffix.lower() in (".md", ".yaml") else files.SIZE_LIMIT
    try:
        return path.read_bytes() if path.stat().st_size <= limit else None
    except OSError:
        return None


def slips_in(document: Document | None, policy: Policy) -> Found:
    """What the rules about words find in one document."""
    if document is None:
        return []
    if problem := text.refusal(document.text, document.name):
        return [(problem.rule, problem.line, Slip(None, None, problem.message))]
    language = language_of(document)
    found = surest(
        (one.rule.id, _line(document, slip), _placed(document, slip))
        for one in of_scope(Scope.TEXT)
        if one.rule.is_for(language)
        for slip in one.find(document, policy)
    )
    names = {document.text[slip.start : slip.end] for rule, _, slip in found if rule == NAMES}
    if not names:
        return found
    return [
        (rule, line, replace(slip, message=without_names(slip.message, names)))
        for rule, line, slip in found
    ]


def slips_against(document: Document | None, known: Mapping[str, object]) -> Found:
    """What the rules find in one document that hold it against what is known of others, by their ids."""
    if document is None:
        return []
    language = language_of(document)
    return [
        (one.rule.id, _line(document, slip), slip)
        for one in of_scope(Scope.COMPARISON)
        if one.rule.is_for(language)
        for slip in one.find(document, known[one.rule.id])
    ]


def _line(document: Document, slip: Slip) -> int:
    return 0 if slip.start is None else document.line(slip.start)


def _placed(document: Document, slip: Slip) -> Slip:
    """The slip, with the page of a document that has no lines."""
    part = "" if slip.start is None else document.part(slip.start)
    return replace(slip, message=f"{part}：{slip.message}") if part else slip


def _found(rule: Rule, finding: Finding) -> Problem:
    return problem_of(rule, finding.path, finding.line, finding.message, finding.severity)


def problem_of_slip(rule: str, path: str, line: int, slip: Slip) -> Problem:
    """What to say of a slip in a file, and from where to where it is."""
    problem = problem_of(rules()[rule], path, line, slip.message, slip.severity)
    has_lines = line and slip.start is not None and slip.end is not None
    return replace(problem, span=(slip.start, slip.end)) if has_lines else problem


def problem_of(
    rule: Rule, path: str, line: int, message: str, severity: Severity | None = None
) -> Problem:
    """What to say where a rule is broken, with the rule's own weight where it has no other."""
    return Problem(path, line, message, rule.id, severity or rule.severity)
