"""Minors who are named without a consent."""

from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.consents import may_name_consents, names_consents
from quality_kunming.masking import masked_name
from quality_kunming.model.policy import Policy
from quality_kunming.reading.childhood import Childhood, named_children
from quality_kunming.reading.document import Document

RULE = Rule(
    id="minor-name",
    title="写出孩子的姓名，没有同意书",
    scope=Scope.TEXT,
    reason="不满十八周岁的人，公开姓名要有监护人同意。",
    source="《中华人民共和国未成年人保护法》第一百零三条；《中华人民共和国个人信息保护法》第三十一条",
    bad=Example.in_article("三年级的王小明同学第一次走进车间。"),
    good=Example.in_article("三年级的王同学第一次走进车间。昆明理工大学的学生张三参加了讲解。"),
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each full name of a minor in a file that names no consent; `minor-consent` looks at those that do.

    Of whom nothing says whether it is a child, it is a reminder.
    """
    if names_consents(document):
        return
    advice = (
        "有监护人的同意书，把编号写进 consents；没有，就写成“某某同学”"
        if may_name_consents(document)
        else "请删去姓名，或者写成“某某同学”"
    )
    for start, end, name, childhood in named_children(document.text):
        if childhood is Childhood.SURE:
            yield Slip(start, end, f"写出了孩子的姓名“{masked_name(name)}”，没有同意书；{advice}")
        else:
            told = f"写出了“{masked_name(name)}”的姓名，看不出是不是孩子；是孩子的，{advice}"
            yield Slip(start, end, told, severity=Severity.WARNING)
