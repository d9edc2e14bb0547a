"""The day on which a living person was born."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.checks.support.matching import Hit, has_any, matches, slips
from quality_kunming.checks.support.overlaps import apart_from
from quality_kunming.checks.support.persons import is_whole_name
from quality_kunming.checks.support.table_rows import table_rows
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="birth-date",
    title="出生日期",
    scope=Scope.TEXT,
    reason="出生的年月日和姓名在一起，就能推出身份证号的大半；介绍人物写到年份就够了。",
    source="《中华人民共和国个人信息保护法》第四条、第六条",
    bad=Example.in_article("张三，出生日期：1990年1月1日。"),
    good=Example.in_article("张三，1990年生，昆明人。工厂诞生于1958年9月1日。"),
)
MESSAGE = "有出生日期“{}”，请只写到年份，或者删去"

_MONTH_AND_DAY = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_DATE = r"(?P<year>(?:19|20)\d\d)[ ]?[年.\-/][ ]?\d{1,2}[ ]?[月.\-/][ ]?\d{1,2}[日号]?"
_DAY = rf"(?:{_DATE}|(?<![A-Za-z\d])(?P<short>(?:19|20)\d\d{_MONTH_AND_DAY})(?!\d))"
_AFTER = re.compile(
    r"(?:(?<!诞)出生(?:日期|年月日?|时间)?|生日|(?<![诞产发派滋])生于|生辰|(?i:birth_?(?:day|date)?|dob|born))"
    rf"[^\d\n。；]{{0,10}}{_DAY}"
)
_DIGITS = "〇一二三四五六七八九"
_IN_WORDS = (
    rf"(?P<spoken>(?:一九|二[〇零○])[零○{_DIGITS}]{{2}})年[一二三四五六七八九十]{{1,2}}月"
    r"[一二三四五六七八九十]{1,3}[日号]"
)
_SPOKEN = re.compile(
    r"(?:(?<!诞)出生(?:日期|年月日?|时间)?|生日|(?<![诞产发派滋])生于)[^\d\n。；]{0,10}?"
    + _IN_WORDS
)
_SPOKEN_BEFORE = re.compile(_IN_WORDS + r"(?:出生|生于|生(?=[，,。；;、)\s]|$))")
_BEFORE = re.compile(r"(?<!\d)" + _DATE + r"[ ]?(?:出生|生于|生(?=[，,。；;、)\s]|$))")
_HEAD = re.compile(r"出生(?:日期|时间|年月日?)?|生日|(?i:birth_?day|birth_?date|dob)")
_IN_CELL = re.compile(_DAY)
_HINTS = ("生", "irth", "BIRTH", "DOB", "dob", "Dob", "born", "Born", "BORN")
_LONG_AGO = 1930


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Every full day of birth of somebody who may be alive."""
    return slips(document, policy, hits, MESSAGE)


def hits(text: str, contacts: Contacts) -> Iterator[Hit]:
    """Every full day of birth of a plain text."""
    if not has_any(text, _HINTS):
        return
    told = [*_in_sentences(text)]
    yield from told
    yield from apart_from(told, _in_tables(text))


def _in_sentences(text: str) -> Iterator[Hit]:
    for pattern in (_SPOKEN, _SPOKEN_BEFORE):
        for found in matches(pattern, text, _is_recent_in_words):
            yield Hit(*found.span(), f"{found['spoken']}年……")
    for pattern in (_AFTER, _BEFORE):
        for found in matches(pattern, text, _is_recent):
            yield Hit(*found.span(), f"{_year(found)}年……")


def _in_tables(text: str) -> Iterator[Hit]:
    """Those under the head of a column, in a row with the name of somebody."""
    for row in table_rows(text):
        if not any(is_whole_name(cell.text) for cell in row.cells):
            continue
        for cell in row.cells:
            found = _IN_CELL.fullmatch(cell.text) if _HEAD.fullmatch(cell.head) else None
            if found and _is_recent(found):
                yield Hit(cell.start, cell.end, f"{_year(found)}年……")


def _year(match: re.Match) -> str:
    return match.groupdict().get("year") or match["short"][:4]


def _is_recent_in_words(match: re.Match) -> bool:
    digits = re.sub("[零○]", "〇", match["spoken"])
    return int("".join(str(_DIGITS.index(one)) for one in digits)) >= _LONG_AGO


def _is_recent(match: re.Match) -> bool:
    return int(_year(match)) >= _LONG_AGO
