"""Pupils whose names stand in a list."""

from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.consents import names_consents
from quality_kunming.masking import masked_name
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document
from quality_kunming.reading.minors import named_minors
from quality_kunming.reading.pupils import listed_pupils

RULE = Rule(
    id="pupil-list",
    title="名单里的学生",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="名单把孩子的姓名和学校、班级放在一起；每个孩子都要有监护人同意。",
    source="《中华人民共和国未成年人保护法》第一百零三条；《中华人民共和国个人信息保护法》第三十一条",
    bad=Example.in_article("盘龙小学：王小明、李晓红、张子轩。"),
    good=Example.in_article("盘龙小学：王同学等三名学生。昆明学院：王小明、李晓红。"),
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each line with names of pupils in a list, where no consent is named, but for those that `minor-name` tells."""
    if names_consents(document):
        return
    told = {document.line(start) for start, _, _ in named_minors(document.text)}
    for start, end, name in listed_pupils(document.text):
        line = document.line(start)
        if line not in told:
            told.add(line)
            message = (
                f"名单里有“{masked_name(name)}”等学生的姓名，没有同意书；是孩子的，"
                "有监护人的同意书，把编号写进 consents；没有，就写成“某某同学”，或者只写学校和人数"
            )
            yield Slip(start, end, message)
