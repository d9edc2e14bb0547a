"""Consents that have ended, or will within a month."""

from collections.abc import Iterator
from datetime import date, timedelta

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope, Severity
from quality_kunming.loading.people import consent_uses
from quality_kunming.model.consent import Consent

NOTICE = timedelta(days=30)


def _example(day: date) -> Example:
    consent = "scope: [文字]\nvalid_until: 2026-11-30\nminor: false\n"
    article = Example.in_article("一位观众讲了她的故事。", head="consents: [tys-001]\n")
    files = {**article.files, "data/consents/tys-001.yaml": consent}
    return Example(files, shown=f"valid_until: 2026-11-30（今天是 {day}）", day=day)


RULE = Rule(
    id="consent-ending",
    title="同意书到期",
    scope=Scope.PROJECT,
    reason="同意书到期以后，照片、文章和人会自动撤下；要留着，先重新取得同意。",
    source="《中华人民共和国个人信息保护法》第十四条、第四十七条",
    severity=Severity.WARNING,
    bad=_example(date(2026, 11, 21)),
    good=_example(date(2026, 9, 1)),
)


def find(project: Project) -> Iterator[Finding]:
    """Each consent that something relies on and that no longer holds, or not for long."""
    used = {use.consent for use in consent_uses(project.collection)}
    for name, record in project.collection.records.items():
        if not isinstance(record, Consent) or record.slug not in used:
            continue
        if record.valid_until.last_day - project.day < NOTICE:
            line = project.collection.line_of(name, ("valid_until",))
            yield Finding(name, line, _message(record, project.day))


def _message(consent: Consent, day: date) -> str:
    last = f"同意书“{consent.slug}”到 {consent.valid_until.text} 为止"
    if consent.holds(day):
        left = (consent.valid_until.last_day - day).days
        return f"{last}，还有 {left} 天；请现在重新取得同意，到期后用到它的照片、文章和人会自动撤下"
    return f"{last}，已经到期，用到它的照片、文章和人已经撤下；重新取得同意就改日期，不再用就删去这些内容和这份登记"
