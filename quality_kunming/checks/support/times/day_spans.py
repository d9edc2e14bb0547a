"""Days and months from one to another that are not as many as the text says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import sentence_span
from quality_kunming.checks.support.times.holiday_calendar import is_known, weekdays, workdays
from quality_kunming.checks.support.times.time_expressions import (
    Day,
    Length,
    days_told,
    lengths_told,
)
from quality_kunming.model.numerals import whole_number

_BEGINS = "起|开[始班工馆幕课展营赛机]|启动|动工|进驻|入住|出发|[进到入][厂场驻]|来到|抵达"
_ENDS = "为?止|结束|结业|收[官工尾]|[闭落]幕|[完竣]工|闭[馆营]|撤展|截止|返回|回来|离开|撤[离走场]|走了|返程|离[厂场]"
_TILL = re.compile(
    rf"(?:\d{{1,2}}(?:[:：]\d{{2}}|[时点]))?(?:[（(][^）)\n]{{1,5}}[）)])?[ ]?(?:{_BEGINS})?[^。；！？\d\n]{{0,12}}?"
    r"(?:[至到]|[—–～~－-]{1,2})(?:今年|同年)?[ ]?"
)
_BEGUN = re.compile(rf"[^，。；\d\n]{{0,4}}?(?:{_BEGINS})[^。；！？\d\n]{{0,12}}")
_ENDED = re.compile(rf"[^，。；\d\n]{{0,4}}?(?:{_ENDS})")
_N = r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})"
_MONTHS = re.compile(
    rf"(?<![\d.个])(?<!\d年)(?P<from>{_N})月份?(?:(?:{_BEGINS})?，?(?:持续|延续|一直)?(?:[至到]|[—–～~－-]{{1,2}})|(?:{_BEGINS})[，,])"
    rf"(?P<to>{_N})月份?(?![\d一二三四五六七八九十底初末中上下])(?P<ended>{_ENDS})?"
)
_LEAD = (
    "这|共计?|一共|总共|合计|连续|前后|整整|全程|一连|足足|连着|为期|历时|公示期?(?:为|是)?|展期|工期|会期|短短"
    "|持续|延续|连开|用时|开展了"
)
_MARKED = re.compile(
    rf"(?:{_LEAD})(?:已经|已|一共|总共|共|仅|了|为|是|[学走办开忙展演跑用上讲干做])*$"
)
_OF_TIME = re.compile(r"(?:里|来|间|内|的(?!时间)|时间里)(?!外)|[（(]")
_OTHER = re.compile(
    "晚上?|夜(?!以继日)|课|班|假|讲座|[前后]|以[前后]|之[前后内]|一[次期个轮场]|[内之]?的?[一二三四五六七八九十两\\d]+[次场]"
)
"""What a length is of instead, where it stands behind it."""
_BETWEEN = re.compile(
    "其中|休息|除|不含|每|各|周[一二三四五六日末]|星期|隔|分[两三四]|另|讲了|调休"
)
"""What says that not all the days are meant."""
_NOT_ALL = re.compile(
    "其中|休息|除|不含|不包括|每(?!天)|各(?!界)|隔|分[两三四五]|另|调休|周[一二三四五六日末]|星期|以上|至少|最多|不少于|不超过|超过|提前|推迟|延长"
)
"""What says in a sentence that not all days of its span are meant."""
_PART = re.compile(
    "(?:第|前|后|近|头|最后|最初|[首余剩]下?|满|就|才|只|不到|少|多|早|晚|有|还|抽出|抽|用)$"
)
_IN_A_ROW = re.compile("(?:接?连着?|一口气)[一-龥]{0,2}$")
_NOT_OF_IT = re.compile(
    "以?[前后内]|之[前后内]|以[上下]|[左右]|[一二两三四五六七八九十\\d]|半|[假薪]"
)
_TO_RANGE = re.compile(
    r"(?:[（(][^）)\n]{1,6}[）)])?(?:左右)?(?:的[^，。；\d\n]{0,12})?[（(，,：:]{0,2}(?:公示)?(?:时间)?(?:为|是|即)?[从自在]?(?:今年|20\d\d年)?$"
)
_TOLD_AHEAD = re.compile(r"(?:[（(][^）)\n]{1,6}[）)])?(?:的|来|间|为?从|[，,]自)")
_FROM_RANGE = re.compile(
    rf"[）)]?(?:的?(?:{_ENDS}))?(?:[^，。；\d\n]{{0,14}}?[，,（(]){{0,2}}[^，。；\d\n]{{0,12}}?$"
)
_IN_DAYS = {"天": 1, "周": 7, "月": 30.4}
_WORKING_WEEK = 5
_ANY_YEAR = 2024
"""Of a text that has none: a leap year, so that each day of the calendar is in it."""


@dataclass(frozen=True)
class _Span:
    """From one day or month to another, and how many of a unit may be told of it."""

    start: int
    end: int
    first: date
    last: date
    unit: str
    """天 where days are told, 月 where only months are."""

    @property
    def size(self) -> int:
        """How many it has, with both ends."""
        if self.unit == "天":
            return (self.last - self.first).days + 1
        return (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1


def miscounted_spans(text: str, now: int | None) -> Iterator[Slip]:
    """Each with a length beside it that is another."""
    year = now or _ANY_YEAR
    used = set()
    for span in sorted((*_of_days(text, year), *_of_months(text, year)), key=lambda one: one.start):
        length = _length(text, span) if span.size > 1 else None
        if length is None or length.start in used:
            continue
        used.add(length.start)
        if not _fits(span, length):
            start, end = min(span.start, length.start), max(span.end, length.end)
            words, size = text[span.start : span.end], _size(span, length)
            told = f"“{words}”有{size}，写的是“{length.words}”；请核对"
            yield Slip(start, end, told, severity=Severity.WARNING)


def _of_days(text: str, year: int) -> Iterator[_Span]:
    for one, other in pairwise(days_told(text, year)):
        if other.day > one.day and _is_span(text, one, other):
            yield _Span(one.start, other.end, one.day, other.day, "天")


def _is_span(text: str, one: Day, other: Day) -> bool:
    between = text[one.end : other.start]
    return bool(
        _TILL.fullmatch(between) or (_BEGUN.fullmatch(between) and _ENDED.match(text, other.end))
    )


def _of_months(text: str, year: int) -> Iterator[_Span]:
    for match in _MONTHS.finditer(text):
        first, last = whole_number(match["from"]), whole_number(match["to"])
        if 1 <= first < last <= 12:
            yield _Span(*match.span(), date(year, first, 1), date(year, last, 1), "月")


def _length(text: str, span: _Span) -> Length | None:
    """The one that is told of the span, beside it in its sentence."""
    start, end = sentence_span(text, span.start)
    shift = start
    for length in lengths_told(text[start:end]):
        length = Length(
            length.start + shift,
            length.end + shift,
            length.words,
            length.amount,
            length.unit,
            length.is_about,
        )
        is_half_year = text[length.start - 1 : length.end] in ("上半年", "下半年")
        if (
            not is_half_year
            and length.unit in (*_IN_DAYS, "工作日")
            and (_is_of(text, span, length, start) or _is_only(text, span, start, end))
        ):
            return length
    return None


def _is_only(text: str, span: _Span, start: int, end: int) -> bool:
    """Whether a sentence has nothing but this span and more days than it has, or so many in a row."""
    sentence = text[start:end]
    days, lengths = [*days_told(sentence, _ANY_YEAR)], [*lengths_told(sentence)]
    if len(days) != 2 or len(lengths) != 1 or lengths[0].unit != "天" or _NOT_ALL.search(sentence):
        return False
    (length,) = lengths
    lead, behind = sentence[: length.start], sentence[length.end :]
    if span.unit != "天" or _PART.search(lead) or _NOT_OF_IT.match(behind):
        return False
    return length.amount > span.size or bool(_IN_A_ROW.search(lead))


def _is_of(text: str, span: _Span, length: Length, start: int) -> bool:
    lead, behind = text[start : length.start], text[length.end : length.end + 6]
    is_marked = bool(_MARKED.search(lead))
    if length.end <= span.start:
        between = text[length.end : span.start]
        is_bracket = between[-1:] in "（(" and bool(between)
        is_told = is_marked or is_bracket or _TOLD_AHEAD.match(between) or length.unit == "工作日"
        return bool((is_told and _TO_RANGE.match(between)) or re.fullmatch("来[，,]从?", between))
    between = text[span.end : length.start]
    if length.start < span.end or _BETWEEN.search(between):
        return False
    is_more = length.unit == span.unit == "天" and length.amount > span.size
    if _OTHER.match(behind) and not (is_more and re.match("课|班|讲座", behind)):
        return False
    is_alone = re.search(r"[，,（(]$|^$", between) and _OF_TIME.match(behind)
    return bool(_FROM_RANGE.match(between) and (is_marked or is_alone))


def _fits(span: _Span, length: Length) -> bool:
    amount, size = length.amount, span.size
    if length.unit == "工作日":
        if not is_known(span.first) or not is_known(span.last):
            return size >= amount
        counts = (workdays(span.first, span.last), weekdays(span.first, span.last))
        return any(amount <= one <= amount + 1 for one in counts)
    if span.unit == "月":
        return length.unit != "月" or _is_about(length, size, 1) or size - amount in (0, 1)
    days = amount * _IN_DAYS[length.unit]
    if length.is_about:
        return _is_about(length, size / _IN_DAYS[length.unit], 1)
    least, most = {
        "天": (days, days),
        "周": (amount * _WORKING_WEEK, days + 1),
        "月": (days - 5 - amount, days + 3 + amount),
    }[length.unit]
    if "半" in length.words:
        least, most = days - 2, days + 2
    leap = span.first.month <= 2 < span.last.month
    return least - leap <= size <= most + leap


def _is_about(length: Length, size: float, off: float) -> bool:
    """Whether 近三个月, 一个多月, 十余天 may be said of so many."""
    if not length.is_about:
        return False
    most = max(length.amount * 1.5, length.amount + off) + 0.2
    return length.amount * 0.8 - off * (not re.search("[多余超逾]", length.words)) <= size <= most


def _size(span: _Span, length: Length) -> str:
    if length.unit == "工作日" and is_known(span.first):
        return f"{workdays(span.first, span.last)}个工作日"
    return f"{span.size}{'天' if span.unit == '天' else '个月'}"
