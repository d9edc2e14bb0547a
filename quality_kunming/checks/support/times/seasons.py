"""Words of a season beside a month that is not in it: 十二月的盛夏."""

import re
from collections.abc import Iterator
from functools import cache

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.times.dated import sentence_around
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import whole_number

_MONTH = (
    r"(?<![\d至到—–～~－-])(?<!农历)(?<![一二三四五六七八九十零〇个])"
    r"(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?![至到—–～~－-])"
)
_NO_THING = "(?!季|服|装|衣|令营)"
_ELSEWHERE = re.compile(
    "南半球|澳大利亚|澳洲|新西兰|南非|阿根廷|巴西|智利|南美|悉尼|墨尔本|农历|旧历|阴历|好似|好像|宛如|如同|仿佛|像"
)


def wrong_seasons(text: str) -> Iterator[Slip]:
    """Each that stands before such a word or behind it, or is said to be it; in the other half of the world none."""
    for pattern in (_before(), _behind(), _said()):
        for match in pattern.finditer(text):
            first, last = table("seasons")["words"][match["season"]]
            month = whole_number(match["month"])
            is_in = first <= month <= last if first <= last else month >= first or month <= last
            if not is_in and not _ELSEWHERE.search(sentence_around(text, match.start())):
                told = f"{match['season']}说的是{first}月到{last}月"
                yield Slip(*match.span(), f"“{match[0]}”的时间不对，{told}；请核对")


@cache
def _before() -> re.Pattern:
    """九月隆冬, 八月的春风, 九月的昆明，春寒料峭."""
    entered = "(?:[，,](?=[一-龥]{2}时节))"
    place = "(?:的(?:昆明|春城|云南|滇池|省城|北京|这里|天气|清晨|早晨)(?:[，,]|正是|正值)?)"
    return re.compile(
        rf"{_MONTH}(?:份)?(?:{place}|{entered}|的|里的|[，,]正是|[，,]正值|正值|正是|时值)?"
        rf"(?P<season>{_names()}){_NO_THING}"
    )


@cache
def _behind() -> re.Pattern:
    """金秋五月, 春天的11月."""
    return re.compile(
        rf"(?<![一-龥])(?P<season>{_names()})(?:的)?{_MONTH}(?![\d一二三四五六七八九十]|初[一-十])"
    )


@cache
def _said() -> re.Pattern:
    """9月的昆明已是隆冬."""
    return re.compile(
        rf"{_MONTH}(?:份|\d{{1,2}}日)?[^，。；\d\n]{{0,6}}?(?:已是|正是|正值|时值|已经是|进入|是)(?:一年中的)?"
        rf"(?P<season>{_names()}){_NO_THING}"
    )


def _names() -> str:
    return "|".join(sorted(table("seasons")["words"], key=len, reverse=True))
