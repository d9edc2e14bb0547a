"""Numbers of one sentence of which one follows from two others: averages, rates, products, remainders."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.parts_alike import parallel_parts, parts_within
from quality_kunming.checks.support.quantities import Quantity, fits, plain, sentences
from quality_kunming.checks.support.shares import complement, named_rate, of_another, that_is
from quality_kunming.reading.amounts import written_value

_BY = (
    "个月|公斤|千克|平方米|公里|[吨亩斤]|小时|分钟|[人名位家批个件户场次份台项天日月年期组箱盒条辆]"
)
_ONE = rf"(?P<by>{_BY})"
_EACH = re.compile(
    rf"(?:(?:(?<![为对向])|(?<=[量额准格数价]为))每一?|单(?=[台个件批次辆份]))(?:个(?!月|小时))?{_ONE}?[^，、：\d每均]{{0,8}}$"
    r"|各(?:发|配|派|送|捐|抽|设|安排|补助|奖励|检查|走访|组织|投入|领取|开展|举办|选派)[^，、：\d每均]{0,6}$|(?<![\d一二三四五六七八九十个当本全])(?P<short>[日月亩])均?产[^，、：\d]{0,6}$"
)
_OF_EACH = re.compile("均[^，。；、\\d]{0,8}$")
"""Before what is an average itself."""
_AVERAGE = re.compile(
    rf"(?:(?:平均)?每一?(?:个(?!月|小时))?{_ONE}|(?P<short>[场户人家店日月年])均)[^，、：\d]{{0,6}}$"
)
_UNITS = {"日": "天", "月": "个月", "名": "人", "位": "人", "店": "家"}
_TOTAL = re.compile("[共总]|合计|累计|全[年天月日程部]|[发送捐种赠]出|种下")
_LEFT = re.compile("(?:还剩|剩余|尚余|剩下|余下|仅剩)[^，、\\d]{0,8}$")
_NOT_OF_ALL = re.compile("就|可[以领]?|至多")
_SPENT = re.compile(
    "(?:花|用|支|付|发|送|领|卖|售|退|拨|交|分|耗|捐)(?:[去掉了出付给]|出去)[^，、\\d]{0,4}$"
)
_STILL = re.compile("(?:还有|尚有|[尚仍正还]在|缺席|缺勤|未[建检办报到])[^，、\\d]{0,6}$")
_DONE = re.compile("[已实][^，\\d]*$")
_THAN = re.compile(
    r"(?:比|较)(?P<name>[\u4e00-\u9fff]{2,6}?)(?:高|多|低|少|(?<![扩增加])大|(?<!缩)小|(?<![增延])长|短|重|轻|贵|便宜|早|晚|快|慢)(?:出|了)?$"
)
_SERIES = re.compile(
    "[一二三特]等奖|[金银铜]奖|[一二三四]季度|[上下]午|[上下]半年|第[一二三四五][批期场轮]|[一二三四五六七八九十\\d]月份|[初高][一二三]"
)
_ALL = re.compile("(?<!截至)(?:共|合计|总计)[^，、\\d]{0,6}$")
_LIMIT = re.compile(
    "最[高低多少]|不超过|至少|以上|以下|不低于|不少于|不足|左右|上限|预计|目标|力争|优惠|每[^，]{0,6}每|其余|起步|另|同比|上年|去年|增|累计"
)


def relations(text: str) -> Iterator[Slip]:
    """Each such number that does not follow, of sentences in which nothing else could be meant."""
    for start, sentence, read in sentences(text):
        for index, one in enumerate(read):
            for relation in _RELATIONS:
                told = relation(sentence, read, index)
                if told:
                    yield Slip(start + read[0].start, start + one.end, f"{told}；请核对这几个数")
                    break


def _average(sentence: str, read: list[Quantity], index: int) -> str | None:
    one, match = read[index], _AVERAGE.search(read[index].before)
    if not match or "均" not in match[0] or _LIMIT.search(sentence):
        return None
    by = match["by"] or match["short"]
    by = _UNITS.get(by, by)
    wholes = [each for each in read[:index] if each.unit == one.unit]
    if any(_OF_EACH.search(each.before) for each in wholes):
        return None
    parts = [
        each
        for each in read[:index]
        if each.unit == by or (each.unit == "个" and by in each.after[:4])
    ]
    if len(wholes) != 1 or len(parts) != 1 or not parts[0].low > 0 or wholes == parts:
        return None
    low, high = wholes[0].low / parts[0].high, wholes[0].high / parts[0].low
    if fits(one, low, high):
        return None
    return f"{wholes[0]}÷{parts[0]}平均是{plain(wholes[0].value / parts[0].value)}，写的是{one}"


def _product(sentence: str, read: list[Quantity], index: int) -> str | None:
    whole = read[index]
    each = [one for one in read if _is_each(one) and one.unit == whole.unit]
    if len(each) != 1 or each[0] is whole or _LIMIT.search(sentence) or "均" in sentence:
        return None
    match = _EACH.search(each[0].before)
    by = match["by"] or match["short"] or ""
    by = _UNITS.get(by, by)
    if sum(one.unit == whole.unit for one in read) != 2:
        return None
    times = [
        one
        for one in read
        if one.start < whole.start
        and (_UNITS.get(one.unit, one.unit) == by or (not by and one.unit in "家个"))
    ]
    number = times[0] if len(times) == 1 else None
    is_next = number is not None and number.end + 4 >= whole.start > number.start
    if by == "个月" and not times and "全年" in whole.before[-8:]:
        factor, shown = Decimal(12), "12个月"
    elif number is not None and (is_next or _TOTAL.search(whole.before)):
        factor, shown = number.value, str(number)
        if number.off:
            return None
    else:
        return None
    low, high = each[0].low * factor, each[0].high * factor
    is_within = "限" in each[0].before and whole.value <= high
    if is_within or fits(whole, low, high):
        return None
    return f"每{by or '份'}{each[0]}，{shown}是{plain(each[0].value * factor)}{whole.shown_unit}，写的是{whole}"


def _is_each(one: Quantity) -> bool:
    """Whether a number is so many of each: 每人2箱; not 每3个房间, 每人限购2箱."""
    is_of_several = one.before.endswith("每") or _NOT_OF_ALL.search(one.before + one.after[:5])
    return one.value > 1 and _EACH.search(one.before) is not None and not is_of_several


def _rest(sentence: str, read: list[Quantity], index: int) -> str | None:
    one = read[index]
    same = [each for each in read[:index] if each.unit == one.unit]
    if len(same) > 2 and all(_SPENT.search(each.before) for each in same[1:]):
        return _rest_of_several(one, same)
    if len(same) != 2 or not same[0].value >= same[1].value or "时速" in same[1].before:
        return None
    if same[0].value <= 1:
        return None
    is_left = _LEFT.search(one.before)
    is_still = _STILL.search(one.before) and _DONE.search(same[1].before)
    if not (is_left or is_still) or fits(
        one, same[0].low - same[1].high, same[0].high - same[1].low
    ):
        return None
    return f"{same[0]}去掉{same[1]}剩{plain(same[0].value - same[1].value)}{one.shown_unit}，写的是{one}"


def _rest_of_several(one: Quantity, same: list[Quantity]) -> str | None:
    whole, *spent = same
    low = whole.low - sum(each.high for each in spent)
    high = whole.high - sum(each.low for each in spent)
    if not _LEFT.search(one.before) or fits(one, low, high):
        return None
    rest = plain(whole.value - sum(each.value for each in spent))
    return f"{whole}去掉前面几份剩{rest}{one.shown_unit}，写的是{one}"


def _than(sentence: str, read: list[Quantity], index: int) -> str | None:
    one, match = read[index], _THAN.search(read[index].before)
    same = [each for each in read[:index] if each.unit == one.unit]
    if not match or len(same) != 2 or not any(match["name"] in each.before for each in same):
        return None
    between = abs(same[0].value - same[1].value)
    off = same[0].off + same[1].off + one.off
    if abs(between - one.value) <= off:
        return None
    return f"{same[0]}和{same[1]}差{plain(between)}{one.shown_unit}，写的是{one}"


def _among(sentence: str, read: list[Quantity], index: int) -> str | None:
    first = read[index]
    parts = [one for one in read[index:] if re.match("[为是送交给发留派]|来自|属于", one.after)]
    whole = read[index - 1]
    is_list = (
        index
        and re.search("其中[^，、]{0,2}$", first.before)
        and len(parts) == len(read) - index > 1
    )
    if not is_list or len({one.unit for one in (whole, *parts)}) != 1:
        return None
    total = sum(one.value for one in parts)
    if total <= whole.high + sum(one.off for one in parts):
        return None
    return f"几部分加起来是{plain(total)}{whole.shown_unit}，写的总数是{whole}"


def _series(sentence: str, read: list[Quantity], index: int) -> str | None:
    one, parts = read[index], read[:index]
    labels = [label[0] for each in parts if (label := _SERIES.search(each.before))]
    is_series = index > 1 and len({*labels}) == len(parts) == sum(
        each.unit == one.unit for each in parts
    )
    is_list = (
        index > 1
        and re.search("分别[为是有]$", parts[0].before)
        and all(each.before in "、和，" and each.unit == one.unit for each in parts[1:])
    )
    if not (is_series or is_list) or "截至" in sentence or not _ALL.search(one.before):
        return None
    low, high = sum(each.low for each in parts), sum(each.high for each in parts)
    if fits(one, low, high):
        return None
    return f"几部分加起来是{plain((low + high) / 2)}{one.shown_unit}，写的是{one}"


def _sexes(sentence: str, read: list[Quantity], index: int) -> str | None:
    if index != 2 or len({one.unit for one in read[:3]}) != 1:
        return None
    whole, first, second = read[:3]
    signs = {sign for one in (first, second) for sign in one.before if sign in "男女"}
    if (
        len(signs) != 2
        or "男" in whole.before
        or "女" in whole.before
        or second.before[0] not in "，、和"
    ):
        return None
    total = first.value + second.value
    if total <= whole.high + first.off + second.off:
        return None
    return f"男女加起来是{total}{whole.shown_unit}，写的总数是{whole}"


def _grown(sentence: str, read: list[Quantity], index: int) -> str | None:
    one = read[index]
    if index < 2 or not re.search(
        "[增升涨扩][^，]{0,4}[到至为]$|[共有达]$|现有[^，、]{1,4}$", one.before
    ):
        return None
    first, before = read[index - 2 : index]
    is_now = re.search("(?:目前|现)[^，]*[共有达]$|共有?$|现有[^，、]{1,4}$", one.before)
    is_old = re.search("(?:原有|原来|已有)[^，、]*$", first.before)
    is_new = re.search(
        "^[^，]{0,3}，(?:今年|去年|后来)?(?:又|再)?(?:新?增|增加|新?招|添|补充|加入|购进|买进|引进|吸纳|调入|来)[^，、]*$",
        before.before,
    )
    is_from = (is_now and is_old and is_new) or (
        re.search("[由从][^，]{0,6}$", before.before) and re.search("新增[^，、]*$", first.before)
    )
    off = first.off + before.off + one.off
    if not is_from or len({first.unit, before.unit, one.unit}) != 1:
        return None
    if abs(first.value + before.value - one.value) <= off:
        return None
    return f"{before}加上{first}是{plain(first.value + before.value)}{one.shown_unit}，写的是{one}"


def _discount(sentence: str, read: list[Quantity], index: int) -> str | None:
    one = read[index]
    match = re.search(
        r"打(?P<tenths>[1-9](?:\.\d)?|[一二三四五六七八九]{1,2})折[^\d]{0,8}$", one.before
    )
    if not match or index < 1 or one.unit != "元" or read[index - 1].unit != "元":
        return None
    tenths = written_value(match["tenths"])
    value = read[index - 1].value * tenths / (10 if tenths < 10 else 100)
    if "减" in match[0] or "省" in match[0] or abs(value - one.value) <= 1:
        return None
    return f"{read[index - 1]}打{match['tenths']}折是{plain(value)}元，写的是{one}"


_RELATIONS: tuple[Callable[[str, list[Quantity], int], str | None], ...] = (
    _average,
    named_rate,
    of_another,
    complement,
    that_is,
    _product,
    _rest,
    _than,
    _among,
    parts_within,
    parallel_parts,
    _series,
    _sexes,
    _grown,
    _discount,
)
