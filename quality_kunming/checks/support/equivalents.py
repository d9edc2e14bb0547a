"""The same amount told twice, in another unit, in words and in digits: 1.2公顷（18亩）, 伍万元（50000元）."""

import re
from collections.abc import Iterator
from decimal import Decimal

from quality_kunming.checks.rule import Slip
from quality_kunming.model.numerals import VALUES
from quality_kunming.reading.amounts import AMOUNT, rounding, written_value

_FORMAL = dict(zip("零壹贰叁肆伍陆柒捌玖", "零一二三四五六七八九", strict=True)) | {
    "拾": "十",
    "佰": "百",
    "仟": "千",
    "萬": "万",
}
_WORDS = "零壹贰叁肆伍陆柒捌玖拾佰仟萬一二三四五六七八九十百千万亿"
_UNITS = {
    "长": {"公里": 1000, "千米": 1000, "米": 1, "厘米": "0.01", "毫米": "0.001", "里": 500},
    "面积": {
        "平方公里": 1_000_000,
        "公顷": 10_000,
        "亩": "666.67",
        "平方米": 1,
        "平方厘米": "0.0001",
    },
    "质量": {"吨": 1000, "公斤": 1, "千克": 1, "斤": "0.5", "克": "0.001", "两": "0.05"},
    "钱": {"元": 1},
    "时间": {"小时": 60, "分钟": 1},
}
"""A kind → its units, with how many of the least they are."""
_KIND_OF = {
    unit: (kind, Decimal(size)) for kind, units in _UNITS.items() for unit, size in units.items()
}
_UNIT = "|".join((*sorted(_KIND_OF, key=len, reverse=True), "[人名位家件户份册批台项个袋箱瓶]"))
_NUMBER = rf"(?:{AMOUNT}|(?<![{_WORDS}几])[{_WORDS}]{{1,14}})"
_GAP = r"[^，。；、：（）\d\n]{0,8}"
_TWICE = re.compile(
    rf"(?P<first>{_NUMBER})[ ]?(?P<unit>{_UNIT})整?"
    rf"(?:{_GAP}?(?=就是|等于|合[^格计同作]|折合|相当于)|{_GAP}(?=[，,](?:也就是|即)))?"
    r"(?:（|\(|[，,]?(?=折?合|即|相当于|[就也]|等于|换算)|[，,；：](?=人民币大写|大写|小写))"
    r"(?P<link>(?:小写|大写|人民币|折?合|即|相当于|等于|换算[成为]|[就也]是|也就是|约|为|计|：|:)*)[¥￥]?"
    rf"(?P<second>{_NUMBER})[ ]?(?P<other>{_UNIT})?整?[）)，。；]"
)
_SHARE = re.compile(
    r"(?<![一二三四五六七八九十百])(?P<whole>[二三四五六七八九十])分之(?P<part>[一二三四五六七八九])（约?(?P<rate>\d+(?:\.\d+)?)[%％]）"
    r"|(?P<tenths>[一二三四五六七八九])成(?P<more>多|以上|左右)?（约?(?P<tenth_rate>\d+(?:\.\d+)?)[%％]）"
)
_LOOSE = Decimal("0.06")
"""What conversion and rounding may make of a number."""
_SAID = re.compile("是|等于|合|换算")
"""What leads to the same amount only where its unit is told again: 一个月就是12000."""
_ABOUT = re.compile("约|近|余|多")
_SHARE_LOOSE = Decimal("2.5")
_TENTH = 10


def equivalents(text: str) -> Iterator[Slip]:
    """Each pair that is not the same."""
    for match in _TWICE.finditer(text):
        unit, other = match["unit"], match["other"] or match["unit"]
        (kind, size), (other_kind, other_size) = _kind(unit), _kind(other)
        is_plain = unit == other and _scale(match["first"]) == _scale(match["second"])
        first, second = worth(match["first"]), worth(match["second"])
        is_told_on = not match["other"] and _SAID.search(match["link"])
        if kind != other_kind or is_plain or is_told_on or not first or not second:
            continue
        one, two = first * size, second * other_size
        off = _off(match) if unit == other else _LOOSE * max(one, two)
        if abs(one - two) > off:
            told = f"“{match[0].rstrip('，。；')}”里的两个数不一样多；请核对是哪个写错了"
            yield Slip(*match.span(), told)
    for match in _SHARE.finditer(text):
        if not _is_share(match):
            yield Slip(*match.span(), f"“{match[0]}”里的两个数不一样多；请核对是哪个写错了")


def _off(match: re.Match) -> Decimal:
    """How far apart the same amount may be that is told twice in one unit: as far as digits are rounded."""
    numbers = [one for one in (match["first"], match["second"]) if one[0].isdigit()]
    about = _LOOSE * worth(match["first"]) if _ABOUT.search(match[0]) else Decimal()
    return about + sum(map(rounding, numbers))


def _kind(unit: str) -> tuple[str, Decimal]:
    """What a unit measures, and how many of the least one is."""
    return _KIND_OF.get(unit, (unit, Decimal(1)))


def _is_share(match: re.Match) -> bool:
    if match["tenths"]:
        least, rate = _TENTH * VALUES[match["tenths"]], Decimal(match["tenth_rate"])
        return least - _SHARE_LOOSE <= rate <= least + _TENTH
    whole = worth(match["whole"]) or 1
    return abs(100 * VALUES[match["part"]] / whole - Decimal(match["rate"])) <= _SHARE_LOOSE


def _scale(number: str) -> str:
    """In what it is written: words, or digits with a power of ten."""
    return number.lstrip("0123456789,.") if number[0].isdigit() else "words"


def worth(number: str) -> Decimal | None:
    """What a number in digits or words, of cheques as well, is worth; None for words that are none."""
    if number[0].isdigit():
        return written_value(number)
    words = "".join(_FORMAL.get(sign, sign) for sign in number)
    total = Decimal()
    for scale, size in (("亿", 10**8), ("万", 10**4)):
        high, sign, words = words.rpartition(scale)
        if sign:
            part = written_value(high.strip("零"))
            if not part:
                return None
            total += part * size
    return total + written_value(words.strip("零")) if words.strip("零") else total
