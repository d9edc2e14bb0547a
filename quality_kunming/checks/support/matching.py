"""What all rules about patterns share: walking through a text, what stands around a number, what to tell of it."""

import re
import sys
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from quality_kunming.checks.rule import Slip
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.policy import Policy
from quality_kunming.reading.bare_addresses import BEFORE
from quality_kunming.reading.document import Document
from quality_kunming.reading.spoken import plain

GAP = r"(?:[ .\-·_/()]{1,3}|[ ]{0,4}\n[ >]{0,12})?"
"""What may stand between two digits of one number."""

NOT_IN_ROW = r"(?!(?<=\d[ .\-·_/\n])\d[ .\-·_/\n]\d[ .\-·_/\n])"
"""Not within a row of single digits that has begun before."""

CALLED = re.compile(
    r"电话|手机|联系|热线|咨询|致电|拨打|来电|号码|座机|传真|报名|微信|短信|家长|姓名"
    r"|(?i:tel|phone|mobile|shouji|contact)|電話|手機|[☎☏📞📱]"
)
"""Words around a number that one calls."""

_DIGITS = re.compile(r"[0-9](?:[ .\-·_/()\n>]{0,17}[0-9])+")
_SHORTEST_NUMBER = 7
_LEAD = 4
_NEAR = 24
_JUST_BEHIND = 6
_NUMBERED = re.compile(
    r"(?:编号|单号|批号|文号|证书号|许可证|注册号|备案号?|案号|批准|条码|货号|型号|准字|健字|信用代码|机构代码"
    r"|注册码|订单|流水号|序列号|标准|专利|商标|期号|刊号|ISBN|ISSN|IMEI|ICP|SKU|No\.?|№)[号码为是: \"'(]{0,4}$"
)
_MONEY = re.compile(
    r"(?:[¥￥$€£]|RMB|CNY|人民币|金额|产值|产量|销售额|营业额|总额)[为是约达近:\s]{0,3}$"
)
_UNIT = re.compile(
    r"[ ]?[多余]?(?:元(?!旦)|[亿万千吨件次个户斤克米株枝朵只台套辆度升股份%‰℃]|人次|美元|公斤|平方|立方"
    r"|(?:kg|km|mm|cm|ml|KB|MB|GB|kWh?)\b)|\n +unit:"
)
_NAMED = re.compile(r"(?:phone|mobile|tel|shouji|sfz|idcard)[a-z_]*[=/]$", re.IGNORECASE)
_TOKEN_BEFORE = re.compile(r"[A-Za-z0-9]{0,40}$")
_TOKEN_AFTER = re.compile(r"[A-Za-z0-9]{0,40}")


@dataclass(frozen=True)
class Hit:
    """Something personal in a plain text, and how it is quoted."""

    start: int
    end: int
    shown: str


Hits = Callable[[str, Contacts], Iterator[Hit]]


def slips(document: Document, policy: Policy, hits: Hits, message: str) -> Iterator[Slip]:
    """A slip for each hit in a document; `message` has a place for what is quoted."""
    read = plain(document.text)
    for hit in hits(read.text, policy.contacts):
        start = read.origin(hit.start)
        end = max(start, read.origin(hit.end - 1)) + 1
        yield Slip(start, end, message.format(hit.shown))


def matches(
    pattern: re.Pattern,
    text: str,
    accept: Callable[[re.Match], bool],
    start: int = 0,
    end: int = sys.maxsize,
) -> Iterator[re.Match]:
    """Every match that is accepted; after one that is not, the search goes on one character further."""
    at = start
    while match := pattern.search(text, at, end):
        if accept(match):
            yield match
            at = match.end()
        else:
            at = match.start() + 1


def has_any(text: str, words: Iterable[str]) -> bool:
    """Whether one of the words stands in a text: spares most texts a search that costs more."""
    return any(word in text for word in words)


def matches_in_numbers(
    pattern: re.Pattern, text: str, accept: Callable[[re.Match], bool]
) -> Iterator[re.Match]:
    """Every accepted match within the long numbers of a text, which are looked for once for all rules."""
    for start, end in _long_numbers(text):
        yield from matches(pattern, text, accept, max(0, start - _LEAD), end + _LEAD)


@lru_cache(maxsize=2)
def _long_numbers(text: str) -> list[tuple[int, int]]:
    return [
        match.span()
        for match in _DIGITS.finditer(text)
        if match.end() - match.start() >= _SHORTEST_NUMBER
    ]


def digits(text: str) -> str:
    """Only the digits."""
    return re.sub(r"[^\d]", "", text)


def before(text: str, start: int, length: int = _NEAR) -> str:
    """What stands just before a place."""
    return text[max(0, start - length) : start]


def is_called(text: str, start: int, end: int) -> bool:
    """Whether a word for calling somebody stands shortly before, or just behind."""
    places = _called_places(text)
    at = bisect_left(places, start - _NEAR)
    return at < len(places) and places[at] < end + _JUST_BEHIND


@lru_cache(maxsize=2)
def _called_places(text: str) -> list[int]:
    return [match.start() for match in CALLED.finditer(text)]


def is_part_of_name(text: str, start: int, end: int) -> bool:
    """Whether a number is a piece of something else: a hash, an address of a page, a decimal, a serial number."""
    left = _TOKEN_BEFORE.search(before(text, start, 40))[0]
    right = _TOKEN_AFTER.match(text, end)[0]
    if (left and right) or any(one.isdigit() for one in left + right):
        return True
    is_decimal = text[start - 1 : start] == "." or re.match(r"\.\d", text[end : end + 2])
    if is_decimal and not is_called(text, start, end):
        return True
    return is_in_address(text, start) or bool(_NUMBERED.search(before(text, start - len(left))))


def is_in_address(text: str, start: int) -> bool:
    """Whether a place is inside the address of a page, and is not said there to be a telephone number."""
    address = BEFORE.search(before(text, start, 300))
    return bool(address) and not _NAMED.search(address[0])


def is_amount(text: str, start: int, end: int) -> bool:
    """Whether a number counts something."""
    return bool(_MONEY.search(before(text, start)) or _UNIT.match(text, end))
