"""Two numbers with their difference or their ratio: 相差20岁, 各占一半, 3∶2."""

import re
from collections.abc import Iterator
from decimal import Decimal

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.quantities import Quantity, plain, sentences
from quality_kunming.reading.amounts import written_value

_APART = re.compile(
    r"(?:相差|只差|差距[为是]?|相距|差了|(?<!允许)(?<!最大)[偏误]差[为是]?|差值[为是]?|差价[为是]?|温差[为是]?)[^，、\d]{0,4}$"
)
_MORE = re.compile(
    r"比(?P<name>[^，、\d比]{1,8}?)(?:多|少|高|低|(?<![扩增加])大|(?<!缩)小|(?<![增延])长|短|重|轻|贵|便宜|早|晚|年长)(?:出|[\u4e00-\u9fff]{0,2}了?)?$"
)
_THEN = re.compile("原[来先本有]?|以前|过去|从前|往年|去年|上年|当时|最初|开始")
_NOW = re.compile("现在|如今|目前|今年|现[有只]|眼下|改造后|改进后")
_CHANGE = re.compile("(?:少|多|省|减少|增加|节省|缩短|快|降|便宜|提前)[\u4e00-\u9fff]{0,2}了?$")
_NEW = re.compile("新增[^，、]{0,4}$|净增[^，、]{0,4}$")
_IN_ALL = re.compile("累计|总数|达到?了?$|现有|目前有")
_OLD = re.compile("(?:去年[底末]?|上年[底末]?|原[有来]|此前)[^，、]{0,4}$")
_PLANNED = re.compile("(?:预算|计划|定额|概算)[^，]{0,6}$")
_ACTUAL = re.compile(
    "^，(?:实际|最后|最终|结果|只|共)?[^，]{0,4}(?:支出|花|用|投入|开支|决算)[^，]{0,4}$"
)
_SAVED = re.compile("节约|节省|结余|剩余|省下|省了|剩下")
_EXCEEDED = re.compile("超支|超出|突破预算")
_SAME = re.compile(
    r"男女各半|(?:各占|各有|各为)一?半|各半|对半(?!价)|一半[^，。；]{1,6}一半|一样多|同样多|人数相[等同]|数量相[等同]"
)
_RATIO = re.compile(
    r"(?:比例|之比|比)(?:[^，。；、\d\n]{0,3}?[为是达])?[约近]?(?P<one>\d{1,3})[:：∶比](?P<two>\d{1,3})(?![:：∶\d])"
)
_NOT_SAME = re.compile("不|几乎|差不多|基本|大致|大体|左右|近乎|接近|约|去年|上年|同期")
_LIKE = Decimal("0.03")


def differences(text: str) -> Iterator[Slip]:
    """Each that its two numbers do not have."""
    for start, sentence, read in sentences(text):
        told = (
            _apart(read)
            or _then_and_now(read)
            or _budget(read)
            or _same(sentence, read)
            or _ratio(sentence, read)
        )
        if told:
            yield Slip(start + read[0].start, start + read[-1].end, f"{told}；请核对这几个数")


def _apart(read: list[Quantity]) -> str | None:
    gaps = [one for one in read if _APART.search(one.before) or _is_more(read, one)]
    if len(gaps) != 1:
        return None
    gap = gaps[0]
    others = [one for one in read if one is not gap and one.unit == gap.unit]
    if len(others) != 2 or any(one.is_about for one in (gap, *others)):
        return None
    between = abs(others[0].value - others[1].value)
    if abs(between - gap.value) <= sum(one.off for one in (gap, *others)):
        return None
    return f"{others[0]}和{others[1]}差{plain(between)}{gap.shown_unit}，写的是{gap}"


def _then_and_now(read: list[Quantity]) -> str | None:
    """How it was, how it is, and by how much it is more or less."""
    if len(read) != 3 or len({one.unit for one in read}) != 1 or any(one.is_about for one in read):
        return None
    if told := _grown(read):
        return told
    then, now, change = read
    is_told = (
        _THEN.search(then.before) and _NOW.search(now.before) and _CHANGE.search(change.before)
    )
    between = abs(now.value - then.value)
    if not is_told or abs(between - change.value) <= sum(one.off for one in read):
        return None
    return f"{then}和{now}差{plain(between)}{change.shown_unit}，写的是{change}"


def _grown(read: list[Quantity]) -> str | None:
    """What is new, what there is in all, what there was: 新增3家，累计达到18家，去年底是15家."""
    new, whole, old = read
    is_told = _NEW.search(new.before) and _IN_ALL.search(whole.before) and _OLD.search(old.before)
    off = sum(one.off for one in read)
    if not is_told or abs(new.value + old.value - whole.value) <= off:
        return None
    return f"{old}加上{new}是{plain(old.value + new.value)}{new.shown_unit}，写的是{whole}"


def _budget(read: list[Quantity]) -> str | None:
    """What was planned, what was spent, and whether that is less or more."""
    if len(read) < 2 or read[0].unit != read[1].unit or not _PLANNED.search(read[0].before):
        return None
    planned, spent, behind = read[0], read[1], read[2].before if len(read) > 2 else read[1].after
    if not _ACTUAL.search(spent.before) or planned.value == spent.value:
        return None
    is_more = spent.value > planned.value
    wrong = (_SAVED if is_more else _EXCEEDED).search(behind)
    return f"{planned}和{spent}不是“{wrong[0]}”" if wrong else None


def _is_more(read: list[Quantity], gap: Quantity) -> bool:
    """Whether it is told before the two numbers how much one is more than the other, which is named there again."""
    match = _MORE.search(gap.before)
    return bool(match) and any(match["name"] in one.before for one in read if one.start > gap.start)


def _same(sentence: str, read: list[Quantity]) -> str | None:
    match = _SAME.search(sentence)
    if not match or _NOT_SAME.search(sentence):
        return None
    pair = _last_two(read)
    if pair is None or pair[0].value == pair[1].value:
        return None
    return f"{pair[0]}和{pair[1]}不相等，写的是“{match[0]}”"


def _ratio(sentence: str, read: list[Quantity]) -> str | None:
    match = _RATIO.search(sentence)
    pair = match and _last_two(read)
    if not pair or _NOT_SAME.search(sentence):
        return None
    one, two = written_value(match["one"]), written_value(match["two"])
    first, second = (each.value for each in pair)
    if not (one and two and first and second):
        return None
    is_like = any(abs(first / second - ratio) <= _LIKE * ratio for ratio in (one / two, two / one))
    if is_like:
        return None
    return f"{pair[0]}和{pair[1]}之比不是{match['one']}∶{match['two']}"


def _last_two(read: list[Quantity]) -> list[Quantity] | None:
    """The only two numbers of a sentence in one unit, or the two behind the whole that is their sum or not."""
    same = [one for one in read if one.unit == read[-1].unit]
    if len(same) not in (2, 3) or len(same) != len(read) or any(one.is_about for one in same):
        return None
    if len(same) == 3 and not same[0].value > max(same[1].value, same[2].value):
        return None
    return same[-2:]
