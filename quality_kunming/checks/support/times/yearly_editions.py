"""Numbers of editions that do not go up with the years beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.times.dated import sentences_of
from quality_kunming.checks.support.times.time_expressions import years_told
from quality_kunming.model.numerals import whole_number

_EDITION = re.compile(r"(?<!上)首届|第(?P<number>\d{1,3}|[一二三四五六七八九十]{1,4})届")
_YEARLY = re.compile(
    "一年一届|每年一届|每年(?:都)?[办举]|年年|连年|每年举|从未间断|一年办?一[届次]|每年一次"
)
_BROKEN = re.compile(
    "停[办了]|中断|间断|恢复|延期|推迟|顺延|两年一|每两年|隔年|双年|改名|更名|除外"
    "|没有办|未举办|跨年|启动|筹"
)
_BEGUN = re.compile(r"(?:起|开始|以来|开办|创办|首办)")
_GOES_ON = re.compile("举|开[幕赛始办]|落幕|办")
_NEAR = re.compile(r"[^，。；\d\n第届]{0,10}")
_NOUN = re.compile("[一-龥]{2}")
_NO_NOUN = re.compile("(?:在|于|也|又|已|的|了|是|来|报名|参[赛加]|如期|线[上下]|举|都|年)")


@dataclass(frozen=True)
class _Edition:
    start: int
    end: int
    year: int
    number: int
    noun: str


def wrong_editions(text: str, now: int | None) -> Iterator[Slip]:
    """Each pair of which the later year has no later number; where it is each year's, another than its years give."""
    for sentence in sentences_of(text):
        if "届" not in sentence[0] or _BROKEN.search(sentence[0]):
            continue
        told = [*_editions(sentence[0], now)]
        pair = next((pair for pair in combinations(told, 2) if _fault(*pair, sentence[0])), None)
        if pair:
            first, last = sorted(pair, key=lambda one: one.start)
            words = sentence[0][first.start : last.end]
            message = f"“{words}”的届次对不上，{_fault(*pair, sentence[0])}；请核对"
            yield Slip(sentence.start() + first.start, sentence.start() + last.end, message)


def _editions(sentence: str, now: int | None) -> Iterator[_Edition]:
    """Each number with the year before it in its clause, or behind it; 自2018年起 is a first one."""
    years = [*years_told(sentence, now)]
    used = set()
    for match in _EDITION.finditer(sentence):
        before = [one for one in years if _NEAR.fullmatch(sentence, one.end, match.start())]
        behind = [
            one
            for one in years
            if _NEAR.fullmatch(sentence, match.end(), one.start)
            and _GOES_ON.match(sentence, one.end)
        ]
        if year := (behind[:1] or before[-1:]):
            used.add(year[0].start)
            number = whole_number(match["number"]) if match["number"] else 1
            start, end = min(year[0].start, match.start()), max(year[0].end, match.end())
            yield _Edition(start, end, year[0].year, number, _noun(sentence, match.end()))
    for year in years:
        if year.start not in used and _BEGUN.match(sentence, year.end):
            yield _Edition(year.start, year.end, year.year, 1, "")


def _noun(sentence: str, end: int) -> str:
    """What it is of which this is an edition, so far as it stands behind the number."""
    noun = _NOUN.match(sentence, end)
    return "" if not noun or _NO_NOUN.match(sentence, end) else noun[0]


def _fault(one: _Edition, other: _Edition, sentence: str) -> str:
    first, last = sorted((one, other), key=lambda edition: edition.year)
    if first.noun and last.noun and first.noun != last.noun:
        return ""
    years, numbers = last.year - first.year, last.number - first.number
    if years == 0:
        return ""
    if numbers == 0 and first.number:
        return f"{first.year}年和{last.year}年都是第{first.number}届"
    if numbers < 0:
        return f"{last.year}年是第{last.number}届，比{first.year}年的第{first.number}届还小"
    if _YEARLY.search(sentence) and years != numbers:
        return f"一年一届，{first.year}年是第{first.number}届，{last.year}年就是第{first.number + years}届"
    return ""
