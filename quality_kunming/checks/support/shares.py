"""Shares told with the numbers of which they are shares."""

import re
from decimal import Decimal

from quality_kunming.checks.support.quantities import Quantity, is_rounded_to, plain

_RATE = re.compile(r"(?P<kind>[^，、：\d率的]{2,6})率[^，、：\d率增升降高低提]{0,3}$")
_SHARE = re.compile(r"^[^，\d]{0,4}[，,（](?:约?占(?:比|了|总数的?|其中的)?|占比(?:为|达))$")
_THAT_IS = re.compile(r"^[，,（]?(?:即|也就是|就是|合(?!格)|折合|为)[^，、\d]{0,4}$")
_HUNDRED = 100
_NEARLY = 5
"""Parts of a hundred by which a rate is off that can be of no other numbers."""
_ALONE = 3
"""Numbers of a sentence that has nothing else: a whole, its part and the rate."""
_GOOD = re.compile(
    "通过|合格|及格|录取|获奖|达标|优秀|满意|知晓|到场|出勤|成功|完成|办结|持证|签约|回复|采纳"
)
_NOT = re.compile("[未没不缺]|问题|超标")
_OF = re.compile("占[^，、\\d]{0,10}$")
_REST = re.compile("^[^，]{0,4}[，,](?:还有|还剩|尚有|剩余)[^，、\\d]{0,4}$")


def named_rate(sentence: str, read: list[Quantity], index: int) -> str | None:
    """A rate or share of the only two numbers of one unit."""
    one = read[index]
    if one.unit not in "%％" or one.is_about:
        return None
    kind, share = _RATE.search(one.before), _SHARE.search(one.before)
    earlier = read[:index] or read[1:]
    if len(earlier) < 2 or (index == 0 and len(read) != 3):
        return None
    same = [each for each in earlier if each.unit == earlier[-1].unit]
    if (
        not (kind or share)
        or len(same) != 2
        or same[-1] is not earlier[-1]
        or earlier[-1].unit in "%％"
    ):
        return None
    whole, part = same
    if not 0 < part.value < whole.value or whole.off or part.off:
        return None
    value, of = _HUNDRED * part.value / whole.value, f"{part}占{whole}"
    if kind:
        near = part.before.rpartition("，")[2] + part.after.partition("，")[0]
        name = kind["kind"][-2:]
        is_named = set(name) <= set(near) and "其中" not in near
        is_named = is_named or (len(read) == _ALONE and _is_of_part(kind["kind"], whole, part))
        if not is_named and not 0 < abs(value - one.value) <= _NEARLY:
            return None
        if f"不{name}" in near and not kind["kind"].endswith(f"不{name}"):
            value, of = _HUNDRED - value, f"{whole}里去掉{part}，剩下"
            if whole.before.endswith(name) and not whole.before.endswith(f"不{name}"):
                value = _HUNDRED * whole.value / (whole.value + part.value)
                of = f"{whole}和{part}里{name}"
    if is_rounded_to(value, one.number):
        return None
    return f"{of}的{plain(value)}%，写的是{one}"


def _is_of_part(kind: str, whole: Quantity, part: Quantity) -> bool:
    """Whether a part of a whole is told before such a rate: 36名学员里有27人拿到证书，通过率."""
    is_part = re.search("[里中]", whole.after[:6]) and re.search("有[^，、]{0,2}$", part.before)
    return (
        bool(is_part)
        and _GOOD.search(kind) is not None
        and not _NOT.search(part.after + part.before)
    )


def of_another(sentence: str, read: list[Quantity], index: int) -> str | None:
    """A, which is so many per cent of B."""
    one = read[index]
    if one.unit not in "%％" or index < 2 or one.before not in ("的", "的约"):
        return None
    part, whole = read[index - 2 : index]
    if part.unit != whole.unit or not _OF.search(whole.before) or part.value >= whole.value:
        return None
    low, high = part.low / whole.high, part.high / whole.low
    step = one.value if one.is_about else Decimal(1)
    if _HUNDRED * low - step <= one.value <= _HUNDRED * high + step:
        return None
    return f"{part}是{whole}的{plain(_HUNDRED * part.value / whole.value)}%，写的是{one}"


def complement(sentence: str, read: list[Quantity], index: int) -> str | None:
    """What is done and what is still to do; a rate and that of the opposite."""
    one = read[index]
    if index != 1 or one.unit not in "%％" or read[0].unit not in "%％":
        return None
    first = read[0]
    kind = re.search("(?P<kind>[\u4e00-\u9fff]{2})(?:率|的?占比?)[为是达]?$", first.before)
    is_opposite = kind and re.fullmatch(
        f"[，、；]不{kind['kind']}(?:率|的?占比?)[为是达]?", one.before
    )
    is_rest = "已" in first.before and _REST.search(one.before)
    total = first.value + one.value
    if not (is_opposite or is_rest) or abs(total - _HUNDRED) <= 1 - bool(is_opposite) * Decimal(
        "0.9"
    ):
        return None
    return f"两部分加起来是{plain(total)}%，不是100%"


def that_is(sentence: str, read: list[Quantity], index: int) -> str | None:
    """So many per cent, and how many that is."""
    one, rate = read[index], read[index - 1]
    if index < 2 or rate.unit not in "%％" or one.unit in "%％" or not _THAT_IS.search(one.before):
        return None
    wholes = [each for each in read[: index - 1] if each.unit == one.unit]
    shares = [each.value * rate.value / _HUNDRED for each in wholes]
    if not shares or any(abs(share - one.value) <= max(one.off, 1) for share in shares):
        return None
    return f"{wholes[-1]}的{rate}是{plain(shares[-1])}{one.shown_unit}，写的是{one}"
