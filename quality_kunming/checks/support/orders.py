"""Numbers that are not in the order that is told: 前三名依次是, 最高…最低, 突破, 不到."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.times.dated import sentence_around
from quality_kunming.reading.amounts import AMOUNT, UNIT, written_value

_UNIT = rf"(?:{UNIT}|[票秒克℃度册步]|毫米|厘米|毫升|毫克|摄氏度)"
_ITEM = rf"[^，。；、：（()）\d\n]{{0,14}}?[（(]?{AMOUNT}{_UNIT}[）)]?"
_ITEMS = rf"(?P<items>{_ITEM}(?:[、，；和]{{1,2}}{_ITEM}){{1,9}})"
_FALLING = "前(?:[两三四五六七八九十]|\\d{1,2})[名位家个]|从高到低|由高到低|从多到少|由多到少|从大到小|由大到小"
_RISING = "从低到高|由低到高|从少到多|由少到多|从小到大|由小到大"
_RANKED = re.compile(
    rf"(?:(?P<falling>{_FALLING})|(?P<rising>{_RISING}))[^。；：\d\n]{{0,14}}?(?:依次|分别|排列|排序|的)?(?:[是为：]|：){{1,2}}{_ITEMS}"
)
_NUMBERS = re.compile(rf"({AMOUNT})({_UNIT})")
_LABEL = r"[^，。；、\d\n]{0,14}?"
_PLACES = re.compile(
    rf"(?:第一名|冠军){_LABEL}(?P<one>{AMOUNT})(?P<unit>{_UNIT})[，、；](?:第二名|亚军){_LABEL}(?P<two>{AMOUNT})(?P=unit)"
    rf"(?:[，、；](?:第三名|季军){_LABEL}(?P<three>{AMOUNT})(?P=unit))?"
)
_LESS_IS_MORE = re.compile("用时|耗时|秒|分钟|成绩|误差|差错|价|偏差|跑|能耗|最[少低短]")
"""Of these the first has the least."""
_EXTREMES = re.compile(
    rf"(?P<of>[^，。；、：\d\n]{{0,6}}?)最(?P<one>高|低|多|少|大|小|长|短|重|轻|快|慢|贵|便宜)的?(?P<what>[^，。；、：\d\n]{{0,10}}?[，,]?)(?P<first>{AMOUNT})(?P<unit>{_UNIT})"
    rf"[^。；、：，\d\n]{{0,3}}[，、,；][^，。；、：\d\n]{{0,6}}?最(?P<other>高|低|多|少|大|小|长|短|重|轻|快|慢|贵|便宜)的?[^，。；、：\d\n]{{0,10}}?[，,]?(?P<second>{AMOUNT})(?P=unit)"
)
_OPPOSITE = {"高": "低", "多": "少", "大": "小", "长": "短", "重": "轻", "贵": "便宜"}
_PASSED = re.compile(
    rf"(?P<first>{AMOUNT})(?P<unit>{_UNIT})(?:(?!以上|基础)[^，。；、\d\n]{{0,6}}[，,](?=[^，。；、\d\n]{{0,2}}突破)|[，,])(?:已经?|也|均|都|首次|首度|一举|双双|大大|远远?|明显|略|稍)?"
    r"(?:(?P<above>突破|超过|超出|高于|多于|大于|高出)|(?P<below>不到|不足|未到|少于|低于|小于|还差一点到|接近|逼近|直逼))了?"
    rf"(?P<of>[^，。；、：\d\n]{{0,10}}?)(?P<second>{AMOUNT})(?P=unit)(?=[，。；！？）\n]|大关|的?目标|的?要求|的?规定|的?标准|$)"
)
_REACHED = re.compile(
    rf"(?:突破|首次超过|超过)了?(?P<first>{AMOUNT})(?P<unit>{_UNIT})(?:大关)?[，,](?:已经?)?(?:达到?|实现|为|达)了?(?P<second>{AMOUNT})(?P=unit)"
)
_OF_ALL = re.compile(
    rf"(?:全[县市区镇村街厂校馆乡]|辖区|共有)[^，。；、\d\n]{{0,6}}?(?P<first>{AMOUNT})(?P<unit>[家户所台个部间])[^，。；、\d\n]{{0,8}}[，,](?:已经?|都|全部)?"
    rf"(?:检查|抽查|走访|检定|巡查|排查|签约|完成|整改|投[^，。；、\d\n]{{1,4}}的|[^，。；、\d\n]{{1,4}}过)了?(?P<second>{AMOUNT})(?P=unit)(?!次)"
)
_BY = re.compile("[较比]|高出")


def orders(text: str) -> Iterator[Slip]:
    """Each such order."""
    for match in _RANKED.finditer(text):
        yield from _ranked(text, match)
    for match in _PLACES.finditer(text):
        values = [written_value(match[one]) for one in ("one", "two", "three") if match[one]]
        is_turned = any(one < two for one, two in pairwise(values))
        if is_turned and not _LESS_IS_MORE.search(sentence_around(text, match.start())):
            yield _slip(match, "前面的名次反而少")
    for match in _EXTREMES.finditer(text) if "最" in text else ():
        first, second = written_value(match["first"]), written_value(match["second"])
        one, other = match["one"], match["other"]
        is_below = re.search("[-−－负]|零下", match[0])
        is_turned = (_OPPOSITE.get(one) == other and first < second) or (
            _OPPOSITE.get(other) == one and first > second
        )
        if is_turned and not is_below:
            told = f"最{one}的{match['first']}{match['unit']}和最{other}的{match['second']}{match['unit']}反了"
            yield _slip(match, told)
    for match in _REACHED.finditer(text):
        first, second = written_value(match["first"]), written_value(match["second"])
        if first > second:
            yield _slip(
                match, f"{match['second']}{match['unit']}没有超过{match['first']}{match['unit']}"
            )
    for match in _OF_ALL.finditer(text):
        if written_value(match["second"]) > written_value(match["first"]):
            told = f"{match['second']}{match['unit']}比全部的{match['first']}{match['unit']}还多"
            yield _slip(match, told)
    for match in _PASSED.finditer(text):
        yield from _passed(match)


def _ranked(text: str, match: re.Match) -> Iterator[Slip]:
    read = _NUMBERS.findall(match["items"])
    values = [written_value(number) for number, _ in read]
    if len({unit for _, unit in read}) != 1 or len(values) < 2:
        return
    is_falling = bool(match["falling"])
    is_times = _LESS_IS_MORE.search(sentence_around(text, match.start()))
    if is_falling and match["falling"].startswith("前") and is_times:
        return
    pairs = [*pairwise(values)]
    wrong = [(one, two) for one, two in pairs if (one < two if is_falling else one > two)]
    if wrong and len(wrong) < max(len(pairs), 2):
        yield _slip(match, "几个数没有按说的次序排列")


def _passed(match: re.Match) -> Iterator[Slip]:
    first, second = written_value(match["first"]), written_value(match["second"])
    if _BY.search(match["of"]):
        return
    shown = f"{match['first']}{match['unit']}"
    if match["above"] and first < second:
        yield _slip(match, f"{shown}没有“{match['above']}”{match['second']}{match['unit']}")
    if match["below"] and first > second:
        yield _slip(match, f"{shown}不是“{match['below']}”{match['second']}{match['unit']}")


def _slip(match: re.Match, told: str) -> Slip:
    return Slip(*match.span(), f"{told}；请核对这几个数")
