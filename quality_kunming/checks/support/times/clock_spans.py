"""From one time of day to another: whether it is as long as is told, and the same time in two ways of telling it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import sentence_span
from quality_kunming.checks.support.times.time_expressions import (
    Clock,
    Length,
    clocks_told,
    lengths_told,
)

_RANGE = re.compile(
    r"[ ]?(?:[—–～~－-]{1,2}|(?:起|开始)?[，,]?(?:一直|持续|延续)?[一-龥]?[至到])[ ]?"
)
_BEGINS = re.compile(
    r"(?:准时|正式)?(?:就|才|刚)?(?:开[始幕场门赛讲播会馆课工业]|进[厂馆门场]|入[场馆厂]|上课|动工|集合|出发|到[场岗])"
    r"[^，。；\d]{0,4}[，,、]?(?:到|至|一直到|于)?"
)
_ENDS = re.compile(
    r"(?:准时|正式|才|就|便|全部)?(?:结束|散[会场]|出[来厂]|收[工摊场]|闭[幕馆]|离开|停|关门|下课|落幕|完成|返回|返程|到达|抵达)"
)
_ENDED = re.compile(f"(?:{_ENDS.pattern})[，,]")
_CLAIM_BEFORE = re.compile(
    r"(?:历时|历经|全程|全长|整整|总共|一共|共计|合计|共|前后|长达|为时|用时|耗时|时长|足足|连续|短短|仅仅?|就?这|持续)"
    r"(?:[了为是]|[一-龥]{1,3}了|开放|营业|开门|服务)?(?:约|近|将近|不到)?$"
)
_CLAIM_BEHIND = re.compile("(?:里|间|的时间|的工夫|的功夫|下来|过去)(?![一-龥]?休息)")
_DID = re.compile(r"了(?:整整|足足|约|近)?$")
_NO_CLAIM = re.compile(
    "休息|歇|其中|除去|扣除|实际|中间|每[人次场天日]?|隔|提前|推迟|延|早了|晚了|或|平均|[一-龥]等了"
)
_LATER = re.compile(r"(?:以|之)?(?P<way>[前后])(?:的)?[，,]?(?:也就是|即|就是)?(?:当天)?$")
_UP_TO = re.compile("[，,](?:当天|一直|直)?(?:[到至于在])?")
_AGAIN = re.compile(r"[（(](?:即|也?就是)?$|[，,](?:也就是|就是|即)$")
_CLOSED = re.compile(r"整?[）)，,。；]|[一-龥]")
_OTHER_PLACE = re.compile(
    "当地|北京时间|时差|格林|国际时间|世界时|东京|纽约|伦敦|[美欧英]东?部?时间"
)
_DAYS = re.compile(
    r"\d[日号][^，。；\d]{0,6}[至到、—～-]|周[一-日][至到、—]|[至到—、]\d{1,2}[日号]|连续|[天晚]都"
)
_DAY_UNITS = ("天", "周", "月", "年", "工作日")
_REACH = 20
"""Characters between the end and the length that is told of it."""
_FAR = 14
"""Characters between a beginning and an end."""
_HALF_A_DAY = 12 * 60
_DAY = 24 * 60
_SLACK = {"分": 2, "小时": 29}
"""Minutes by which a length in this unit may be off, rounded."""
_LONG = 4 * 60
"""From here on hours are told more roughly: by 45 minutes."""
_ROUGH = 44


def wrong_spans(text: str) -> Iterator[Slip]:
    """Each length that is not what two clocks give, and each time that is told twice and not alike."""
    clocks = [*clocks_told(text)]
    lengths = [one for one in lengths_told(text) if one.unit in _SLACK]
    days = [one for one in lengths_told(text) if one.unit in _DAY_UNITS]
    for start, end in pairwise(clocks):
        between = text[start.end : end.start]
        if "\n" in between or len(between) > 2 * _REACH:
            continue
        if _AGAIN.fullmatch(between):
            yield from _again(text, start, end)
        elif length := next((one for one in lengths if start.end <= one.start < end.start), None):
            yield from _later(text, start, end, length)
            yield from _within(text, start, end, length)
        elif _is_span(text, start, end):
            yield from _turned(text, start, end)
            yield from _counted(text, start, end, clocks, lengths, days)


def _is_span(text: str, start: Clock, end: Clock) -> bool:
    """Whether one is the beginning and the other the end of the same thing."""
    between = text[start.end : end.start]
    if _RANGE.fullmatch(between):
        return True
    return bool(_BEGINS.fullmatch(between) and _ENDS.match(text, end.end)) or bool(
        len(between) <= _FAR
        and re.fullmatch(r"(?:起|开始)[^，。；\d]{0,6}[，,](?:到|至)?", between)
        and _ENDS.match(text, end.end)
    )


def _counted(
    text: str,
    start: Clock,
    end: Clock,
    clocks: list[Clock],
    lengths: list[Length],
    days: list[Length],
) -> Iterator[Slip]:
    """The length behind the end, where it is told of all the time between the two."""
    begin, last = sentence_span(text, start.start)
    length = next((one for one in lengths if end.end <= one.start < end.end + _REACH), None)
    if length is None or length.start > last:
        return
    within = [one for one in clocks if begin <= one.start < length.start]
    if len(within) > 2 or any(begin <= one.start < length.end for one in days):
        return
    if _DAYS.search(text, begin, length.start):
        return
    apart = end.near(start.near(end.minutes)) - start.near(end.minutes)
    if not (start.is_sure and end.is_sure):
        apart %= _HALF_A_DAY
    apart %= _DAY
    if apart and _is_claimed(text, end, length, apart) and _is_off(apart, length):
        words = text[start.start : end.end]
        told = f"“{words}”是{_spoken(apart)}，写的是“{length.words}”"
        yield Slip(start.start, length.end, f"{told}；请核对", severity=Severity.WARNING)


def _turned(text: str, start: Clock, end: Clock) -> Iterator[Slip]:
    """9时30分开始，到上午9时结束: an end in the same half of a day before the beginning."""
    is_same = start.half and start.half == end.half
    if is_same and end.minutes < start.minutes and re.search("起|开", text[start.end : end.start]):
        words = text[start.start : end.end]
        told = f"“{words}”里结束的时间在开始以前；请核对"
        yield Slip(start.start, end.end, told, severity=Severity.WARNING)


def _is_claimed(text: str, end: Clock, length: Length, apart: int) -> bool:
    """Whether the length is said of the whole, and not of a part or of something else."""
    lead, rest = text[end.end : length.start], text[length.end : length.end + 6]
    if _NO_CLAIM.search(lead) or re.match(
        "以?[前后内]|以[上下]|轮|换|一[次轮班]|[^，。；]{0,2}休息", rest
    ):
        return False
    if _CLAIM_BEFORE.search(lead):
        return not rest.startswith("的") or rest[1:3] in ("时间", "工夫", "活动")
    if rest.startswith("的") and _ENDED.fullmatch(lead):
        return True
    if _CLAIM_BEHIND.match(rest) and not re.search("[一-龥]{7}", lead):
        return True
    is_longer = _minutes(length) > apart
    return (
        is_longer
        and bool(_DID.search(lead) or re.search("用$", lead))
        and not rest.startswith("的")
    )


def _is_off(apart: int, length: Length) -> bool:
    """Whether so many minutes are not what is told, 一个多小时 being more than one and less than two."""
    told = _minutes(length)
    if "多" in length.words or "余" in length.words:
        return not told * 0.95 <= apart < told + 60
    if length.is_about:
        return abs(apart - told) > max(_ROUGH, told * 0.3)
    return abs(apart - told) > (_ROUGH if told > _LONG else _SLACK[length.unit])


def _minutes(length: Length) -> float:
    return length.amount * (60 if length.unit == "小时" else 1)


def _later(text: str, start: Clock, end: Clock, length: Length) -> Iterator[Slip]:
    """A time that is told as so long after, or before, the one in front of it."""
    way = _LATER.fullmatch(text, length.end, end.start)
    lead = text[start.end : length.start]
    if way is None or length.is_about or re.search("完|结束|散|过后|不到|[。；]", lead):
        return
    sign = 1 if way["way"] == "后" else -1
    meant = start.minutes + sign * round(_minutes(length))
    is_sure = start.is_sure and end.is_sure
    apart = abs(end.near(meant) - meant) % (_DAY if is_sure else _HALF_A_DAY)
    if apart > _SLACK["分"]:
        told = f"“{start.words}”{length.words}{way['way']}是{meant // 60 % 24}时"
        told += f"{meant % 60}分" if meant % 60 else ""
        words = f"{told}，写的是“{end.words}”；请核对"
        yield Slip(start.start, end.end, words, severity=Severity.WARNING)


def _within(text: str, start: Clock, end: Clock, length: Length) -> Iterator[Slip]:
    """9时开始，讲了两个半小时，当天11时结束."""
    lead, rest = text[start.end : length.start], text[length.end : end.start]
    is_one = _BEGINS.match(lead) and _DID.search(lead) and not _NO_CLAIM.search(lead)
    if not is_one or not _UP_TO.fullmatch(rest) or not _ENDS.match(text, end.end):
        return
    apart = (end.near(start.near(end.minutes)) - start.near(end.minutes)) % _HALF_A_DAY
    if apart and _is_off(apart, length):
        words = text[start.start : end.end]
        told = f"“{words}”里的起止是{_spoken(apart)}，写的是“{length.words}”；请核对"
        yield Slip(start.start, end.end, told, severity=Severity.WARNING)


def _again(text: str, one: Clock, other: Clock) -> Iterator[Slip]:
    """A time that is told again in brackets, or behind 也就是."""
    begin, end = sentence_span(text, one.start)
    if not _CLOSED.match(text, other.end) or _OTHER_PLACE.search(text, begin, end):
        return
    is_sure = one.is_sure and (other.is_sure and other.minutes >= _HALF_A_DAY)
    apart = (one.minutes - other.minutes) % (_DAY if is_sure else _HALF_A_DAY)
    if apart:
        told = f"“{one.words}”和“{other.words}”不是同一个时刻；请核对"
        yield Slip(one.start, other.end, told, severity=Severity.WARNING)


def _spoken(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return (f"{hours}小时" if hours else "") + (f"{rest}分钟" if rest else "")
