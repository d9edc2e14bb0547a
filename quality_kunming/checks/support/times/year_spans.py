"""Counts of years that are not those from the year in which something began to that in which it is told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.times.dated import sentences_of
from quality_kunming.checks.support.times.time_expressions import Length, lengths_told
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import whole_number

_YEAR = r"(?<!\d)(?:19|20)\d\d(?=年)"
_MONTH = r"(?:\d{1,2}月(?:\d{1,2}日)?)?[底初末]?"
_N = r"(?:\d{1,3}|[一二两三四五六七八九十百]{1,4})"
_ANY_YEAR = re.compile(_YEAR)
_JUBILEE = re.compile(rf"(?<![\d第一二两三四五六七八九十百])(?P<number>{_N})周年")
_NTH = re.compile(rf"第(?P<number>{_N})个年头")
_AWAY = re.compile(
    rf"(?<![\d第一二两三四五六七八九十百几])(?P<number>{_N})年(?:以|之)?(?P<way>前|后)"
    rf"(?:的|[，,]?(?:也就是|即|那是|是)|[，,])(?P<year>{_YEAR})年(?!代)"
)
_FROM_TO = re.compile(
    rf"(?:以)?[来间里][，,]从(?P<from>{_YEAR})年{_MONTH}(?:到|至)(?P<to>{_YEAR})年"
)
_UNBROKEN = re.compile(
    rf"(?P<from>{_YEAR})年{_MONTH}(?:到|至|[—–～~－-]{{1,2}})(?P<to>{_YEAR})年(?!代|度计划)[^。；\n]{{0,24}}?"
    rf"连续(?P<number>{_N})年(?!来)"
)
_UNTIL = re.compile(r"(?:[至到]|截至|截止到?|[—–～~－-])$")
_LED = re.compile(
    "(?:已经?|走过了?|走了|有了?|整整|历经了?|经历了?|度过了?|坚持了?|过去了?|(?:已经?|以来[，,]?)[^，。；\\d]{0,6}连续[^，。；\\d]{0,4}"
    "|[干做办开跑守学教工作打当待站修卖种][了有]|是|足足|满|至今|短短|历时|前后|(?:前后|中间)?[相间]?隔了?|[，,])$"
)
_TOTAL = re.compile(
    "(?:已经?|走过了?|走了|整整|历经了?|度过了?|坚持了|过去了?|连续[^，。；\\d]{0,4}|[干做办开跑守教修当站卖种]了|已经?有了?|今已?有?|[，,](?:是|有))$"
)
"""What says before a count that it is of the whole time, and no part of it."""
_SINCE = re.compile("(?:以)?来|[里间中]|如一日|的?时间里")
_NO_SPAN = re.compile(
    "(?:以|之)?[前后内]|[期级度制质保生]|以[上下]|计划|规划|行动|任务|[多余]?次|一[届次度遇]"
    "|来[，,]?(?:第|首|最)|下来[，,][就便]|[^，。；]{0,3}(?:会员|合同|长跑)"
)
_BROKEN = re.compile(
    "断断续续|停[办产业了刊]|中断|间断|恢复|其中|公私合营"
    "|将|计划|拟|预计|力争|先后|平均|每|近期|退休|去世|关闭|结束于"
)
_CLOSED = re.compile(
    "退休|离岗|离[任开]|卸任|转行|关[门闭张停]|停[办产业刊]|歇业|去世|病逝|解散|落成|竣工|建成|完[工成]|交付|投[用产入]|毕业|结束|收[官尾]|通车"
)
"""What ends a span that the year before it closes: 2022年退休."""
_CLOSES = re.compile(rf"{_YEAR}年{_MONTH}[^，。；\d\n]{{0,10}}?(?:{_CLOSED.pattern})")
_NEAR = re.compile("(?:近|未来|今后|这|每|(?<![已经])过去)$")
_MORE = re.compile("[多余来]|超过|逾|至少")
_CENTURIES = re.compile("世纪|甲子")
_REACH = 44
"""Characters between the year of a beginning and what is counted from it."""


@dataclass(frozen=True)
class _Count:
    """How many years are told, from where to where; how many there may be at least and at most."""

    start: int
    end: int
    words: str
    least: float
    most: float
    is_total: bool
    """Whether fewer years are wrong, too: 近五年 may be the last five of twenty."""


@dataclass(frozen=True)
class _Start:
    start: int
    end: int
    year: int
    verb: str
    is_range: bool
    """Whether the end stands beside it: 从2012年到2022年."""


def wrong_spans(text: str, now: int | None) -> Iterator[Slip]:
    """Each count that is another than the years between; without an end beside it, until the year of the text."""
    for sentence in sentences_of(text):
        if not _ANY_YEAR.search(sentence[0]):
            continue
        slips = (*_counted(sentence[0], now), *_away(sentence[0], now), *_unbroken(sentence[0]))
        for slip in slips:
            yield Slip(sentence.start() + slip.start, sentence.start() + slip.end, slip.message)


def _counted(sentence: str, now: int | None) -> Iterator[Slip]:
    starts = [*_starts(sentence)]
    for count in _counts(sentence):
        found = _span(sentence, count, starts, now)
        if found is None:
            continue
        start, end = found
        years = end - start.year
        is_fewer = count.most < years and (count.is_total or start.is_range)
        if years > 0 and (count.least > years or is_fewer):
            first, last = min(start.start, count.start), max(start.end, count.end)
            told = f"从{start.year}年到{end}年是{years}年，写的是“{count.words}”；请核对"
            yield Slip(first, last, f"“{sentence[first:last]}”和年数对不上，{told}")


def _unbroken(sentence: str) -> Iterator[Slip]:
    """Years without a break that are neither all from one to another nor those between: 从2022年到2024年，连续四年."""
    for match in _UNBROKEN.finditer(sentence):
        years = int(match["to"]) - int(match["from"])
        if years > 0 and whole_number(match["number"]) not in (years, years + 1):
            told = f"从{match['from']}年到{match['to']}年一共{years + 1}年"
            yield Slip(*match.span(), f"“{match[0]}”和年数对不上，{told}；请核对")


def _span(
    sentence: str, count: _Count, starts: list[_Start], now: int | None
) -> tuple[_Start, int] | None:
    """The beginning from which is counted, and the year until which."""
    years = [*_ANY_YEAR.finditer(sentence, 0, count.start)]
    last = int(years[-1][0]) if years and _is_end(sentence, years[-1], count) else now
    if last and any(count.least <= last - int(one[0]) <= count.most for one in years):
        return None
    ends = [one for one in years if _is_end(sentence, one, count)]
    begun = [one for one in starts if one.end <= count.start]
    named = [one for one in begun if one.verb and sentence[: count.start].endswith(one.verb)]
    if not begun:
        return _both_behind(sentence, count)
    if len(begun) > 1 and not named and _closes(sentence, begun[-1]):
        begun.pop()
    start = (named or begun)[-1]
    later = [one for one in years if one.start() >= start.end]
    between = sentence[start.end : count.start]
    closing = later[0] if len(later) == 1 and _CLOSES.match(sentence, later[0].start()) else None
    has_another = any(one not in ends and one is not closing for one in later) and not named
    if has_another or len(between) > _REACH or _BROKEN.search(_CLOSED.sub("", between)):
        return None
    end = int(later[-1][0]) if later else now
    return None if end is None else (start, end)


def _closes(sentence: str, start: _Start) -> bool:
    """Whether the year is one in which something ends that began before: 1982年进厂，2022年退休."""
    year = _ANY_YEAR.search(sentence, start.start, start.end)
    return bool(year and _CLOSES.match(sentence, year.start()))


def _is_end(sentence: str, year: re.Match, count: _Count) -> bool:
    """Whether it is the year until which is counted: 到2022年, or in one clause with the count."""
    clause = sentence[year.end() : count.start]
    return bool(_UNTIL.search(sentence[: year.start()])) or not re.search("[，,、]", clause)


def _both_behind(sentence: str, count: _Count) -> tuple[_Start, int] | None:
    """三十年来，从1978年到2022年."""
    match = _FROM_TO.match(sentence, count.end)
    return match and (
        _Start(*match.span(), int(match["from"]), "", is_range=True),
        int(match["to"]),
    )


def _starts(sentence: str) -> Iterator[_Start]:
    for match in _start().finditer(sentence):
        year = next(
            one for name, one in match.groupdict().items() if one and name not in ("verb", "done")
        )
        verb = match["verb"] or match["done"] or ""
        yield _Start(*match.span(), int(year), verb, is_range=bool(match["range"]))


def _counts(sentence: str) -> Iterator[_Count]:
    for pattern, before in ((_JUBILEE, 0), (_NTH, 1)):
        for match in pattern.finditer(sentence):
            number = whole_number(match["number"])
            yield _Count(*match.span(), match[0], number - before, number, True)
    for length in lengths_told(sentence):
        before, after = sentence[: length.start], sentence[length.end : length.end + 8]
        is_more = after.startswith(("多", "余"))
        after = after[is_more:]
        is_told = (_LED.search(before) or _SINCE.match(after)) and not _NEAR.search(before)
        if length.unit == "年" and is_told and not _NO_SPAN.match(after) and length.amount > 1:
            is_total = bool(_TOTAL.search(before)) and not length.words.startswith("近")
            yield _Count(
                length.start, length.end, length.words, *_bounds(length, is_more), is_total
            )


def _bounds(length: Length, is_more: bool) -> tuple[float, float]:
    """How many years there may be: with the first and the last one or without, and more where it is said about."""
    if _CENTURIES.search(length.words) and "多" not in length.words:
        return length.amount * 0.8, length.amount * 1.3
    if not (length.is_about or is_more):
        return length.amount - 1, length.amount + 1
    step = 100 if length.amount >= 100 else 10 if length.amount >= 10 else 2
    is_up_to = not (is_more or _MORE.search(length.words))
    return length.amount * (0.8 if is_up_to else 1) - 1, length.amount + step


def _away(sentence: str, now: int | None) -> Iterator[Slip]:
    """十年前的2010年, 三年后的2021年: a year that is so far from none of those before it."""
    for match in _AWAY.finditer(sentence):
        apart = whole_number(match["number"]) * (1 if match["way"] == "后" else -1)
        told, bases = (
            int(match["year"]),
            [int(one) for one in _ANY_YEAR.findall(sentence, 0, match.start())],
        )
        bases = bases or ([now] if now and apart < 0 else [])
        if bases and now and told - apart not in (*bases, now):
            base = bases[-1]
            right = f"{base}年的{match['number']}年{match['way']}是{base + apart}年"
            yield Slip(*match.span(), f"“{match[0]}”和年数对不上，{right}；请核对")


@cache
def _start() -> re.Pattern:
    verbs = "|".join(sorted(table("starts")["verbs"], key=len, reverse=True))
    no_jubilee = r"(?![^，。；\n]{0,8}?周年)"
    return re.compile(
        rf"(?P<range>{_YEAR})年{_MONTH}(?:开始|起)?(?:[—–～~－-]{{1,2}}|(?:[走办跑开干做改建修种写查练守教学研拍]|坚持|持续)?[至到])(?=今年|{_YEAR})"
        rf"|(?P<verb>{verbs})于?在?(?P<at>{_YEAR})年{_MONTH}"
        rf"|(?:自|从|打)(?P<since>{_YEAR})年{_MONTH}[^，。；\d\n]{{0,12}}?(?:起|开始|以来|至今|算起|(?=[，,]))"
        rf"|(?P<from>{_YEAR})年{_MONTH}(?:以来|起|至今)"
        rf"|(?P<year>{_YEAR})年{_MONTH}[，,]?[^，。；\d\n是值逢庆迎将前]{{0,8}}?(?P<done>{verbs}){no_jubilee}"
    )
