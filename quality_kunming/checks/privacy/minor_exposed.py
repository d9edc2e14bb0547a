"""Name, school and face of one minor together."""

from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.people import has_pictures, names_unread_consent, shown_in
from quality_kunming.loading.withdrawal import Withdrawal
from quality_kunming.masking import masked_name
from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.base import Model
from quality_kunming.model.consent import Use
from quality_kunming.reading.childhood import named_children
from quality_kunming.reading.minors import school_in, shows_minors
from quality_kunming.reading.text import read_text

_CONSENT = {
    "data/consents/tys-001.yaml": "scope: [照片, 姓名]\nvalid_until: 2030-01-01\nminor: true\n"
}
_PICTURE = '\n\n![孩子举着放大镜](images/example.jpg "体验营｜摄影：张三｜同意书：tys-001")'
_HEAD = "consents: [tys-001]\n"


def _example(words: str) -> Example:
    return Example(
        Example.in_article(words + _PICTURE, head=_HEAD).files | _CONSENT,
        shown=f"{_HEAD}\n{words}{_PICTURE}",
    )


RULE = Rule(
    id="minor-exposed",
    title="孩子的姓名、学校、照片同时出现",
    scope=Scope.PROJECT,
    reason="三样放在一起，陌生人就能找到这个孩子，有同意书也不行。",
    source="《中华人民共和国未成年人保护法》第一百零三条；《儿童个人信息网络保护规定》",
    bad=_example("盘龙小学的王小明同学走进车间。"),
    good=_example("王小明同学走进车间。"),
)


def find(project: Project) -> Iterator[Finding]:
    """Each record or text with all three."""
    collection = project.collection
    withdrawal = Withdrawal(collection, project.day)
    for name, model in collection.described.items():
        if withdrawal.covers(model) or names_unread_consent(collection, model):
            continue
        face = next(_faces(collection, name, model, withdrawal), None)
        if face is None:
            continue
        text = str(read_text(project.root / name, name))
        school, who = school_in(text), _who(collection, model, text)
        if school and who:
            message = (
                f"有孩子的姓名（{who}）、学校或班级（{school}），又有孩子的照片；"
                "三样不能同时出现，请删去学校和班级，或者删去照片"
            )
            yield Finding(name, face, message)


def _faces(
    collection: Collection, name: str, model: Model, withdrawal: Withdrawal
) -> Iterator[int]:
    """The lines of pictures with minors."""
    if not has_pictures(model):
        return
    for shown in shown_in(collection, name, model):
        is_minors = any(one.minor for one in _found(collection, shown.consents))
        if shown.picture in withdrawal.pictures:
            continue
        if is_minors or shows_minors(shown.words, shown.picture):
            yield shown.line


def _who(collection: Collection, model: Model, text: str) -> str:
    """The name of a minor in a text, or that of an ambassador who is one."""
    for _, _, name, _ in named_children(text):
        return masked_name(name)
    portrait = getattr(model, "portrait", None)
    consents = (*getattr(model, "consents", ()), *(portrait.consents if portrait else ()))
    of_minors = [one for one in _found(collection, consents) if one.minor]
    if of_minors and isinstance(model, Ambassador):
        return masked_name(model.name)
    return "见同意书" if any(Use.NAME in one.scope for one in of_minors) else ""


def _found(collection: Collection, ids: tuple[str, ...]) -> list:
    return [one for id_ in ids if (one := collection.find("consent", id_))]
