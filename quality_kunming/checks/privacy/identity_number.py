"""Numbers of identity cards, of eighteen digits and of the old fifteen."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.half_hidden import half_hidden
from quality_kunming.checks.support.matching import (
    GAP,
    NOT_IN_ROW,
    Hit,
    is_amount,
    is_part_of_name,
    matches_in_numbers,
    slips,
)
from quality_kunming.checks.support.overlaps import apart_from
from quality_kunming.masking import masked
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document
from quality_kunming.reading.identity_numbers import is_old, is_plausible, is_proven

RULE = Rule(
    id="identity-number",
    title="身份证号",
    scope=Scope.TEXT,
    reason="身份证号能用来冒名办事，泄露了收不回来；公示名单只能写遮住中间的号码。",
    source="《中华人民共和国个人信息保护法》第二十八条、第二十九条，GB 11643-1999《公民身份号码》",
    bad=Example.in_article("获奖人：张三，身份证号 530102199001011236。"),
    good=Example.in_article("获奖人：张三，身份证号 5301**********1236。文件编号〔2018〕59号。"),
)
MESSAGE = "有身份证号“{}”，请删去；一定要写的，从第四位起遮到倒数第五位，例如 530***********1234"
HALF_HIDDEN = (
    "身份证号“{}”在这里只遮了几位，出生日期看得出或者推得出；请删去，一定要写的，出生的年月日都遮住"
)
WITH_TAIL = (
    "身份证号“{}”和姓名、另一个号码的尾号写在一起，认得出是谁；请只留姓名和单位，或者删去尾号"
)

_PROVINCE = rf"(?:[1-6]{GAP}[0-7]|7{GAP}1|8{GAP}[123])"
_NUMBER = re.compile(
    rf"(?<!\d){NOT_IN_ROW}(?P<number>{_PROVINCE}(?:{GAP}\d){{4}}{GAP}(?:1{GAP}9|2{GAP}0)(?:{GAP}\d){{2}}{GAP}[01]{GAP}\d"
    rf"{GAP}[0-3](?:{GAP}\d){{4}}{GAP}[\dXx×])(?!\d)"
)
_OLD = re.compile(rf"(?<!\d)(?P<number>[1-8]\d{{5}}{GAP}\d\d[01]\d[0-3]\d{GAP}\d{{3}})(?![\dXx])")
_WORD = re.compile(
    r"身份证|身份證|证件号|公民身份|身份号码|(?i:id[ _]?card|id[ _]?number|shenfenzheng|sfz)"
)
_INTRODUCED = re.compile(
    rf"(?:{_WORD.pattern})(?P<between>[^\d\n。；*]{{0,16}}+)"
    rf"(?P<number>(?!(?:19|20)\d\d[.\-/])\d(?:{GAP}\d){{12,17}}(?:{GAP}[Xx×])?)(?![\d*])"
)
_ELSE = re.compile(r"有效|期限|日期|电话|编号|单号|订单|文号|代码")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Every identity number; of which too little is hidden, it is a reminder."""
    told = [*slips(document, policy, hits, MESSAGE)]
    yield from told
    yield from apart_from(told, _half_hidden(document.text))


def _half_hidden(text: str) -> Iterator[Slip]:
    for one in half_hidden(text):
        message = (WITH_TAIL if one.has_tail else HALF_HIDDEN).format(masked(one.number))
        yield Slip(one.start, one.end, message, severity=Severity.WARNING)


def hits(text: str, contacts: Contacts) -> Iterator[Hit]:
    """Every identity number of a plain text: proven, or where the text says what it is."""
    said = bool(_WORD.search(text))
    found = {
        one.span("number")
        for one in matches_in_numbers(_NUMBER, text, lambda one: _is_new(text, one, said))
    }
    found |= {
        one.span("number")
        for one in matches_in_numbers(_OLD, text, lambda one: _is_old(text, one, said))
    }
    if said:
        found |= {
            one.span("number")
            for one in _INTRODUCED.finditer(text)
            if not _ELSE.search(one["between"])
        }
    last = 0
    for start, end in sorted(found):
        if start >= last:
            yield Hit(start, end, masked(text[start:end]))
            last = end


def _is_new(text: str, match: re.Match, said: bool) -> bool:
    number = _bare(match["number"])
    if is_proven(number):
        return not _is_something_else(text, match)
    return said and is_plausible(number)


def _is_old(text: str, match: re.Match, said: bool) -> bool:
    return is_old(_bare(match["number"])) and (
        said or not ("\n" in match["number"] or _is_something_else(text, match))
    )


def _is_something_else(text: str, match: re.Match) -> bool:
    start, end = match.span("number")
    return is_part_of_name(text, start, end) or is_amount(text, start, end)


def _bare(number: str) -> str:
    return re.sub(r"[^\dX]", "", number.upper().replace("×", "X"))
