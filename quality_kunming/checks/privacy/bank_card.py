"""Numbers of bank cards."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.checks.support.card_numbers import is_issued
from quality_kunming.checks.support.matching import (
    NOT_IN_ROW,
    Hit,
    digits,
    has_any,
    is_part_of_name,
    matches_in_numbers,
    slips,
)
from quality_kunming.masking import masked
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="bank-card",
    title="银行卡号",
    scope=Scope.TEXT,
    reason="银行卡号属于敏感个人信息，和姓名放在一起就可能被盗刷、被诈骗。",
    source="《中华人民共和国个人信息保护法》第二十八条，GB/T 35273-2020《信息安全技术 个人信息安全规范》",
    bad=Example.in_article("奖金请打到张三的卡：6222 0212 3456 7890 128。"),
    good=Example.in_article("奖金打到获奖人的卡，尾号 0128。"),
)
MESSAGE = "有银行卡号“{}”，请删去；单位公开的收款账号请先写进 data/contacts.yaml"

_GAP = r"(?:[ .\-·_/]{1,3}|[ ]{0,4}\n[ >]{0,12})"
_NUMBER = re.compile(
    rf"(?<!\d){NOT_IN_ROW}(?P<number>(?=[2-6]|9{_GAP}?5)(?:\d{{15,19}}|\d{{4}}(?:{_GAP}\d{{4}}){{3}}(?:{_GAP}?\d{{1,3}})?"
    rf"|\d{{6}}{_GAP}\d{{9,13}}|\d{{6}}{_GAP}\d{{6}}{_GAP}\d{{4,7}}|\d{{4}}{_GAP}\d{{6}}{_GAP}\d{{5}}|\d(?:{_GAP}\d){{15,18}}))(?!\d|{_GAP}?\d{{4}}(?!\d))"
)
_WORD = re.compile(
    r"卡号|银行|借记卡|信用卡|储蓄卡|社保卡|收款|汇款|开户|账[号户]|帐[号户]|转账|打到|[Cc]ard"
)
_HINTS = (*"卡账帐汇转", "打到", "存入")
_INTRODUCED = re.compile(
    r"(?:卡号|(?:银行|收款|汇款|工资|对公|个人|公司)?[账帐][号户]|银行卡|借记卡|信用卡|储蓄卡"
    r"|[汇打转存][到入][ ：:]?(?=[2-9]))[^\d\n。；*]{0,12}"
    rf"(?P<number>\d(?:{_GAP}?\d){{11,24}})(?![\d*])"
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Every number of a card or an account that is not declared as official."""
    return slips(document, policy, hits, MESSAGE)


def hits(text: str, contacts: Contacts) -> Iterator[Hit]:
    """Every number of a card of a plain text, and whatever is said to be one."""
    spans = {
        one.span("number")
        for one in matches_in_numbers(_NUMBER, text, lambda one: _is_card(text, one))
    }
    if has_any(text, _HINTS):
        spans |= {one.span("number") for one in _INTRODUCED.finditer(text)}
    last = 0
    for start, end in sorted(spans):
        number = digits(text[start:end])
        if start >= last and not contacts.has_account(number):
            yield Hit(start, end, masked(text[start:end]))
            last = end


def _is_card(text: str, match: re.Match) -> bool:
    start, end = match.span("number")
    number = digits(match["number"])
    if not is_issued(number) or is_part_of_name(text, start, end):
        return False
    if "\n" not in match["number"] and (
        number.startswith(("62", "9558")) or len(number) in (16, 19)
    ):
        return True
    return bool(_WORD.search(text[max(0, start - 60) : start]))
