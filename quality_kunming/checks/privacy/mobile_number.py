"""Mobile numbers in a text, a table, a download."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.checks.support.matching import (
    GAP,
    NOT_IN_ROW,
    Hit,
    before,
    is_amount,
    is_called,
    is_part_of_name,
    matches_in_numbers,
    slips,
)
from quality_kunming.checks.support.persons import Kind, people
from quality_kunming.masking import masked
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="mobile-number",
    title="手机号码",
    scope=Scope.TEXT,
    reason="手机号码是个人信息，没有本人同意不能公开。",
    source="《中华人民共和国个人信息保护法》第十条、第二十五条",
    bad=Example.in_article("报名请打张老师的电话 13987654321。"),
    good=Example.in_article("报名请打 12315，张老师的电话是 139****4321。"),
)
MESSAGE = "有手机号码“{}”，请删去；单位公开的号码请先写进 data/contacts.yaml"
HIDDEN = "手机号码“{}”只遮住了一两位，试几次就知道；请删去，或者遮住中间四位"

_NUMBER = re.compile(
    rf"(?<!\d){NOT_IN_ROW}(?:(?:00)?86{GAP}|0)?(?P<number>1{GAP}[3-9](?:{GAP}\d){{9}})(?!\d)"
)
_IN_USE = re.compile(r"1(?:3\d|4[014-9]|5[0-35-9]|6[2567]|7\d|8\d|9[0-35-9])")
_YEAR = re.compile(r"(?:19|20)\d\d")
_HIDDEN = re.compile(
    r"(?<![\dA-Za-z*×○●\-])1(?=(?:[ \-]?(?:\d|\\?[*×xX○●])){9,11}(?![\dA-Za-z*×○●\\]))[ \-]?[3-9](?:[ \-]?\d){0,8}"
    r"[ \-]?(?P<veil>(?:\\?[*×xX○●]){1,2})(?:[ \-]?\d){0,9}(?![\dA-Za-z*×○●\\])"
)
"""With so little hidden that trying ten or a hundred numbers finds the right one."""
_LEAST, _NEAR = 9, 12
"""Digits that are shown where too little is hidden; characters before in which a name is looked for."""
_WIDE = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), 0xFF0A)}
_DIGITS = 11
_USUAL = ((3, 4, 4), (3, 8), (1,) * _DIGITS)
"""How many digits stand together where a number is set apart so that it can be read."""


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Every mobile number that is not declared as official."""
    yield from slips(document, policy, hits, MESSAGE)
    yield from _hardly_hidden(document.text.translate(_WIDE))


def hits(text: str, contacts: Contacts) -> Iterator[Hit]:
    """Every mobile number of a plain text."""
    for found in matches_in_numbers(_NUMBER, text, lambda found: _is_mobile(text, found)):
        if not contacts.has_phone(found["number"]):
            yield Hit(*found.span("number"), masked(found["number"]))


def _hardly_hidden(text: str) -> Iterator[Slip]:
    """Every number with one or two digits hidden; a text as it is written, its stars included."""
    for match in _HIDDEN.finditer(text):
        shown = re.sub(r"\D", "", match[0])
        hidden = match["veil"].replace("\\", "")
        is_whole = len(shown) >= _LEAST and len(shown) + len(hidden) >= _DIGITS
        if is_whole and _is_somebodys(text, match) and not is_part_of_name(text, *match.span()):
            yield Slip(*match.span(), HIDDEN.format(masked(shown)))


def _is_somebodys(text: str, match: re.Match) -> bool:
    """Whether a word for calling stands near, or the name of somebody before: near, or in the same row."""
    row = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    said = row if row.startswith("|") else before(text, match.start(), _NEAR)
    return is_called(text, *match.span()) or any(one.kind is Kind.NAMED for one in people(said))


def _is_mobile(text: str, match: re.Match) -> bool:
    start, end = match.span()
    groups = re.split(r"\D+", match["number"])
    if is_called(text, start, end):
        return not is_part_of_name(text, start, end)
    if not _IN_USE.match("".join(groups)):
        return False
    if len(groups) > 1 and not _is_set_apart(text, match, groups):
        return False
    return not (is_part_of_name(text, start, end) or is_amount(text, start, end))


def _is_set_apart(text: str, match: re.Match, groups: list[str]) -> bool:
    """Whether digits in groups are one number, not a row of figures, a date or a decimal."""
    gaps = set(re.findall(r"\D+", match["number"]))
    shape = tuple(map(len, groups))
    if shape not in _USUAL or any("\n" in gap for gap in gaps):
        return False
    if len(groups) == _DIGITS and len(gaps) > 1:
        return False
    if shape == (3, 8) and not gaps <= {"-", ")"}:
        return False
    if any(map(_YEAR.match, groups[1:])):
        return False
    start, end = match.span()
    in_row = re.search(r"\d ?$", text[max(0, start - 2) : start]) or re.match(r" ?\d", text[end:])
    return not (" " in gaps and in_row)
