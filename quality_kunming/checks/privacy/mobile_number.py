"""Mobile numbers in a text, a table, a name of a file."""

import re
from collections.abc import Iterator

from quality_kunming.checks.document import Document
from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.model.policy import Policy

RULE = Rule(
    id="mobile-number",
    title="手机号码",
    scope=Scope.TEXT,
    reason="手机号码是个人信息，没有本人同意不能公开。",
    source="《中华人民共和国个人信息保护法》第十条、第二十五条",
    bad=Example.in_article("报名请打张老师的电话 13987654321。"),
    good=Example.in_article("报名请打 12315。"),
)

_NUMBER = re.compile(r"(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Every mobile number that is not declared as official."""
    declared = {re.sub(r"\D", "", one.value) for one in policy.contacts.contacts}
    for found in _NUMBER.finditer(document.text):
        if re.sub(r"\D", "", found[0])[-11:] not in declared:
            message = f"有手机号码“{found[0]}”，请删去；单位公开的号码请先写进 data/contacts.yaml"
            yield Slip(found.start(), found.end(), message)
