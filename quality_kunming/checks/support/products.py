"""So many of so much each, and how much that is together."""

import re
from collections.abc import Iterator
from decimal import Decimal

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.quantities import (
    Quantity,
    fits,
    is_rounded_to,
    plain,
    sentences,
)
from quality_kunming.model.numerals import value_of
from quality_kunming.reading.amounts import AMOUNT, UNIT, written_value

_ITEM = (
    r"(?P<item>公斤|千克|平方米|公里"
    r"|[吨亩斤人名位家个件户场次份台项天期箱盒条辆本册瓶袋张只支把枝盆套块桌间盏株棵头桶包段])"
)
_SAME_UNIT = {"名": "人", "位": "人", "所": "家"}
_LINK = re.compile("[^，、：\\d每均共]{0,8}")
_EACH_BEFORE = re.compile(rf"(?<![为对向])每一?{_ITEM}[^，、：\d每均]{{0,8}}$")
_EACH_BEHIND = re.compile(rf"^(?:/|／|一|每){_ITEM}")
_TOTAL = re.compile(
    r"(?:[共总合]计?|一共|总共|货款|总价|花了|花去|花费|付了?|付款|支付|应收|收[款入]|金额|发放|资金|累计)[^，。；\d]{0,8}$"
)
_OTHERWISE = re.compile(
    "限|最[高低多少]|不超过|至少|以上|以下|不低于|不少于|不足|左右|上限|预计|目标|优惠[后价了]|折|其余|另|同比|上年|去年|满|减|均|起|余|剩|约|免|送|赠|运费|押金|首付|定金|订金"
)
_OF_TIME = re.compile(
    rf"每(?P<short>秒钟?|分钟|个?月|季度?)[^。；，\d\n]{{0,8}}?(?P<each>{AMOUNT})(?P<unit>{UNIT}|[瓶箱袋盒])[^。；\d\n]{{0,10}}?"
    rf"(?:一个?|每个?|全)(?P<long>分钟|小时|年)[^。；，\d\n]{{0,8}}?(?P<whole>{AMOUNT})(?P=unit)"
)
_TIMES = {
    ("秒", "分钟"): 60,
    ("秒钟", "分钟"): 60,
    ("分钟", "小时"): 60,
    ("月", "年"): 12,
    ("季", "年"): 4,
    ("季度", "年"): 4,
}
_NUMBER = r"(?<![\d第一二三四五六七八九十百])(?P<number>\d{1,4}|[两三四五六七八九十]|十[一二三四五六七八九])"
_OF_SEVERAL = re.compile(
    rf"{_NUMBER}(?:个|家|所|名|位|场|支|类|种|户|条|处|台|天|期|次|批|组|队|人)[^，。；、\d\n]{{0,10}}?[，,]?[^，。；、\d\n]{{0,4}}各(?!自|地|类|种|项|界|级|方|个|位|有关)"
    rf"[^，。；、\d\n]{{0,12}}?(?P<each>{AMOUNT})(?P<unit>{UNIT}|[瓶箱袋盒册本块])[^。；\d\n]{{0,12}}?"
    rf"(?:一共|总共|共计|合计|总计|[，,]共)[^，。；\d\n]{{0,8}}?(?P<whole>{AMOUNT})(?P=unit)"
)
_SHARED = re.compile(
    rf"(?P<whole>{AMOUNT})(?P<unit>元)[^。；，\d\n]{{0,8}}?(?:由|分给|奖给|平分给|补给|发给){_NUMBER}(?P<item>[家人户个村组名位])(?![余多])"
    rf"[^。；，\d\n]{{0,8}}[，,]每(?P=item)[^。；，\d\n均]{{0,6}}?(?P<each>{AMOUNT})元"
)
_BY_NOUN = re.compile(
    r"(?<![\d.第])(?P<number>\d{1,4})(?:个|家|所|支)(?P<noun>[\u4e00-\u9fff]{2,3})[^。；\d\n]{0,8}?(?P<whole>\d{1,6})(?P<unit>[个家名人份件场台])"
    r"[^。；，\d\n]{0,6}[，,](?:平均)?每[个家所支]?(?P=noun)平均[^，。；\d\n约近超不]{0,3}(?P<each>\d{1,5}(?:\.\d)?)(?P=unit)"
)
"""A whole in the same unit as what it is divided by: 8个考点共64个考场，每个考点平均8个."""
_ONE_BY_ONE = re.compile(
    r"(?P<ones>(?:[，、]?(?:一|每)[家站人户店校个场处所名]一(?P<unit>[\u4e00-\u9fff])(?=[，、])){1,4})"
    r"[，、](?:一?共|总共|合计|共计|总计)[^，。；、\d\n]{0,6}?(?P<whole>\d{1,6})(?P=unit)"
)
_PART = re.compile(rf"({AMOUNT})(?:家|个|站|人|户|店|所|校|场|处|名|位)")


def products(text: str) -> Iterator[Slip]:
    """Each whole that is not so many times as much."""
    for start, sentence, read in sentences(text):
        if told := _told(sentence, read) or _groups(sentence, read):
            yield Slip(start + read[0].start, start + read[-1].end, f"{told}；请核对这几个数")
    for match in _OF_TIME.finditer(text):
        if times := _TIMES.get((match["short"].removeprefix("个"), match["long"])):
            yield from _against(match, Decimal(times), f"{match['long']}是{times}倍的时间")
    for match in _OF_SEVERAL.finditer(text):
        number = match["number"]
        times = int(number) if number.isdigit() else value_of(number)
        yield from _against(match, Decimal(times), f"{number}份各{match['each']}{match['unit']}")
    for match in _SHARED.finditer(text):
        whole, each, number = (written_value(match[one]) for one in ("whole", "each", "number"))
        if whole != each * number:
            told = (
                f"{match['whole']}{match['unit']}分成{match['number']}份是{plain(whole / number)}元"
            )
            yield Slip(*match.span(), f"{told}，写的是{match['each']}元；请核对这几个数")
    for match in _BY_NOUN.finditer(text):
        whole, each, number = (written_value(match[one]) for one in ("whole", "each", "number"))
        if number and not is_rounded_to(whole / number, match["each"]):
            told = f"{match['whole']}{match['unit']}平均每{match['noun']}是{plain(whole / number)}"
            yield Slip(*match.span(), f"{told}，写的是{match['each']}；请核对这几个数")
    for match in _ONE_BY_ONE.finditer(text):
        yield from _one_by_one(text, match)


def _groups(sentence: str, read: list[Quantity]) -> str | None:
    """What several groups get, so many of so much each: 一等奖1名奖3000元，二等奖2名各奖2000元."""
    *parts, whole = read
    counts, amounts = parts[::2], parts[1::2]
    if counts and counts[0].unit == "元":
        counts, amounts = amounts, counts
    is_alike = (
        len({one.unit for one in counts}) == len({one.unit for one in (*amounts, whole)}) == 1
    )
    if not (is_alike and len(counts) == len(amounts) > 1 and whole.unit == "元"):
        return None
    if counts[0].unit == "元" or not _TOTAL.search(whole.before) or any(one.off for one in read):
        return None
    each = sum(one.value * two.value for one, two in zip(counts, amounts, strict=True))
    if whole.value in (each, sum(one.value for one in amounts)):
        return None
    return f"几份加起来是{plain(each)}元，写的是{whole}"


def _told(sentence: str, read: list[Quantity]) -> str | None:
    if _OTHERWISE.search(sentence):
        return None
    single = {at for at, one in enumerate(read[:-1]) if _is_single(one)}
    rest = [one.unit for at, one in enumerate(read) if at not in single]
    each = [
        (at, item)
        for at, one in enumerate(read)
        if rest.count(one.unit) > 1 and (item := _item(read, at, single)) is not None
    ]
    if len(each) != 1:
        return None
    at, item = each[0]
    one, others = read[at], [each for index, each in enumerate(read) if index not in {at, *single}]
    wholes = [other for other in others if other.unit == one.unit]
    item = _SAME_UNIT.get(item, item)
    counts = [
        other for other in others if other not in wholes and other.unit == (item or other.unit)
    ]
    if len(wholes) != 1 or len(counts) != 1 or not _TOTAL.search(wholes[0].before):
        return None
    whole, count = wholes[0], counts[0]
    is_loose = count.start > whole.start or count.is_about or whole.is_about or one.is_about
    if (
        is_loose
        or whole.start < one.start
        or fits(whole, one.low * count.low, one.high * count.high)
    ):
        return None
    product = f"{plain(one.value * count.value)}{whole.shown_unit}"
    return f"{one}乘以{count.number}是{product}，写的是{whole}"


def _is_single(one: Quantity) -> bool:
    """Whether it is the one of which a price or a content is told: 一本手册卖25元."""
    return one.number in "一1" and not re.search("[第同另]$", one.before)


def _item(read: list[Quantity], at: int, single: set[int]) -> str | None:
    """What there is so much of each, empty where a price does not say it; None for a number of another kind."""
    one = read[at]
    if one.unit == "元" and (match := _EACH_BEHIND.match(one.after)):
        return match["item"]
    if re.search("单价[为是]?$", one.before):
        return ""
    if at - 1 in single and _LINK.fullmatch(one.before):
        return read[at - 1].unit
    match = _EACH_BEFORE.search(one.before)
    return match["item"] if match else None


def _against(match: re.Match, times: Decimal, of: str) -> Iterator[Slip]:
    each, whole = written_value(match["each"]), written_value(match["whole"])
    if each * times != whole:
        told = f"{of}，一共是{plain(each * times)}{match['unit']}，写的是{match['whole']}{match['unit']}"
        yield Slip(*match.span(), f"{told}；请核对这几个数")


def _one_by_one(text: str, match: re.Match) -> Iterator[Slip]:
    """One of something for each of those told before."""
    start = max(text.rfind(sign, 0, match.start()) for sign in "。；！？\n") + 1
    parts = [written_value(one) for one in _PART.findall(text, start, match.start())]
    number = match["ones"].count(f"一{match['unit']}")
    if parts and len(parts) == number and sum(parts) != int(match["whole"]):
        told = f"前面的数加起来是{plain(sum(parts, Decimal()))}"
        yield Slip(
            *match.span(),
            f"{told}，一样一{match['unit']}，写的是{match['whole']}{match['unit']}；请核对这几个数",
        )
