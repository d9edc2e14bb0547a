"""A share told of two numbers of one unit, the sum of two, and what is weighed beside what it should weigh."""

import re
from collections.abc import Iterator
from decimal import Decimal

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.quantities import is_rounded_to, plain
from quality_kunming.model.numerals import VALUES
from quality_kunming.reading.amounts import AMOUNT, UNIT, rounding, written_value

_WORDS = r"[^。；、\d\n]"
_OF_TWO = re.compile(
    rf"(?P<whole>{AMOUNT})个?(?P<unit>(?![%％])(?:{UNIT}))次?{_WORDS}{{0,20}}?(?:中|有|已|检出|发现|完成){_WORDS}{{0,14}}?"
    rf"(?P<part>{AMOUNT})个?(?P=unit)次?{_WORDS}{{0,16}}?(?:占(?!地|用)|完成|率为?)[^，。；、\d\n]{{0,8}}?"
    r"(?:(?P<rate>\d+(?:\.\d+)?)[%％]|(?P<tenths>[一二三四五六七八九])成(?!立))"
)
_OTHERWISE = re.compile(
    "同比|环比|营业|收入|投入|增长|下降|降低|减少|缩短|提高|比上|较上|目标|力争|不低于|以上|覆盖率|去年|上年|率(?:已|均|都|已经)?(?:超过?|达到?)[一-龥]{1,3}[，,]"
)
_ABOUT = re.compile("约|近|超|逾|多|余")
_WEIGHED = re.compile(
    r"(?<![\d.])(?P<due>\d{1,9}(?:\.\d{1,9})?)(?P<large>千克|公斤|升|吨|米|公里)[^。；\d\n]{0,16}?(?:实际?|复)(?:称|测|重|量)[^。；\d\n]{0,8}?"
    r"(?P<real>\d+(?:\.\d+)?)(?P<small>克|毫升|厘米|毫米)"
)
_TOGETHER = re.compile(
    rf"(?P<one>{AMOUNT})元[^。；、\d\n]{{0,14}}?(?P<two>{AMOUNT})元[，,][^，。；\d\n]{{0,8}}?(?:合计|共计|总计)"
    rf"[^，。；\d\n]{{0,4}}?(?P<sum>{AMOUNT})元"
)
_MONEY = re.compile(r"\d[万亿]?元")
_SENTENCE_START = re.compile(r"[^。；！？\n]*$")
_SMALLER = {"千克": 1000, "公斤": 1000, "升": 1000, "吨": 1_000_000, "米": 100, "公里": 100_000}
_HUNDRED, _TENTH, _HALF_TENTH = 100, 10, 5
_LOOSE = 2
"""By how many of a hundred a share of numbers that are not exact may be off."""
_SMALL_PART = 10
"""What weighs less than this part of what it should is told in the wrong unit."""
_REACH = 120


def proportions(text: str) -> Iterator[Slip]:
    """Each share that is another, each sum of two, each weight in the wrong unit."""
    for match in _OF_TWO.finditer(text):
        whole, part = written_value(match["whole"]), written_value(match["part"])
        share = _HUNDRED * part / whole if whole else Decimal()
        if 0 < part < whole and not _OTHERWISE.search(match[0]) and not _is_share(match, share):
            yield _slip(match, f"{match['part']}是{match['whole']}的{plain(share)}%，写的是别的数")
    for match in _WEIGHED.finditer(text):
        due = Decimal(match["due"]) * _SMALLER[match["large"]]
        if Decimal(match["real"]) * _SMALL_PART < due:
            told = f"{match['due']}{match['large']}和{match['real']}{match['small']}差得太多"
            yield _slip(match, f"{told}，多半是单位写错了")
    for match in _TOGETHER.finditer(text):
        before = _SENTENCE_START.search(text[max(match.start() - _REACH, 0) : match.start()])[0]
        one, two, total = (written_value(match[name]) for name in ("one", "two", "sum"))
        off = sum(rounding(match[name]) for name in ("one", "two", "sum"))
        if abs(one + two - total) > off and not _MONEY.search(before):
            told = f"{match['one']}元加上{match['two']}元是{plain(one + two)}元"
            yield _slip(match, f"{told}，写的是{match['sum']}元")


def _is_share(match: re.Match, share: Decimal) -> bool:
    """Whether a share is as it is written, as far as the numbers are rounded."""
    if match["tenths"]:
        least = _TENTH * VALUES[match["tenths"]]
        return least - _HALF_TENTH <= share <= least + _TENTH
    is_rounded = rounding(match["whole"]) or rounding(match["part"])
    if is_rounded or _ABOUT.search(match[0]):
        return abs(share - Decimal(match["rate"])) <= _LOOSE
    return is_rounded_to(share, match["rate"])


def _slip(match: re.Match, told: str) -> Slip:
    return Slip(*match.span(), f"{told}；请核对这几个数")
