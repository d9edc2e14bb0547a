"""Numbers of passports, travel permits and other documents that prove who one is."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.checks.support.matching import (
    Hit,
    has_any,
    is_in_address,
    matches,
    slips,
)
from quality_kunming.masking import masked
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="travel-document",
    title="护照和通行证号",
    scope=Scope.TEXT,
    reason="护照、通行证的号码和身份证号一样，能用来冒名办事。",
    source="《中华人民共和国个人信息保护法》第二十八条，《中华人民共和国护照法》",
    bad=Example.in_article("领队张三，护照号 EA1234567。"),
    good=Example.in_article("领队张三持护照出境，产品型号 E12345678，标准 DB5301/T 125-2025。"),
)
MESSAGE = "有证件号码“{}”，像是护照、通行证一类；请删去，一定要写的用 * 遮住中间"

_PASSPORT = re.compile(
    r"(?<![A-Za-z0-9\-_/字备])(?P<number>[EG] ?\d{8}|E[A-HJ-NP-Z] ?\d{7})(?![A-Za-z0-9_]|[\-/.]\d| ?(?:机?型|系列))"
)
_HINTS = ("证", "居留", "證", "照", "往来", "assport", "ASSPORT", "huzhao")
_DAY = re.compile(r"[EG] ?(?:19[5-9]|20[0-4])\d")
_INTRODUCED = re.compile(
    r"(?:护照|護照|通行证|通行證|回乡证|台胞证|台胞證|往来港澳|往来台湾|居住证|居留证|军官证|士兵证|警官证|驾驶证"
    r"|签证|残疾证|(?i:passport|huzhao))[^\d\n。；，,、*A-Za-z]{0,14}+(?:(?i:no\.?|number|id)[ :.：]{0,3})?"
    r"(?P<number>(?:[A-Za-z]{1,3} ?)?\d(?:[ \-]?\d){5,17}[A-Za-z]?)(?![\d*])"
)
_MIXED = re.compile(
    r"(?:护照|護照|通行证|通行證|回乡证|台胞证|台胞證|居住证|居留证|居留许可|签证|驾驶证|(?i:passport))"
    r"[^，,。；;\n|机仪器型版]{0,8}?(?:[，,、] ?)?"
    r"(?:(?:证件|证)?(?:号码?|编号)|(?i:no\.?|number)|(?=[：: (（“\"])|(?<=[证照])(?=[A-Z\d]))"
    r"[为是]?[：: (（“\"]{0,3}"
    r"(?P<number>(?=[A-Z]{0,11}\d)(?=\d{0,11}[A-Z])(?=(?:[A-Z]{0,11}\d){3})[A-Z0-9]{7,12})(?![A-Za-z0-9*×])"
)
"""Letters and digits in any order, as other countries have them."""
_NAMED = re.compile(
    r"(?:编号|型号|批号|货号|序列号|订单号?|单号|商标|专利|No\.?|№|标准)[号码为是:\s]{0,4}$"
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Every number of a passport, and whatever is said to be one of a permit."""
    return slips(document, policy, hits, MESSAGE)


def hits(text: str, contacts: Contacts) -> Iterator[Hit]:
    """Every number of a passport or permit of a plain text."""
    found = {
        one.span("number") for one in matches(_PASSPORT, text, lambda one: _is_passport(text, one))
    }
    if has_any(text, _HINTS):
        found |= {one.span("number") for one in matches(_INTRODUCED, text, _is_number)}
        found |= {one.span("number") for one in _MIXED.finditer(text)}
    last = 0
    for start, end in sorted(found):
        if start >= last:
            yield Hit(start, end, masked(text[start:end]))
            last = end


def _is_passport(text: str, match: re.Match) -> bool:
    start = match.start()
    named = _NAMED.search(text[max(0, start - 16) : start])
    return not (named or is_in_address(text, start) or _DAY.match(match["number"]))


def _is_number(match: re.Match) -> bool:
    return not re.match(r"(?:19|20)\d\d[\- ]\d|1[0-9]{4,5}$|(?:19|20)\d{6}$", match["number"])
