"""Consents used for what they do not allow."""

from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import ARTICLE, Example, Finding, Rule, Scope
from quality_kunming.loading.people import consent_uses

_CONSENT = "data/consents/tys-001.yaml"
_ARTICLE = Example.in_article("一位观众讲了她的故事。", head="consents: [tys-001]\n").files[ARTICLE]

RULE = Rule(
    id="consent-scope",
    title="同意书没有同意这样用",
    scope=Scope.PROJECT,
    reason="同意用照片，不等于同意公开姓名；用途变了要重新取得同意。",
    source="《中华人民共和国个人信息保护法》第十四条",
    bad=Example(
        {ARTICLE: _ARTICLE, _CONSENT: "scope: [照片]\nvalid_until: 2030-01-01\nminor: false\n"},
        shown="consents: [tys-001]（这份同意书只同意用照片）",
    ),
    good=Example(
        {ARTICLE: _ARTICLE, _CONSENT: "scope: [文字]\nvalid_until: 2030-01-01\nminor: false\n"},
        shown="consents: [tys-001]（这份同意书同意写成文字）",
    ),
)


def find(project: Project) -> Iterator[Finding]:
    """Each use that is not in the scope of its consent."""
    for use in consent_uses(project.collection):
        consent = project.collection.find("consent", use.consent)
        if consent and use.needs and not set(use.needs) & set(consent.scope):
            message = (
                f"同意书“{use.consent}”的范围是{'、'.join(consent.scope)}，"
                f"这里要用{'或'.join(use.needs)}；请重新取得同意，或者删去"
            )
            yield Finding(use.file, use.line, message)
