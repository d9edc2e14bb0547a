"""Numbers under which a person is kept in files: social and medical insurance, school, hospital, exam."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.checks.support.matching import Hit, has_any, slips
from quality_kunming.checks.support.overlaps import apart_from
from quality_kunming.checks.support.owned_numbers import owned_numbers
from quality_kunming.masking import masked
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="personal-number",
    title="社保、医保、学籍等编号",
    scope=Scope.TEXT,
    reason="社保号、医保号、学籍号、病历号、准考证号都对着一个人，牵出他的健康、收入和学业。",
    source="《中华人民共和国个人信息保护法》第二十八条，GB/T 35273-2020《信息安全技术 个人信息安全规范》",
    bad=Example.in_article("小小质量官张三，学籍号：G53010220100101。"),
    good=Example.in_article("办社保卡请打12333，学籍转接到教育部门办。"),
)
MESSAGE = "有个人的编号“{}”（社保、医保、学籍、病历、准考证、快递单、订单、保单、工号、会议号、房产证一类），请删去"

_NUMBER = re.compile(
    r"(?:(?:社保|出生(?:医学)?证明?|社会保障|社会保险|医保|医疗保险|学籍|病历|病案|住院|门诊|就诊|公积金|工伤|退休|会员|学生|考生|参保|低保|残疾人?|优抚|健康|驾驶证?(?:档案)?|士兵)"
    r"(?:卡|证|个人){0,2}[(,]?(?:证|卡|账户|账|编|序)?[号码]{1,2}|(?:超声|影像)?检查号|病理号|准考证[号码]{0,2}|(?<![账帐用客商门])户号|学号|工号|考号|(?:社保|医保|就诊)卡)"
    r"(?:是|为|[:：=\s|\"'(（]){0,5}(?P<number>[A-Za-z]{0,4}\d(?:[ \-]?\d){5,19}[Xx]?)(?![\d*])"
    r"|(?:(?:快递|物流|运|顺丰|圆通|中通|申通|韵达|京东|邮政|EMS)(?:快递|物流)?单?|快件|包裹|面单)(?:单|编)?(?:号码?|码)"
    r"(?:是|为|[:：=\s(（]){0,3}(?P<parcel>[A-Za-z]{0,4}\d{8,20})(?![\d*])"
    r"|(?:会议(?:号码?|ID|id)|入会号码?)(?:是|为|[:：=\s(（]){0,3}(?P<meeting>\d{3}(?:[ \-]?\d{3,4}){2})(?![\d*])"
    r"|(?:不动产权证书?|房产证|房屋所有权证|购房合同|备案合同|网签合同|结婚证字?)(?:编?号)(?:是|为|[:=\s]){0,2}"
    r"(?P<deed>[^\s,，。；;\d]{0,8}(?:\(\d{4}\))?[^\s,，。；;\d]{0,10}\d{4}[\d\-]{2,16})(?![\d*])"
)
_NAMES = ("number", "parcel", "meeting", "deed")
_HINTS = ("号", "码", "四位", "社保", "医保", "就诊", "会议")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Every number that is said to be a person's."""
    return slips(document, policy, hits, MESSAGE)


def hits(text: str, contacts: Contacts) -> Iterator[Hit]:
    """Every number of a plain text that is said to be a person's."""
    if not has_any(text, _HINTS):
        return
    told = [*_labelled(text)]
    yield from told
    yield from apart_from(told, owned_numbers(text))


def _labelled(text: str) -> Iterator[Hit]:
    for match in _NUMBER.finditer(text):
        name = next(key for key in _NAMES if match[key])
        yield Hit(*match.span(name), masked(match[name]))
