"""Numbers of a person that are cut in pieces: over cells of a table, by commas, over lines."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.card_numbers import is_issued
from quality_kunming.checks.support.matching import Hit, digits, slips
from quality_kunming.checks.support.overlaps import apart_from
from quality_kunming.checks.support.parted_numbers import parted_numbers
from quality_kunming.masking import masked
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document
from quality_kunming.reading.identity_numbers import is_proven

RULE = Rule(
    id="split-number",
    title="拆开写的号码",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="把号码拆在两格、两行里，机器认不出来，人一拼就是完整的。",
    source="《中华人民共和国个人信息保护法》第二十八条",
    bad=Example.in_article("| 姓名 | 手机 | |\n|---|---|---|\n| 张三 | 139 8765 | 4321 |"),
    good=Example.in_article("| 姓名 | 手机 |\n|---|---|\n| 张三 | 139****4321 |"),
)
MESSAGE = "有拆开写的号码“{}”，拼起来是完整的；请删去，一定要写的用 * 遮住中间"

_PIECES = re.compile(
    r"(?<![\d*.])\d[\d \-]{0,18}"
    r"(?:[ \t]{0,9}(?:[|,，、/;；~…]|转|\t|\n(?!\n))[ \t>]{0,9}\d[\d \-]{0,18}){1,5}[Xx×]?(?![\d*]|\.\d)"
)
_PIECE = re.compile(r"\d(?:[\d \-]*\d)?[Xx×]?")
_MOST = 6
_MOBILE = re.compile(r"1(?:3\d|4[014-9]|5[0-35-9]|6[2567]|7\d|8\d|9[0-35-9])\d{8}")
_USUAL = ((3, 8), (7, 4), (3, 4, 4), (4, 7), (3, 3, 5), (6, 5), (5, 6))
"""How the digits of a mobile number are parted."""
_PHONE = re.compile(r"电话|手机|号段|尾号|联系|致电|拨打|热线|(?i:tel|phone|mobile)")
_CARD = re.compile(r"卡|账[号户]|收款|银行|打款|汇")
_IN_CELLS = re.compile(r"[|\t]")
_NEAR = 40
_TABLE_END = re.compile(r"\n[ \t]*\n")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Every identity, mobile and card number in pieces that no other rule puts together."""
    return slips(document, policy, hits, MESSAGE)


def hits(text: str, contacts: Contacts) -> Iterator[Hit]:
    """Every such number of a plain text."""
    told = [*_unnamed(text, contacts)]
    yield from told
    yield from apart_from(told, parted_numbers(text, contacts))


def _unnamed(text: str, contacts: Contacts) -> Iterator[Hit]:
    """Those of whose parts nothing says what they are."""
    for match in _PIECES.finditer(text):
        pieces = [one.span() for one in _PIECE.finditer(text, *match.span())]
        last = 0
        for start, end in _joined(text, pieces):
            if start >= last and not contacts.has_phone(digits(text[start:end])):
                yield Hit(start, end, masked(digits(text[start:end])))
                last = end


def _joined(text: str, pieces: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for first in range(len(pieces)):
        for last in range(first + 1, min(len(pieces), first + _MOST)):
            several = [text[start:end] for start, end in pieces[first : last + 1]]
            start, end = pieces[first][0], pieces[last][1]
            if _is_personal(text, start, end, several):
                yield start, end
                break


def _is_personal(text: str, start: int, end: int, several: list[str]) -> bool:
    number = digits("".join(several))
    whole = number + ("X" if several[-1][-1:] in "Xx×" else "")
    if len(whole) == 18 and is_proven(whole):
        return True
    if _MOBILE.fullmatch(number) and tuple(len(digits(one)) for one in several) in _USUAL:
        return bool(_PHONE.search(_said(text, start)))
    return is_issued(number) and bool(_CARD.search(_said(text, start)))


def _said(text: str, start: int) -> str:
    """What stands just before a place; in a table also the heads of its columns."""
    near = text[max(0, start - _NEAR) : start]
    line = text.rfind("\n", 0, start) + 1
    if not _IN_CELLS.search(text[line:start]):
        return near.rpartition("\n\n")[2]
    begins = max((one.end() for one in _TABLE_END.finditer(text, 0, start)), default=0)
    return text[begins : text.find("\n", begins)] + text[line:start]
