"""Days, months and years that are not in the part of a month, a year, a reign that is named beside them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.times.dated import THIRDS
from quality_kunming.checks.tables import table

_THAT_IS = (
    "(?:[，,（(]|也就是|具体(?:来?说)?|正?是|正[值逢]|恰逢|即|就是|正好是?|属于|说的是|处在){1,3}"
)
_YEAR = r"(?<!\d)(?P<year>1[0-9]\d\d|20\d\d)年"


@dataclass(frozen=True)
class _Kind:
    """A pattern, and what is wrong with a match: a sentence, empty where nothing is."""

    pattern: re.Pattern
    fault: Callable[[re.Match], str]


def wrong_parts(text: str) -> Iterator[Slip]:
    """Each such part; a number that no calendar has is told by another rule."""
    for kind in _kinds():
        for match in kind.pattern.finditer(text):
            if reason := kind.fault(match):
                yield Slip(*match.span(), f"“{match[0]}”的时间不对，{reason}；请核对")


def _third(match: re.Match) -> str:
    name = match["third"] or match["named"]
    days = THIRDS[name]
    is_in = int(match["day"] or match["in"]) in days
    last = "月末" if name == "下" else f"{days[-1]}日"
    return "" if is_in else f"{name}旬是{days[0]}日到{last}"


def _turned_thirds(match: re.Match) -> str:
    if match["to_month"] and match["to_month"] != match["month"]:
        return ""
    return "结束在开始以前" if "上中下".index(match["to"]) < "上中下".index(match["third"]) else ""


def _period(match: re.Match) -> str:
    name = match["period"].removeprefix("第")
    first, last = table("times")["periods"][name]
    months = [int(match[one]) for one in ("month", "from", "to") if match[one]]
    return "" if all(first <= one <= last for one in months) else f"{name}是{first}月到{last}月"


def _edge(match: re.Match) -> str:
    name = match["period"].removeprefix("第")
    right = table("times")["periods"][name][match["edge"][0] in "最末"]
    return "" if int(match["month"]) == right else f"{name}的{match['edge']}在{right}月"


def _reign(match: re.Match) -> str:
    first, last = table("times")["reigns"][match["reign"]]
    return "" if first <= int(match["year"]) <= last else f"{match['reign']}是{first}年到{last}年"


def _plan(match: re.Match) -> str:
    first, last = table("times")["plans"][match["plan"]]
    told = [int(match[one] or right) for one, right in (("from", first), ("to", last))]
    return "" if told == [first, last] else f"“{match['plan']}”是{first}年到{last}年"


@cache
def _kinds() -> tuple[_Kind, ...]:
    periods = f"(?P<period>第?(?:{_any('periods')}))"
    half = r"(?P<month>\d{1,2})月(?P<third>[上中下])旬(?:[—～-]|至|到)"
    patterns = {
        rf"(?<!\d)\d{{1,2}}月(?P<day>\d{{1,2}})[日号]{_THAT_IS}(?:今年|本月|[一二三四五六七八九十\d]{{1,2}}月)?份?的?"
        rf"(?P<third>[上中下])旬(?!至|到)"
        rf"|\d{{1,2}}月份?(?P<named>[上中下])旬{_THAT_IS}(?:\d{{1,2}}月)(?P<in>\d{{1,2}})[日号]": _third,
        half + r"(?:(?P<to_month>\d{1,2})月)?(?P<to>[上中下])旬": _turned_thirds,
        rf"(?<!\d)(?P<month>\d{{1,2}})月(?:份|\d{{1,2}}日)?{_THAT_IS}"
        rf"(?:今年|当年|本年|20\d\d年)?的?{periods}(?P<from>)(?P<to>)": _period,
        rf"(?<!前){periods}[，,](?:即|也就是)?从?(?P<from>\d{{1,2}})月(?:份)?(?:至|到)"
        r"(?P<to>\d{1,2})月(?P<month>)(?!底|末|\d)": _period,
        rf"(?<!前){periods}的?(?P<edge>第一个月|首月|最后一?个?[月天日]|末月)(?:份)?"
        rf"(?:{_THAT_IS})(?P<month>\d{{1,2}})月": _edge,
        rf"(?P<reign>{_any('reigns')})(?:年间|[一二三四五六七八九十元]{{1,3}}年)?的?"
        rf"(?:[（(，,]|即|也就是|公元)*{_YEAR}": _reign,
        rf"[“\"]?(?P<plan>{_any('plans')})[”\"](?:时期|规划|期间)?(?:从|自|由)(?P<from>20\d\d)年"
        r"(?:开始|起步?|启动)?[，,]?(?:(?:到|至)(?P<to>20\d\d)年)?": _plan,
    }
    return tuple(_Kind(re.compile(one), fault) for one, fault in patterns.items())


def _any(name: str) -> str:
    return "|".join(sorted(table("times")[name], key=len, reverse=True))
