"""So many times as much, a fraction by which something changed, a rate by which an amount is reckoned, a discount."""

import re
from collections.abc import Iterator
from decimal import Decimal

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.quantities import Quantity, plain, sentences
from quality_kunming.model.numerals import VALUES
from quality_kunming.reading.amounts import written_value

_SIGN = "一二三四五六七八九"
_NUMBER = rf"(?P<number>\d+(?:\.\d+)?|[两{_SIGN}十])"
_TIMES = re.compile(
    rf"(?:是|达到?|等于|相当于|为)[^。；\d\n]{{0,16}}?(?P<second>(?!(?:19|20)\d\d年)\d[\d,.]{{0,8}}[^。；，\d\n]{{0,10}}?)?的{_NUMBER}倍(?P<about>多|以上|左右)?"
)
_BY_FRACTION = re.compile(
    rf"(?P<way>减少|下降|降低|缩短|压缩|减|降|少|增加|增长|提高|上升|增|多|涨|[降增涨]幅[为达]?)了?(?:将近|近|约|大约|超过)?(?:(?P<half>一半)|(?P<whole>[二三四五六七八九十])分之(?P<part>[{_SIGN}])|(?P<tenths>[{_SIGN}])成)"
)
_FROM = re.compile("[由从][^，、\\d]{0,8}$")
_TO = re.compile("[到至为][^，、\\d]{0,4}$")
_BY_RATE = re.compile(
    "(?:压缩|压减|缩短|下降|降低|减少|增长|提高|提升|节约|节省)(?:比例|幅度|率|比率)(?:达到?|为|是|约|近|约为|超过?){0,2}$|[增降涨减]幅(?:达到?|为|是|约|近|约为|超过?){0,2}$"
)
_REFUND = re.compile("[退假]一赔(?P<times>[一三十])")
_HALF_PRICE = re.compile("减半|半价|对折")
_RATE_OF = re.compile("(?:按照?|以)[^，。；\\d]{0,12}$")
_RECKONED = re.compile(
    "^(?:计算|计|收取|支付|提取|返还|赔付|缴纳|缴存|扣除|退还|退款|补贴|补助|加收|提成)"
)
_TENTHS = re.compile(rf"(?<![对一])(?P<tenths>[1-9](?:\.\d)?|[{_SIGN}]{{1,2}})折")
_PRICES = (
    re.compile("原价[^，。；\\d]{0,8}$"),
    re.compile("(?:现价|折后|现在|实付|只[要收需]|到手|优惠价|活动价)[^，。；\\d]{0,8}$"),
)
_ABOUT = re.compile("约|近|多|余|超|左右|大致|上下|几乎|不到|以上|大概")
_LOOSE, _LOOSER = Decimal("0.06"), Decimal("0.25")


def multiples(text: str) -> Iterator[Slip]:
    """Each that the two numbers of its sentence are not."""
    if not re.search("[倍半成折%％]|分之", text):
        return
    for start, sentence, read in sentences(text):
        told = (
            _times(sentence, read)
            or _by_fraction(sentence, read)
            or _at_rate(read)
            or _reduced(sentence, read)
            or _by_rate(sentence, read)
            or _damages(sentence, read)
            or _halved(sentence, read)
        )
        if told:
            yield Slip(start + read[0].start, start + read[-1].end, f"{told}；请核对这几个数")


def _times(sentence: str, read: list[Quantity]) -> str | None:
    match = _TIMES.search(sentence)
    pair = match and _pair(read)
    is_of_both = pair and (match["second"] or match.end() <= pair[0].start)
    if not is_of_both or "倍" in sentence.replace(match[0], "", 1):
        return None
    more, less = sorted((one.value for one in pair), reverse=True)
    times = _value(match["number"])
    is_about = match["about"] or _ABOUT.search(sentence) or any(one.off for one in pair)
    loose = (_LOOSER if is_about else _LOOSE) * times
    if not less or more == less or abs(more / less - times) <= loose:
        return None
    return f"{pair[0]}和{pair[1]}是{plain(more / less)}倍，写的是{match['number']}倍"


def _by_fraction(sentence: str, read: list[Quantity]) -> str | None:
    match, pair = _BY_FRACTION.search(sentence), _pair(read)
    if not match or not pair or not (_FROM.search(pair[0].before) and _TO.search(pair[1].before)):
        return None
    before, after = (one.value for one in pair)
    share = _fraction(match)
    changed = abs(after - before) / before if before else share
    if abs(changed - share) <= _LOOSE:
        return None
    return f"{pair[0]}到{pair[1]}变了{plain(100 * changed)}%，写的是“{match[0]}”"


def _by_rate(sentence: str, read: list[Quantity]) -> str | None:
    """By how many per cent something changed from one number to another, told as its rate."""
    rate, pair = read[-1], _pair(read)
    if (
        rate.unit not in "%％"
        or "年均" in rate.before
        or not pair
        or not _BY_RATE.search(rate.before)
    ):
        return None
    before, after = pair
    if not (_FROM.search(before.before) and _TO.search(after.before)) or not before.value:
        return None
    changed = 100 * abs(after.value - before.value) / before.value
    loose = 5 if rate.is_about else 1
    if abs(changed - rate.value) <= loose:
        return None
    return f"{before}到{after}变了{plain(changed)}%，写的是{rate}"


def _damages(sentence: str, read: list[Quantity]) -> str | None:
    """退一赔三 with the price and what was paid back; the law has a least sum."""
    match, money = _REFUND.search(sentence), [one for one in read if one.unit == "元"]
    if not match or len(money) != 2 or len(read) - len(money) > 1:
        return None
    price, paid = (one.value for one in money)
    times = _value(match["times"])
    least = 1000 if times == 10 else 500
    right = {price * times, price * (times + 1)}
    if price * times < least:
        right |= {Decimal(least), price + least}
    if paid in right or paid <= price or "其中" in sentence:
        return None
    return f"{money[0]}{match[0]}是{plain(price * times)}元，连货款{plain(price * (times + 1))}元，写的是{money[1]}"


def _halved(sentence: str, read: list[Quantity]) -> str | None:
    """A price, and what is left of it where half is taken off."""
    match, money = _HALF_PRICE.search(sentence), [one for one in read if one.unit == "元"]
    if not match or len(money) != 2 or "满" in sentence or "第二" in sentence:
        return None
    old, new = money
    if not _PRICES[1].search(new.before) or abs(old.value / 2 - new.value) <= 1:
        return None
    return f"{old}{match[0]}是{plain(old.value / 2)}元，写的是{new}"


def _at_rate(read: list[Quantity]) -> str | None:
    if [one.unit for one in read] != ["%", "元", "元"]:
        return None
    rate, one, two = read
    if "最" in one.before + two.before:
        return None
    if not (_RATE_OF.search(rate.before) and _RECKONED.search(rate.after)):
        return None
    values = one.value * rate.value / 100, two.value * rate.value / 100
    off = one.off + two.off + 1
    if abs(values[0] - two.value) <= off or abs(values[1] - one.value) <= off:
        return None
    return f"{one}的{rate}是{plain(values[0])}元，写的是{two}"


def _reduced(sentence: str, read: list[Quantity]) -> str | None:
    matches, money = [*_TENTHS.finditer(sentence)], [one for one in read if one.unit == "元"]
    if len(matches) != 1 or len(money) != 2 or "再" in sentence:
        return None
    old, new = money
    if not (_PRICES[0].search(old.before) and _PRICES[1].search(new.before)):
        return None
    tenths = written_value(matches[0]["tenths"])
    value = old.value * tenths / (10 if tenths < 10 else 100)
    if abs(value - new.value) <= 1:
        return None
    return f"{old}的{matches[0][0]}是{plain(value)}元，写的是{new}"


def _pair(read: list[Quantity]) -> list[Quantity] | None:
    """The only two numbers of a sentence that count the same, beside which nothing else is counted so."""
    for unit in dict.fromkeys(one.unit for one in read):
        same = [one for one in read if one.unit == unit]
        if len(same) == 2 and unit not in "%％" and not any(one.is_about for one in same):
            return same
    return None


def _fraction(match: re.Match) -> Decimal:
    if match["half"]:
        return Decimal("0.5")
    if match["tenths"]:
        return Decimal(VALUES[match["tenths"]]) / 10
    return Decimal(VALUES[match["part"]]) / _value(match["whole"])


def _value(number: str) -> Decimal:
    return Decimal(number) if number[0].isdigit() else written_value(number)
