"""From one day, month or year to another that is before it, with words between them: 从10月10日开始，到9月28日截止."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import sentences_of
from quality_kunming.checks.support.times.points import Point, points_told

_FROM = re.compile("(?:从|自从?|由|始[于自]|起[于自])$")
_BEGINS = re.compile(
    r"(?:[上中下]旬|[初底末])?[^，。；、\d]{0,8}?(?:起(?!草|步)|开[始启幕馆展业]|启动|生效|计算)"
)
_TO = re.compile(r"(?:[至到止]|[截直]至|截止[到至于时间日期为是：:]{0,4}|[—–～~-])[于在]?$")
_ENDS = re.compile(
    r"[^，。；、\d]{0,8}?(?:止|截止|结束|终止|到期|届满|期满|失效|收官|闭[幕馆]|落幕|完成|完工)"
)
_BACK = re.compile(
    "追溯|回[到溯望看]|[往向]前|倒|上溯|逆|翻|退|推到|数到|[减降缩压跌落]|提[前早]|(?<!整)改(?![革善造])|[调变移]|比|同期|更正|推迟|延期|误|错|另|下一|新一|第二|再"
)
_MOVED = re.compile("更正|推迟|延期|改[为到至期]|变更")
_SPAN = 26
"""Characters that may stand between them."""
_CROSSING = 3
"""Months by which an end without a year is before the beginning and not of the next year."""
_REACH = 3


def turned_points(text: str) -> Iterator[Slip]:
    """Each such pair; two days with nothing but 至 between them are found as a range of days."""
    for sentence in sentences_of(text):
        points = points_told(text, *sentence.span())
        for first, last in pairwise(points):
            if first.is_after(last) and _are_ends(text, first, last):
                told = f"“{text[first.start : last.end]}”不对，结束“{last.words}”在开始“{first.words}”以前；请核对"
                yield Slip(first.start, last.end, told, severity=Severity.WARNING)


def _are_ends(text: str, first: Point, last: Point) -> bool:
    lead, between = text[max(first.start - _REACH, 0) : first.start], text[first.end : last.start]
    behind = text[last.end : last.end + 12]
    clause = re.split("[，,。；]", behind)[0]
    is_back = _BACK.search(lead + between + clause) or _MOVED.search(behind)
    if len(between) > _SPAN or is_back or not _is_sure(first, last):
        return False
    if first.day and last.day and re.fullmatch("起?(?:[—–～~-]{1,2}|[至到])", between):
        return False
    begins = _FROM.search(lead) or _BEGINS.match(between)
    ends = _TO.search(between) or _ENDS.match(clause)
    return bool(begins and ends)


def _is_sure(first: Point, last: Point) -> bool:
    """Whether the end cannot be of the next year."""
    if last.has_year:
        return first.has_year
    return bool(last.day) and not first.has_year and first.month - last.month <= _CROSSING
