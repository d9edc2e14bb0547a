"""Numbers of a person whose parts are named: 前三位, 中四位, 号段一, in the heads of a table or in a sentence."""

import re
from collections.abc import Iterator, Sequence

from quality_kunming.checks.support.matching import Hit, digits
from quality_kunming.checks.support.persons import is_whole_name
from quality_kunming.checks.support.table_rows import Cell, table_rows
from quality_kunming.masking import masked
from quality_kunming.model.contacts import Contacts

_N = "[一二三四五六七八1-9]"
_LABEL = (
    rf"(?:(?:最?前|首|头|开头|中间?|当中|最?后|末|尾)的?{_N}[位码](?:数字?|号码)?"
    rf"|(?:第{_N}|前|中间?|后|末|[上下]半)[段截]|[前后]半[段截部]?分?|跟着|接着|第{_N}(?:部分|节|组)"
    rf"|号段{_N}|[段节]{_N}|尾号|号头|号尾|[前后]面的?(?:{_N}位)?|开头|前头|中间|居中|当中|末尾|尾部|最后|中间(?:号码|数字)|剩下的?(?:几位|{_N}位)?|其余的?(?:几位|{_N}位)?)"
)
_HEAD = re.compile(
    rf"(?:手机|电话|联系|身份证|证件|银行|卡|号码?|码)*{_LABEL}(?:[（(].{{0,8}}[）)])?"
)
_HINTS = re.compile(
    rf"号段|居中|当中|开头|前面|{_N}[位段截节码]|[前中后末][段截]|[段节]{_N}|尾号|[前后]半|半[段截]|打头|号头"
)
_SAID = re.compile(
    rf"{_LABEL}(?:数字?|号码?)?(?:分别)?(?:[是为:：=,，“\"' ]|依次){{0,4}}"
    r"(?P<labelled>\d{2,14}[Xx]?)(?![\d*.年月元%])"
    r"|(?P<first>(?<![\d*])1[3-9]\d{1,9}) ?(?:打头|开头|起头)"
    r"|(?P<middle>(?<![\d*])\d{3,5}) ?(?:居中|在中间|当中)"
    r"|(?P<last>(?<![\d*])\d{2,8}[Xx]?) ?(?:结尾|收尾|煞尾)"
)
_DIGITS = "〇零幺一二三四五六七八九"
_SPOKEN = re.compile(
    rf"(?:电话|手机|号码|联系|拨打|致电)[^。\n]{{0,12}}?(?P<number>[幺一][三五七八九][{_DIGITS}][、，, \-]"
    rf"[{_DIGITS}]{{4}}[、，, \-][{_DIGITS}]{{4}})(?![{_DIGITS}十百千])"
)
"""Read out in groups."""
_VALUES = str.maketrans(_DIGITS, "001123456789")
_BETWEEN = re.compile(r"[”\"'）)]?[，,、；;。和与再然后接着最 ]{0,6}")
_LAST = re.compile("[尾末后]|最后")
"""What is told first at times, but is dialled last."""
_MIDDLE = re.compile(rf"中|段|节|{_N}部分|第|组")
_OF_GOODS = re.compile(
    "条码|编码|批号|车牌|邮编|区号|代码|型号|文号|彩票|序列号|标准|产品|单号|号码的|归属地|网号"
)
_MOBILE = re.compile(r"1[3-9]\d{9}")
_LONG = range(15, 20)
"""Digits of identity cards and bank cards."""
_SHORTEST = 7
_FAR = 24


def parted_numbers(text: str, contacts: Contacts) -> Iterator[Hit]:
    """Each that is no official number; its first and last digits alone are no number."""
    for match in _SPOKEN.finditer(text):
        yield from _hit(*match.span("number"), match["number"].translate(_VALUES), contacts)
    if _HINTS.search(text):
        yield from (one for one in _in_rows(text, contacts))
        yield from (one for one in _in_sentences(text, contacts))


def _in_rows(text: str, contacts: Contacts) -> Iterator[Hit]:
    for row in table_rows(text):
        parts = [one for one in row.cells if _HEAD.fullmatch(one.head.replace(" ", ""))]
        if len(parts) > 1 and all(re.fullmatch(r"[\d ]{2,11}[Xx]?", one.text) for one in parts):
            number = "".join(one.text for one in parts)
            is_of_goods = _OF_GOODS.search("".join(one.head for one in row.cells))
            if not is_of_goods and _is_of_row(number, parts, row.cells):
                yield from _hit(parts[0].start, parts[-1].end, number, contacts)


def _is_of_row(number: str, parts: Sequence[Cell], cells: Sequence[Cell]) -> bool:
    """Whether the parts are a mobile number, or whatever number beside the name of somebody."""
    if _MOBILE.fullmatch(digits(number)):
        return True
    is_whole = len(digits(number)) >= 11 or any(_MIDDLE.search(one.head) for one in parts)
    has_name = any("姓名" in one.head or is_whole_name(one.text) for one in cells)
    return has_name and is_whole and len(digits(number)) >= _SHORTEST


def _in_sentences(text: str, contacts: Contacts) -> Iterator[Hit]:
    chain: list[re.Match] = []
    for match in (*_SAID.finditer(text), None):
        if match and chain and _BETWEEN.fullmatch(text, chain[-1].end(), match.start()):
            chain.append(match)
            continue
        if len(chain) > 1:
            chain.sort(key=lambda one: bool(_LAST.match(one[0])))
            number = "".join(next(filter(None, one.groups())) for one in chain)
            before = text[max(0, chain[0].start() - _FAR) : chain[0].start()]
            is_personal = _MOBILE.fullmatch(number) or len(digits(number)) in _LONG
            if is_personal and not _OF_GOODS.search(before):
                yield from _hit(chain[0].start(), chain[-1].end(), number, contacts)
        chain = [match] if match else []


def _hit(start: int, end: int, number: str, contacts: Contacts) -> Iterator[Hit]:
    if not contacts.has_phone(digits(number)):
        yield Hit(start, end, masked(digits(number)))
