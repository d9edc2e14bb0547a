"""Consents that nothing relies on."""

from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import ARTICLE, Example, Finding, Rule, Scope, Severity
from quality_kunming.loading.people import consent_uses
from quality_kunming.model.consent import Consent
from quality_kunming.reading.text import read_text

_CONSENT = {"data/consents/tys-001.yaml": "scope: [文字]\nvalid_until: 2030-01-01\nminor: false\n"}
_ARTICLE = Example.in_article("一位观众讲了她的故事。", head="consents: [tys-001]\n").files[ARTICLE]

RULE = Rule(
    id="unused-consent",
    title="没有用到的同意书",
    scope=Scope.PROJECT,
    reason="没有用到的登记多半是编号写错了，或者该用的地方漏写了。",
    source="《中华人民共和国个人信息保护法》第六条",
    severity=Severity.WARNING,
    bad=Example(_CONSENT, shown="data/consents/tys-001.yaml（没有一处写 tys-001）"),
    good=Example(
        {ARTICLE: _ARTICLE, **_CONSENT}, shown="consents: [tys-001]\n\n一位观众讲了她的故事。"
    ),
)


def find(project: Project) -> Iterator[Finding]:
    """Each consent that no record or text names."""
    collection = project.collection
    used = {use.consent for use in consent_uses(collection)}
    unbuilt = [str(read_text(collection.root / name, name)) for name in collection.unbuilt]
    for name, record in collection.records.items():
        may_be_used = any(record.slug in text for text in unbuilt)
        if isinstance(record, Consent) and record.slug not in used and not may_be_used:
            message = (
                f"没有一处用到同意书“{record.slug}”；请在用到的地方写上编号，不用了就删去这个文件"
            )
            yield Finding(name, 0, message)
