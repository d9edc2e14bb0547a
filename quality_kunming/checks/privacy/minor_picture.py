"""Pictures with minors in them that name no consent of a guardian."""

import re
from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope
from quality_kunming.loading.people import Shown, has_pictures, shown_in
from quality_kunming.loading.withdrawal import Withdrawal
from quality_kunming.model.activity import Activity
from quality_kunming.model.article import ArticleMatter, FrontMatter
from quality_kunming.model.base import Model
from quality_kunming.model.consent import Consent
from quality_kunming.reading.minors import shows_minors

_CONSENT = {"data/consents/tys-001.yaml": "scope: [照片]\nvalid_until: 2030-01-01\nminor: true\n"}
_SHOWN = '![孩子们在听讲解](images/example.jpg "体验营｜摄影：张三'

RULE = Rule(
    id="minor-picture",
    title="照片里有孩子，没有同意书",
    scope=Scope.PROJECT,
    reason="不满十八周岁的人，公开照片要有监护人同意。",
    source="《中华人民共和国未成年人保护法》第一百零三条；《中华人民共和国民法典》第一千零一十九条",
    bad=Example.in_article(f'{_SHOWN}")'),
    good=Example(
        Example.in_article(f'{_SHOWN}｜同意书：tys-001")').files | _CONSENT,
        shown=f'{_SHOWN}｜同意书：tys-001")',
    ),
)

_ABOUT = re.compile("小小质量官|小学|中学生|孩子|儿童|学生|少年|小朋友|幼儿|亲子")
_CAMPS = "xiaoxiao-zhiliangguan"
_GROUP = re.compile(
    "营员|合影|合照|留影|大家|他们|她们|队员|学员|听讲|听得|参观|体验|动手|围着|围在|举手|排队|发言|提问|小手|笑脸"
)
_ADULT = re.compile(
    "检验员|老师|教师|领导|工作人员|专家|讲师|嘉宾|家长|局长|负责人|记者|志愿者|海报|横幅|展板|背景板|流程图|示意图"
)


def find(project: Project) -> Iterator[Finding]:
    """Each picture whose description speaks of minors, where no minor's consent stands beside it."""
    collection = project.collection
    withdrawal = Withdrawal(collection, project.day)
    for name, model in collection.described.items():
        if not has_pictures(model) or withdrawal.covers(model):
            continue
        for shown in shown_in(collection, name, model):
            word = _minors_in(shown, model)
            if not word or shown.picture in withdrawal.pictures:
                continue
            if any(collection.may_be("consent", one) for one in shown.consents):
                continue
            if not any(_is_minors(collection.find("consent", one)) for one in shown.consents):
                yield Finding(name, shown.line, _message(shown, word))


def _minors_in(shown: Shown, model: Model) -> str:
    if word := shows_minors(shown.words, shown.picture):
        return word
    group = _GROUP.search(shown.words) if _is_about_minors(model) else None
    return group[0] if group and not _ADULT.search(shown.words) else ""


def _is_about_minors(model: Model) -> bool:
    if isinstance(model, ArticleMatter) and any(_CAMPS in key for key in model.activities):
        return True
    return isinstance(model, FrontMatter | Activity) and bool(_ABOUT.search(model.title))


def _is_minors(consent: object) -> bool:
    return isinstance(consent, Consent) and consent.minor


def _message(shown: Shown, word: str) -> str:
    what = f"图片 {shown.picture}" if shown.picture else "视频"
    wrong = "写的同意书都不是未成年人的" if shown.consents else "没有写同意书"
    return f"{what} 的说明里有“{word}”，拍到了孩子，{wrong}；请写上监护人同意的编号，没有就换一张看不清面容的"
