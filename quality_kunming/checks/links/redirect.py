"""Redirects that lead nowhere, in circles, or stand in a page's place."""

from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope, Severity
from quality_kunming.checks.support.addresses import (
    ONLY_IN_PREVIEW,
    SCHEDULED,
    addresses,
    why_missing,
)
from quality_kunming.loading.addresses import hidden_addresses, known_addresses
from quality_kunming.model.policy import POLICY_FILES

FILE = POLICY_FILES["redirects"]

RULE = Rule(
    id="redirect",
    title="跳转写错",
    scope=Scope.PROJECT,
    reason="跳转要一步到位，到一个打得开的页面。",
    source="《政府网站发展指引》（国办发〔2017〕47号），杜绝“错链”“断链”",
    bad=Example({FILE: "redirects:\n  - old: /qidong/\n    new: /news/2022/qidong/\n"}),
    good=Example({FILE: "redirects:\n  - old: /qidong/\n    new: /news/2022/launch/\n"}),
)


def find(project: Project) -> Iterator[Finding]:
    """Each redirect from a page that is there, to one that is not, or to another redirect."""
    redirects = project.policy.redirects.redirects
    if not redirects:
        return
    there, reasons = addresses(project), why_missing(project)
    taken = known_addresses(project.collection) - hidden_addresses(project.collection)
    moved = {one.old: one.new for one in redirects}
    for number, one in enumerate(redirects):
        if one.old in taken | ONLY_IN_PREVIEW:
            yield _finding(project, number, "old", _taken(one.old))
        if one.new in moved:
            yield _finding(project, number, "new", _chained(one.new, moved))
        elif one.new not in there:
            reason = reasons.get(one.new)
            told = f"还是{reason}，打不开" if reason else "在本站没有这个页面"
            message = f"新网址 {one.new} {told}；请核对，写现在打得开的网址"
            is_early = bool(reason) and reason.startswith(SCHEDULED)
            severity = Severity.WARNING if is_early else Severity.ERROR  # no redirect until then
            yield _finding(project, number, "new", message, severity)


def _finding(
    project: Project, number: int, field: str, message: str, severity: Severity | None = None
) -> Finding:
    line = project.collection.line_of(FILE, ("redirects", number, field))
    return Finding(FILE, line, message, severity)


def _taken(old: str) -> str:
    return f"旧网址 {old} 有自己的页面，不能再跳转；请删去这一组，或者核对旧网址"


def _chained(new: str, moved: dict[str, str]) -> str:
    """What to say of a redirect to a redirect: where the way ends, or that it does not."""
    end, seen = new, set()
    while end in moved and end not in seen:
        seen.add(end)
        end = moved[end]
    if end in moved:
        return f"新网址 {new} 又会跳转，转了一圈没有终点；请写现在打得开的网址"
    return f"新网址 {new} 自己也会跳转；请直接写 {end}"
