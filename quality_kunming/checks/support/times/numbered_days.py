"""Parts of a day and numbered days that are told out of their order, and a third day of two."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.compiled import compiled
from quality_kunming.checks.support.times.time_expressions import lengths_told
from quality_kunming.model.numerals import whole_number

_SENTENCE = re.compile(r"[^。！？\n]+")
_HALVES = {
    "凌晨": 0,
    "清晨": 1,
    "早晨": 1,
    "早上": 1,
    "上午": 2,
    "中午": 3,
    "下午": 4,
    "傍晚": 5,
    "晚上": 6,
    "夜里": 6,
    "晚间": 6,
}
_HALF = re.compile(
    rf"(?:^|[，、；：。,;:]|[里中]，?)(?P<word>{'|'.join(_HALVES)})(?![^，；。]{{0,8}}[的前后])"
)
_ONE_DAY = re.compile("一天|当天|当日|全天|这天|那天|安排|日程|行程|流程|议程")
_DAYS_APART = re.compile(
    "第[二三四五]天|次日|翌日|[昨明]|前一|隔天|第一天|每逢|倒|[日号](?:上午|下午|晚上|早上)"
)
_ORDINAL = re.compile(
    r"(?:^|(?P<lead>[，、；：,;:里中]))(?P<word>第(?P<number>[一二三四五六七八九十]{1,2}|\d{1,2})(?P<unit>天|周|个?星期|季度|个月|月|年|步))"
    r"(?![的就才是比，]|[^，；。]{0,4}[前后比])"
)
_COMPARED = re.compile(
    "倒[叙数序]|增长|下降|回落|同比|环比|分别|[高低]于|最[高低多少]|%|％|先说|回到|依次|排名|名次"
)
_TOTAL = r"(?:为期|历时)?{}的?(?:[一-龥]{{1,6}}?)(?:[里中]|期间)?[，,：:]"
_AFTER = re.compile("结束|停|过|完|之后|以后|后")


def disordered_days(text: str) -> Iterator[Slip]:
    """Each such place; figures of quarters that are compared are in any order."""
    for sentence in _SENTENCE.finditer(text):
        for find in (_turned_halves, _turned_ordinals, _beyond):
            for start, end, told in find(sentence[0]):
                at = sentence.start()
                yield Slip(at + start, at + end, f"{told}；请核对", severity=Severity.WARNING)


def _turned_halves(sentence: str) -> Iterator[tuple[int, int, str]]:
    found = [*_HALF.finditer(sentence)]
    places = [_HALVES[match["word"]] for match in found]
    falls = [at for at, (one, other) in enumerate(pairwise(places)) if other < one]
    is_round = len(falls) == 1 and places[-1] < places[0]
    if len({*places}) < 3 or not falls or is_round:
        return
    if _ONE_DAY.search(sentence) and not _DAYS_APART.search(sentence):
        one, other = found[falls[0]], found[falls[0] + 1]
        told = f"“{other['word']}”写在“{one['word']}”后面，一天的先后乱了"
        yield one.start("word"), other.end(), told


def _turned_ordinals(sentence: str) -> Iterator[tuple[int, int, str]]:
    found = [*_ORDINAL.finditer(sentence)]
    is_of_one = len({match["unit"] for match in found}) == 1
    if len(found) < 3 or not is_of_one or _COMPARED.search(sentence):
        return
    numbers = [whole_number(match["number"]) for match in found]
    if numbers[0] != 1 or len({*numbers}) < len(numbers):
        return
    for one, other in pairwise(found):
        if whole_number(other["number"]) < whole_number(one["number"]):
            told = f"“{other['word']}”写在“{one['word']}”后面，先后乱了"
            yield one.start("word"), other.end("word"), told
            return


def _beyond(sentence: str) -> Iterator[tuple[int, int, str]]:
    """第三天 of two days."""
    found = [*_ORDINAL.finditer(sentence)]
    for length in lengths_told(sentence):
        if length.unit not in ("天", "周") or length.is_about or length.amount % 1:
            continue
        pattern = compiled(_TOTAL.format(re.escape(length.words)))
        days = [
            one
            for one in found
            if one.start("word") > length.end and one["unit"].endswith(length.unit)
        ]
        if not days or days[0]["number"] not in ("一", "1"):
            continue
        lead = sentence[length.start : days[0].start("word")]
        if not pattern.search(lead) or _AFTER.search(lead):
            continue
        for day in days:
            between = sentence[days[0].start() : day.start()]
            if whole_number(day["number"]) > length.amount and not _AFTER.search(between):
                told = f"只有“{length.words}”，后面却写到“{day['word']}”"
                yield length.start, day.end("word"), told
                break
