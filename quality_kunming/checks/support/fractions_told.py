"""Fractions in words beside what they are of: 三分之二，约57%; 240名职工中80名，占四分之一; 过半."""

import re
from collections.abc import Iterator
from decimal import Decimal

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.quantities import Quantity, plain, sentences
from quality_kunming.model.numerals import VALUES

_SIGN = "一二三四五六七八九"
_FRACTION = (
    rf"(?<![{_SIGN}十百])(?P<whole>[{_SIGN[1:]}十])分之(?P<part>[{_SIGN}])(?![{_SIGN}十])|(?P<half>一半|半数|对半)"
    rf"|(?P<tenths>[{_SIGN}])成(?P<more>[{_SIGN}]|多|以上)?"
)
_LOOSELY = r"(?P<how>[多强弱以上左右]{1,2})?"
_AS_RATE = re.compile(
    rf"(?:{_FRACTION}){_LOOSELY}(?:的?[^，。；、：（\d\n]{{1,8}}?)?(?:[，,（(]|——)"
    rf"(?:即|也就是|就是|折合|合|相当于|换算成?|约|大约|是|为|百分比){{1,4}}"
    r"(?P<rate>\d{1,3}(?:\.\d+)?)[%％](?=[）)，。；、\n]|$)"
)
_RATE = re.compile(
    rf"(?:合格|通过|回收|满意|知晓|到场|出勤|签约|办结|达标|优良|及格|录取|中签|投票|参与|覆盖|完成)率(?:达到?|为|是|有)?(?P<tenths>[{_SIGN}])成(?P<more>[{_SIGN}])?(?P<half>)(?P<whole>)(?P<part>)(?=[，。；、）\n]|$)"
)
_OF_IT = re.compile(rf"的(?:约|近|大约)?(?:{_FRACTION}){_LOOSELY}(?=[，。；、）\n]|$)")
_OF_ALL = re.compile(rf"(?:^|[，、有])(?:{_FRACTION}){_LOOSELY}的[^，。；：、\\d\n]{{1,12}}[：（]")
_SHARE = re.compile(
    rf"占(?:了|到|总数|全部|总人数|其中|比)?的?(?:约|近|大约|将近|超过?|不到|不足)?(?:{_FRACTION}){_LOOSELY}(?=[，。；、）\n]|$)"
)
_HALF = re.compile(
    "(?P<more>超过?一半|过半(?![数的]?席)|半数以上|超过?半数|大半)|(?P<less>不到一半|不足一半|不到半数|不足半数|近半|将近一半)"
)
_LIKE = Decimal("0.055")
"""By how much a fraction may differ from what it is told for."""
_EXACT = Decimal("0.02")
_NEARLY_HALF = Decimal("0.4")
_NEAR = 30
"""Characters between numbers and the half that is told of them."""
_PERCENT = "%％"
_OTHERWISE = re.compile("去年|上年|同比|目标|力争|以上的|分别|其余|各")


def fractions(text: str) -> Iterator[Slip]:
    """Each that is another than its percentage, or than its numbers."""
    if not re.search("[成半]|分之", text):
        return
    for match in _AS_RATE.finditer(text):
        share, rate = _value(match), Decimal(match["rate"]) / 100
        if not _is_like(share, rate, match):
            told = f"{_words(match)}是{plain(100 * share)}%，写的是{match['rate']}%"
            yield Slip(*match.span(), f"{told}；请核对")
    for start, sentence, read in sentences(text):
        yield from _of_numbers(start, sentence, read)


def _of_numbers(start: int, sentence: str, read: list[Quantity]) -> Iterator[Slip]:
    pair = _pair(read)
    if pair is None or _OTHERWISE.search(sentence):
        return
    whole, part = pair
    share = part.value / whole.value
    told = f"{part}是{whole}的{plain(100 * share)}%"
    for match in _OF_IT.finditer(sentence):
        if match.start() == whole.end and not _is_like(_value(match), share, match):
            yield _slip(start, match, f"{told}，写的是{_words(match)}")
    for match in _RATE.finditer(sentence):
        if not _is_like(_value(match), share, match):
            yield _slip(start, match, f"{told}，写的是{_words(match)}")
    for match in _SHARE.finditer(sentence):
        is_behind = match.start() >= part.end and not re.search(
            "[。；]", sentence[part.end : match.start()]
        )
        if is_behind and not _is_like(_value(match), share, match):
            yield _slip(start, match, f"{told}，写的是{_words(match)}")
    for match in _OF_ALL.finditer(sentence):
        if match.end() <= whole.start and not _is_like(_value(match), share, match):
            yield _slip(start, match, f"{told}，写的是{_words(match)}")
    for match in _HALF.finditer(sentence):
        half = Decimal("0.5")
        is_less = match["more"] and share < half
        is_more = match["less"] and (share >= half or share < _NEARLY_HALF / 2)
        is_near = max(whole.start - match.end(), match.start() - part.end) <= _NEAR
        if is_near and (is_less or is_more):
            yield _slip(start, match, f"{told}，写的是“{match[0]}”")


def _pair(read: list[Quantity]) -> tuple[Quantity, Quantity] | None:
    """A whole and its part, where a sentence has these two numbers and nothing else that is alike."""
    counted = [one for one in read if one.unit not in _PERCENT]
    if len(counted) != 2 or counted[0].unit != counted[1].unit:
        return None
    whole, part = counted[::-1] if re.search("占[^，、]{0,8}$", counted[1].before) else counted
    return (whole, part) if 0 < part.value < whole.value and not part.is_about else None


def _is_like(share: Decimal, other: Decimal, match: re.Match) -> bool:
    tenths = match["tenths"]
    if tenths and match["more"] not in (None, *_SIGN):
        return share - _LIKE / 2 <= other < share + Decimal("0.1")
    like = _EXACT if tenths and match["more"] else _LIKE
    return abs(share - other) <= like


def _value(match: re.Match) -> Decimal:
    if match["half"]:
        return Decimal("0.5")
    if match["tenths"]:
        more = match["more"]
        return Decimal(VALUES[match["tenths"]] * 10 + VALUES.get(more, 0)) / 100
    whole = 10 if match["whole"] == "十" else VALUES[match["whole"]]
    return Decimal(VALUES[match["part"]]) / whole


def _words(match: re.Match) -> str:
    if match["half"]:
        return f"“{match['half']}”"
    if match["tenths"]:
        return f"{match['tenths']}成{match['more'] or ''}"
    return f"{match['whole']}分之{match['part']}"


def _slip(start: int, match: re.Match, told: str) -> Slip:
    return Slip(start + match.start(), start + match.end(), f"{told}；请核对这几个数")
