"""Landline numbers that no office has declared as its own."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.checks.support.matching import (
    GAP,
    Hit,
    is_amount,
    is_called,
    is_part_of_name,
    matches,
    matches_in_numbers,
    slips,
)
from quality_kunming.masking import masked
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

_DECLARED = """\
contacts:
  - kind: 电话
    value: 0871-63100000
    name: 昆明市某某局办公室
"""

RULE = Rule(
    id="landline-number",
    title="没有登记的固定电话",
    scope=Scope.TEXT,
    reason="固定电话可能是个人家里的；单位的号码登记过，才知道没有写错、没有停用。",
    source="《中华人民共和国个人信息保护法》第十条",
    bad=Example.in_article("咨询电话：0871-63100000。"),
    good=Example(
        {
            **Example.in_article("咨询电话：（0871）6310 0000，投诉请打 12315。").files,
            "data/contacts.yaml": _DECLARED,
        },
        shown=f"data/contacts.yaml\n{_DECLARED}\n咨询电话：（0871）6310 0000，投诉请打 12315。",
    ),
)
MESSAGE = (
    "有没登记的电话“{}”；单位公开的号码请先写进 data/contacts.yaml，写错的请改正，个人的请删去"
)

_AREA = r"(?:10|2[0-57-9]|[3-9]\d{2})"
_NUMBER = re.compile(
    rf"""(?<![\d.])(?:
      (?P<full> (?:(?:\+|00)86{GAP})?0{_AREA}{GAP}[2-9]\d{{2,3}}{GAP}\d{{4}}
        | (?:\+|00)86{GAP}{_AREA}{GAP}[2-9]\d{{2,3}}{GAP}\d{{4}} )
      | (?P<service> [48]00(?:{GAP}\d{{3}}{GAP}\d{{4}}|\d{GAP}\d{{3}}{GAP}\d{{3}}|{GAP}\d{{4}}{GAP}\d{{3}}) )
    )(?!\d)""",
    re.VERBOSE,
)
_LOCAL = re.compile(
    r"(?:电话|座机|热线|传真|致电|拨打|来电|電話|[Tt][Ee][Ll]|[☎☏📞])"
    r"(?:号码?|是|为|请打|[.:\s()\"'|\-]){0,6}"
    r"(?P<number>[2-8]\d{3}[ \-]?\d{4}|[2-8]\d{2}[ \-]?\d{4})(?![\d.\-])"
)
_DAY = re.compile(r"(?:19|20)\d\d[ .\-/]?(?:0[1-9]|1[0-2])")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Every landline number that is not declared as official."""
    return slips(document, policy, hits, MESSAGE)


def hits(text: str, contacts: Contacts) -> Iterator[Hit]:
    """Every undeclared landline number of a plain text."""
    for found in matches_in_numbers(_NUMBER, text, lambda found: _is_landline(text, found)):
        if not contacts.has_phone(found[0]):
            yield Hit(*found.span(), masked(found[0]))
    for found in matches(_LOCAL, text, lambda found: _is_local(text, found)):
        if not contacts.has_phone(found["number"]):
            yield Hit(*found.span("number"), masked(found["number"]))


def _is_landline(text: str, match: re.Match) -> bool:
    start, end = match.span()
    if is_part_of_name(text, start, end):
        return False
    if is_called(text, start, end):
        return True
    if "\n" in match[0] or is_amount(text, start, end):
        return False
    if match["service"]:
        return "-" in match[0]
    local = re.split(r"\D+", match[0], maxsplit=1)[-1]
    return not _DAY.match(local)


def _is_local(text: str, match: re.Match) -> bool:
    start, end = match.span("number")
    is_counted = is_amount(text, start, end) or is_part_of_name(text, start, end)
    return not (is_counted or _DAY.match(match["number"]))
