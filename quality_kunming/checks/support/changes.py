"""Changes told with both numbers: whether they go the way that is said, and as far."""

import re
from collections.abc import Iterator
from decimal import Decimal

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.times.dated import sentence_around
from quality_kunming.reading.amounts import AMOUNT, NOT_EXACT, UNIT, rounding, written_value

_RISE = "增加|增长|提高|上升|提升|扩大|上涨|攀升|跃升|延长|发展|恢复|拓展|多|增|升|涨"
_FALL = "下降|减少|降低|下跌|回落|缩短|压缩|缩减|压减|精简|少|降|减"
_WAY = rf"(?P<way>{_RISE}|{_FALL})[到至为成]了?"
_LABEL = r"(?:\d{4}年|\d{1,2}月|[^，。；、：\d\n零负第时-]){0,10}?"
_HOW = r"(?P<about>约|近|超过?|逾|大约)?"
_BY = rf"(?P<change>{AMOUNT}|[一二三四五六七八九]|两)(?P<more>多|余)?(?P<measure>[%％]|个?百分点|倍|成|{UNIT})"
_AGAINST = (
    "(?:每[吨公斤千克亩件人个户]{1,2}|[一两三五十]年[间来内]?|同比|环比|较?比?(?:上年|去年|上一年|上月|上期)(?:同期)?"
    "|整整|累计|总体|总共|实际)?"
)
_TAIL = (
    rf"(?:[，,（(]{_AGAINST}(?P<grown>净增加?|净减少?|新增|增幅|降幅|涨幅|增产|减产|[多少]产|{_RISE}|{_FALL})"
    rf"(?:了|达到?|为)?{_HOW}{_BY})?"
)
_GROWN = rf"{_AGAINST}(?P<grown>增幅|降幅|{_RISE}|{_FALL})(?:了|达到?|为)?{_HOW}{_BY}"

_FROM_TO = re.compile(
    rf"(?:[由从]|比(?=上|去|20)|较(?=上|去|20)){_LABEL}(?P<before>{AMOUNT})(?P<unit>{UNIT})[^，。；、\d\n]{{0,6}}?"
    rf"{_WAY}{_LABEL}(?P<after>{AMOUNT})(?P=unit){_TAIL}"
)
_THAN = re.compile(
    rf"(?P<after>{AMOUNT})(?P<unit>{UNIT})[^，。；、\d\n]{{0,4}}[，,](?:同比|环比)?(?:[较比](?=20\d\d年)|[较比]?(?:上|去|[一二三四]季度)){_LABEL}"
    rf"(?P<before>{AMOUNT})(?P=unit)(?P<grown>{_RISE}|{_FALL}|高|低)出?了?{_HOW}{_BY}"
)
_YEAR_BY_YEAR = re.compile(
    rf"(?:去年|上年|(?P<first>20\d\d)年){_LABEL}(?P<before>{AMOUNT})(?P<unit>{UNIT})[，,](?:今年|(?P<second>20\d\d)年)"
    rf"{_LABEL}(?P<after>{AMOUNT})(?P=unit)[，,][^，。；、\d\n]{{0,4}}{_GROWN}"
)
_NOW_AND_THEN = re.compile(
    rf"(?P<after>{AMOUNT})(?P<unit>{UNIT})[^，。；、\d\n]{{0,4}}[，,](?:去年|上年|上一年|(?P<then>20\d\d)年)(?:同期|全年)?(?:只有|仅为|为|是|仅)?"
    rf"(?P<before>{AMOUNT})(?P=unit)[，,]{_GROWN}"
)
_POINTS = re.compile(
    rf"(?P<before>{AMOUNT})[%％][^。；\n%％]{{0,24}}?(?P<after>{AMOUNT})[%％][，,（(][^，。；\d\n%％]{{0,10}}?"
    rf"(?:{_RISE}|{_FALL}|高|低|相差|差)(?:出|了)?(?P<change>{AMOUNT})[%％]"
)
"""Two shares and their difference, which is told in points."""
_OF_OTHER = re.compile(f"(?:{_RISE}|{_FALL})了?$")
"""Before a share that is itself a change."""
_OTHERWISE = re.compile("可比|不变价|年均|平均每年|生产总值|GDP|增加值|可支配收入|口径")
"""Growth that is counted otherwise than from the two numbers."""

_RANKED = re.compile("排名|名次|位次|排位|精度|误差|分辨率")
_BETTER = ("提高", "提升", "上升", "跃升", "升")
"""A rank or a time that is better may be the smaller number."""
_OF_TIME = ("天", "小时", "分钟", "工作日", "个月", "位", "名")
_RATIOS = {"倍": 1, "成": 10, "%": 100, "％": 100}
_YEAR = re.compile(r"(20\d\d)年")
_NEAR = 20
"""Characters before a number in which its year stands."""
_MANY = 10
"""Times from which on a multiple is told roughly."""
_LOOSE = Decimal("0.1")
"""Of a number that is told with about: the tenth part."""


def changes(text: str) -> Iterator[Slip]:
    """Each that does not fit its numbers."""
    for pattern in (_FROM_TO, _THAN, _YEAR_BY_YEAR, _NOW_AND_THEN):
        for match in pattern.finditer(text):
            if _goes_on(match, text):
                continue
            told = _wrong_way(match, text) or _wrong_size(match, text)
            if told:
                yield Slip(*match.span(), f"{told}；请核对这几个数")

    for match in _POINTS.finditer(text):
        before, after, change = (written_value(match[one]) for one in ("before", "after", "change"))
        is_of_other = _OF_OTHER.search(text[match.end("before") : match.start("after")])
        if abs(after - before) == change and not is_of_other:
            change = match["change"]
            told = f"{match['before']}%和{match['after']}%差{change}个百分点，写的是{change}%"
            yield Slip(*match.span(), f"{told}；请核对这几个数")


def _goes_on(match: re.Match, text: str) -> bool:
    """Whether the numbers of two years stand in the other order than they are read in."""
    named = match.groupdict()
    if named.get("first") and named.get("second") and named["first"] > named["second"]:
        return True
    then = named.get("then")
    before = _YEAR.findall(text, max(match.start() - _NEAR, 0), match.start())
    return bool(then and before and before[-1] < then)


def _wrong_way(match: re.Match, text: str) -> str | None:
    before, after = written_value(match["before"]), written_value(match["after"])
    is_rank = _RANKED.search(sentence_around(text, match.start())) is not None
    if before == after or is_rank:
        return None
    ways = [match.groupdict().get("way")]
    if not ways[0] or match["measure"] in (*_RATIOS, match["unit"]):
        ways.append(match["grown"])
    for way in filter(None, ways):
        is_better = match["unit"] in _OF_TIME and way in _BETTER
        if not is_better and (after > before) != _is_rise(way):
            return f"{match['before']}到{match['after']}不是“{way}”"
    return None


def _wrong_size(match: re.Match, text: str) -> str | None:
    is_about = any(
        NOT_EXACT.search(text[match.start(one) - 3 : match.start(one)])
        for one in ("before", "after")
    )
    if not match["change"] or is_about or _OTHERWISE.search(sentence_around(text, match.start())):
        return None
    between = _between(match)
    if _is_of_points(match):
        return f"{match['before']}到{match['after']}变了{match['change']}个百分点，写的是{match['change']}%"
    if between is None:
        return None
    low, high = between
    written, places = written_value(match["change"]), match["change"].partition(".")[2]
    is_new = match["grown"] == "新增"
    step = Decimal(10) ** -len(places) if match["measure"] in _RATIOS else Decimal()
    step /= 2 if match["measure"] == "倍" and written < _MANY else 1
    if match["about"] or match["more"]:
        step = max(step, written * _LOOSE, Decimal(match["measure"] == "成"))
    if low - step <= written <= high + step or (is_new and written > high):
        return None
    shown, measure = (low + high) / 2, match["measure"]
    shown = f"{shown:.1f}" if measure in _RATIOS or shown % 1 else f"{shown:.0f}"
    change = f"{match['before']}到{match['after']}变了{shown}{measure}"
    return f"{change}，写的是{match['change']}{measure}"


def _between(match: re.Match) -> tuple[Decimal, Decimal] | None:
    """How much it changed at least and at most, as the two numbers are rounded; None where nothing can be said."""
    before, after = written_value(match["before"]), written_value(match["after"])
    measure, is_share = match["measure"], match["unit"] in "%％"
    off_before, off_after = rounding(match["before"]), rounding(match["after"])
    if measure == match["unit"] or measure.endswith("百分点"):
        if is_share != measure.endswith("百分点"):
            return None
        off = off_before + off_after
        return abs(after - before) - off, abs(after - before) + off
    if measure not in _RATIOS or is_share or before <= off_before:
        return None
    scale = _RATIOS[measure]
    ends = ((after - off_after, before + off_before), (after + off_after, before - off_before))
    low, high = sorted(scale * abs(now / then - 1) for now, then in ends)
    return low, high


def _is_of_points(match: re.Match) -> bool:
    """Whether the difference of two shares is told as a share itself."""
    before, after = written_value(match["before"]), written_value(match["after"])
    is_share = match["unit"] in "%％" and match["measure"] in "%％"
    return is_share and abs(after - before) == written_value(match["change"])


def _is_rise(way: str) -> bool:
    return way in (
        *_RISE.split("|"),
        "净增",
        "净增加",
        "新增",
        "增幅",
        "涨幅",
        "增产",
        "多产",
        "高",
    )
