"""Ranges of years, months and days of the week of which the end comes before the beginning."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Slip

_TO = "(?:[—–～~－-]{1,2}|[至到])"
_YEARS = re.compile(
    rf"(?<![\d/-])(?P<from>(?:19|20)\d\d)(?:年(?P<month>\d{{1,2}}月)?[初底]?[^，。；\d\n至到]{{0,2}})?{_TO}(?P<to>(?:19|20)\d\d)年(?!前|度?第|到|至)"
)
_BACK = re.compile(
    "追溯|回到|往前|倒|上溯|逆|翻|回溯|退到|往回|推到|数到|减|降|回[看望]|压|缩|落|从后"
)
_MONTHS = re.compile(
    rf"(?<![\d])(?P<from>1[0-2]|[1-9])月份?{_TO}(?P<to>1[0-2]|[1-9])月(?:份|间|期间|之间)?(?![\d\-—]|[上中下]旬|[底初末])"
)
_NEXT = re.compile("次年|来年|翌年|第二年|今年|去年|上年|学年|每年|明年|跨年|冬")
_CROSSING = 3
"""Months by which an end that is before the beginning is too near to be of the next year: 11月至3月 is."""
_WORKDAYS = re.compile(
    rf"周(?P<from>[一二三四五六日])(?:{_TO})周(?P<to>[一二三四五六日])的?(?:每个)?(?P<of>工作日)"
)
_WEEK = "一二三四五六日"
_BEGUN = "建厂|建成|成立|开工|奠基|注册|创办|创建|建馆|建校|挂牌"
_GROWN = "投产|开业|上市|营业|扩建|更名|改制|搬迁|获|取得|通过"
_GROWTH = re.compile(
    rf"(?<!\d)(?P<from>(?:19|20)\d\d)年(?:\d{{1,2}}月)?(?:正式)?(?:{_BEGUN})[，,]"
    rf"(?P<to>(?:19|20)\d\d)年(?:\d{{1,2}}月)?(?:正式|开始|就)?(?:{_GROWN})"
)
_REACH = 8


def turned_ranges(text: str) -> Iterator[Slip]:
    """Each such range; one that looks back, 从2022年追溯到2019年, is none."""
    for match in (*_YEARS.finditer(text), *_GROWTH.finditer(text)):
        if int(match["to"]) < int(match["from"]) and not _looks_back(match):
            yield _slip(match, "结束在开始以前")
    for match in _MONTHS.finditer(text):
        around = text[max(match.start() - _REACH, 0) : match.end() + _REACH]
        back = int(match["from"]) - int(match["to"])
        if 0 < back <= _CROSSING and not (_NEXT.search(around) or _BACK.search(around)):
            yield _slip(match, "结束在开始以前")
    for match in _WORKDAYS.finditer(text):
        if _WEEK.index(match["to"]) < _WEEK.index(match["from"]) or match["to"] in "六日":
            yield _slip(match, "工作日是周一到周五")


def _looks_back(match: re.Match) -> bool:
    return bool(_BACK.search(match.string, max(match.start() - 2, 0), match.end() + 3))


def _slip(match: re.Match, reason: str) -> Slip:
    return Slip(*match.span(), f"“{match[0]}”的时间不对，{reason}；请核对")
