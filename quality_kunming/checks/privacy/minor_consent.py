"""Named minors whose file names consents, but not theirs."""

from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import ARTICLE, Example, Finding, Rule, Scope
from quality_kunming.loading.people import names_unread_consent
from quality_kunming.loading.withdrawal import Withdrawal
from quality_kunming.masking import masked_name
from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.base import Model
from quality_kunming.model.consent import Consent, Use
from quality_kunming.reading.childhood import named_children
from quality_kunming.reading.minors import is_minor
from quality_kunming.reading.text import read_text

_CONSENT = "data/consents/tys-001.yaml"
_ARTICLE = Example.in_article("王小明同学走进车间。", head="consents: [tys-001]\n").files[ARTICLE]

RULE = Rule(
    id="minor-consent",
    title="同意书不是这个孩子的",
    scope=Scope.PROJECT,
    reason="写出姓名的每个孩子，都要有一份监护人签的、同意公开姓名的同意书。",
    source="《中华人民共和国未成年人保护法》第一百零三条；《中华人民共和国个人信息保护法》第三十一条",
    bad=Example(
        {ARTICLE: _ARTICLE, _CONSENT: "scope: [照片]\nvalid_until: 2030-01-01\nminor: true\n"},
        shown="consents: [tys-001]\n\n王小明同学走进车间。（同意书只同意用照片）",
    ),
    good=Example(
        {ARTICLE: _ARTICLE, _CONSENT: "scope: [姓名]\nvalid_until: 2030-01-01\nminor: true\n"},
        shown="consents: [tys-001]\n\n王小明同学走进车间。（同意书同意公开姓名）",
    ),
)


def find(project: Project) -> Iterator[Finding]:
    """Each text that names more minors than there are consents for their names."""
    collection = project.collection
    withdrawal = Withdrawal(collection, project.day)
    for name, model in collection.described.items():
        if withdrawal.covers(model) or names_unread_consent(collection, model):
            continue
        given = len(_for_names(getattr(model, "consents", ()), collection))
        portrait = getattr(model, "portrait", None)
        if portrait and _of_minors(portrait.consents, collection) and not given:
            line = collection.line_of(name, ("portrait", "consents"))
            message = (
                "照片里是孩子，这一页又写着姓名；请在 consents 里也写上同意公开姓名的同意书"
                "（照片的 consents 只管照片）"
            )
            yield Finding(name, line, message)
        elif isinstance(model, Ambassador) and not given and is_minor(model.profession):
            message = (
                f"职业写着“{model.profession}”，不满18周岁的人要有监护人的同意书；"
                "请在 consents 里写上同意公开姓名的、未成年人的同意书"
            )
            yield Finding(name, collection.line_of(name, ("profession",)), message)
        elif getattr(model, "consents", ()):
            yield from _unconsented(project, name, given)


def _unconsented(project: Project, name: str, given: int) -> Iterator[Finding]:
    text = read_text(project.root / name, name)
    names = {who: start for start, _, who, _ in reversed([*named_children(str(text))])}
    if len(names) <= given:
        return
    who = "、".join(f"“{masked_name(one)}”" for one in sorted(names, key=names.get))
    line = str(text).count("\n", 0, min(names.values())) + 1
    has = f"只有 {given} 份" if given else "一份也没有"
    message = (
        f"写出了 {len(names)} 个孩子的姓名（{who}），consents 里未成年人的、同意范围有“姓名”的同意书{has}；"
        "请补上，或者写成“某某同学”"
    )
    yield Finding(name, line, message)


def _of_minors(ids: tuple[str, ...], collection) -> list[Consent]:
    consents = (collection.find("consent", one) for one in ids)
    return [one for one in consents if one and one.minor]


def _for_names(ids: tuple[str, ...], collection) -> list[Model]:
    return [one for one in _of_minors(ids, collection) if Use.NAME in one.scope]
