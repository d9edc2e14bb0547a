"""Numbers of orders, policies, tickets, cases and work passes beside the name of the private person they belong to."""

import re
from collections.abc import Iterator

from quality_kunming.checks.support.matching import Hit
from quality_kunming.checks.support.persons import Kind, is_whole_name, people
from quality_kunming.checks.support.private_persons import private_persons
from quality_kunming.masking import masked

_LABEL = (
    r"(?:网购|网上|交易|外卖|平台)?订单(?:编)?号码?|(?:保单|保险单|投保单)(?:编)?号码?|(?:机票|车票|电子客票|客票)?票号"
    r"|(?:案件|投诉|举报|登记|工单|受理|缴费|理赔|处方|体检)(?:编号|单号|号)|工单号|案号|理赔号|流水号"
    r"|(?:学生|职工|员工|会员|工作)(?:证|卡)?(?:编)?号码?|工[牌号]号?|学号|卡号|积分卡号|房产证号|驾驶证号|护照号"
)
_NUMBER = re.compile(
    rf"(?P<label>{_LABEL})(?:是|为|[:：=\s“\"'(（]){{0,3}}"
    r"(?P<number>[A-Za-z]{0,6}[\-]?\d(?:[ \-]?[\dA-Za-z]){3,28})(?![\d*×])"
)
_BANK = "(?:[工农中建交招民]行|[\u4e00-\u9fff]{2,4}银行|银行|信用|储蓄|借记|工资|社保|惠民)"
_TAIL = re.compile(
    rf"{_BANK}[\u4e00-\u9fff]{{0,3}}?[卡账帐][号户]?[,，(（]?(?:的)?(?:尾号|[后末]四位)(?:是|为|[:：])?(?P<tail>\d{{4}})(?!\d)"
    rf"|尾号(?:是|为|[:：])?(?P<first>\d{{4}})的{_BANK}[\u4e00-\u9fff]{{0,3}}?[卡账帐]"
)
"""The end of a card's number, which swindlers name to be believed."""
_HINTS = re.compile("[单票案工学卡证务水牌]号|编号|尾号|四位")
_ENDS = re.compile(r"[。！？!?；;\n|]")
_OF_BODY = re.compile(
    r"采购|招标|中标|合同|公司|企业|单位|项目|设备|仪器|样品|批次|产品|报告|标准|检定|电梯|证书编号|法院|一审|二审|判决|裁定"
)
_OWNER = re.compile("(?:当事人|收件人|投保人|乘客|旅客|客户|顾客|买家|[工员师生民]|患者)$")
_MASKED = re.compile(r"[某*×○]|化名")
_FAR = 48


def owned_numbers(text: str) -> Iterator[Hit]:
    """Each with a full name in its sentence; those of public purchases, of firms and of goods are none."""
    if not _HINTS.search(text):
        return
    for match in _NUMBER.finditer(text):
        start, end = match.span("number")
        if _is_of_somebody(text, match):
            yield Hit(start, end, masked(match["number"]))
    for match in _TAIL.finditer(text):
        if _names_somebody(_around(text, match)):
            yield Hit(*match.span(), f"尾号{match['tail'] or match['first']}"[:-2] + "**")


def _names_somebody(said: str) -> bool:
    """Whether a person is called by a full name, or one stands right before the place marked by a bar."""
    before = said.partition("|")[0]
    return any(one.kind is Kind.NAMED for one in people(said)) or (
        is_whole_name(before[-3:]) and before[-4:-3] in "了给到由是把从"
    )


def _around(text: str, match: re.Match) -> str:
    """What stands before and behind in the same sentence; nothing where somebody is not named in full."""
    last = _ENDS.search(text, match.end())
    end = min(last.start() if last else len(text), match.end() + _FAR)
    said = f"{text[_edge_before(text, match.start()) : match.start()]}|{text[match.end() : end]}"
    return "" if _MASKED.search(said) else said


def _is_of_somebody(text: str, match: re.Match) -> bool:
    first = _edge_before(text, match.start())
    last = _ENDS.search(text, match.end())
    before = text[first : match.start()]
    after = text[match.end() : last.start() if last else match.end() + _FAR]
    if _OF_BODY.search(before) or _MASKED.search(before):
        return False
    return _has_name(before) or bool(re.match(r"[)）]?的", after) and _has_name(after[:_FAR]))


def _edge_before(text: str, at: int) -> int:
    """Where the sentence begins, as far as it is read."""
    furthest = max(0, at - _FAR)
    return max((one.end() for one in _ENDS.finditer(text, furthest, at)), default=furthest)


def _has_name(said: str) -> bool:
    """Whether a private person is called by a full name, and by no title only."""
    private = (one for one in private_persons(said) if one.is_named and not one.is_titled)
    return any(private) or any(
        one.kind is Kind.NAMED for one in people(said) if _OWNER.search(said, 0, one.start)
    )
