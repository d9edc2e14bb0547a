"""Months and days that are not in the quarter, the half of the year or the end of the month they are told in."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from functools import cache

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import whole_number

_N = r"(?:1[0-2]|[1-9]|十[一二]|[一二三四五六七八九十])"
_EDGE = "(?:月初|月底|月末|初|底|末)"
_NAMED = "(?:[，,（(——]|也就是|更?准确地?来?说|确切地?来?说|具体地?来?说|具体|即|就是|正?是|在|于|那是|应该是){1,4}"
_SIGN = "[一二三四五六七八九十]"
_EARLY, _LATE = (1, 10), (21, 31)
"""The days of a month that may be its beginning and its end."""
_YEAR_PARTS = {
    "年初": (1, 4),
    "开年": (1, 3),
    "岁首": (1, 2),
    "年中": (4, 9),
    "年末": (10, 12),
    "年底": (10, 12),
    "岁末": (10, 12),
    "岁尾": (10, 12),
}
"""Part of a year → the months that it may be at the widest."""
_QUARTERS, _MONTHS_OF_QUARTER, _QUARTERS_OF_HALF = 4, 3, 2
_PLAN = re.compile("将|前|截止|之前|以前|农历|财年|财政年度|学年|去年|明年|次年|往年")


def wrong_months(text: str) -> Iterator[Slip]:
    """Each such month or day, with which the part has."""
    told_of: set[int] = set()
    for pattern, fault in _kinds():
        for match in pattern.finditer(text):
            if match.end() not in told_of and (reason := fault(match)):
                told_of.add(match.end())
                told = f"“{match[0]}”的时间不对，{reason}；请核对"
                yield Slip(*match.span(), told, severity=Severity.WARNING)


def _edge(match: re.Match) -> str:
    """9月初，准确说是9月19日; 月底的12日."""
    is_early = match["edge"].endswith("初")
    first, last = _EARLY if is_early else _LATE
    if _is_of_another_month(match):
        return ""
    month = match.groupdict().get("month") or match.groupdict().get("of")
    last = last if is_early or not month else min(last, _days_of(whole_number(month)))
    if first <= int(match["day"]) <= last:
        return ""
    return f"{'月初' if is_early else '月底'}不会是{int(match['day'])}日"


def _is_of_another_month(match: re.Match) -> bool:
    told = match.groupdict()
    of, month = told.get("of"), told.get("month")
    return bool(of and month and whole_number(of) != whole_number(month))


def _year_part(match: re.Match) -> str:
    first, last = _YEAR_PARTS[match["part"]]
    month = whole_number(match["month"])
    is_start = match["part"][-1] in "末底尾" and month <= 2
    if first <= month <= last or is_start or _PLAN.search(match[0]):
        return ""
    return f"{match['part']}不会是{month}月"


def _months_of_period(match: re.Match) -> str:
    """第三季度的4月、5月; 第三季度里，10月的合格率最高."""
    name = match["period"].removeprefix("第")
    first, last = table("times")["periods"][name]
    months = [whole_number(one) for one in re.findall(f"({_N})月", match["months"])]
    is_right = all(first <= one <= last for one in months)
    return "" if is_right else f"{name}是{first}月到{last}月"


def _span_of_period(match: re.Match) -> str:
    name = match["period"].removeprefix("第")
    first, last = table("times")["periods"][name]
    told = whole_number(match["from"]), whole_number(match["to"])
    return "" if told == (first, last) else f"{name}是{first}月到{last}月"


def _quarters(match: re.Match) -> str:
    count = whole_number(match["count"])
    is_right = count == _QUARTERS
    is_some = (
        count < _QUARTERS
        and not match["each"]
        and match["how"] not in ("共有", "分为", "分成", "一共")
    )
    return "" if is_right or is_some else "一年有四个季度"


def _months_of_quarter(match: re.Match) -> str:
    right = _MONTHS_OF_QUARTER
    return "" if whole_number(match["count"]) == right else "一个季度有三个月"


def _quarters_of_half(_: re.Match) -> str:
    return f"半年有{_QUARTERS_OF_HALF}个季度"


def _days_of(month: int) -> int:
    return monthrange(2024, month)[1] if 1 <= month <= 12 else 31


@cache
def _kinds() -> tuple[tuple[re.Pattern, Callable[[re.Match], str]], ...]:
    periods = "|".join(sorted(table("times")["periods"], key=len, reverse=True))
    period, no_number = f"(?<![前后])(?P<period>第?(?:{periods}))", f"(?<![\\d.])(?<!{_SIGN})"
    of = rf"{no_number}(?P<of>{_N})月份?"
    edge, month = "(?P<edge>月初|月底|月末)", f"(?P<month>{_N})月"
    day = rf"(?<![\d.]){month}(?P<day>\d{{1,2}})[日号](?![前以之—～至到])"
    bare_day = r"(?P<day>\d{1,2})[日号](?![前以之—～至到])"
    some_edge, part = f"(?P<edge>{_EDGE})", f"(?P<part>{'|'.join(_YEAR_PARTS)})"
    of_year = rf"(?:[今去明]年|\d{{4}}年|(?<!{_SIGN})(?<![\d今去明前后同当每上百万]))"
    sequence = (
        rf"(?P<months>{_N}月份?(?:[、和及与，]{_N}月份?)*)"
        rf"(?!{_SIGN}|[\d底末初]|上旬|中旬|下旬|至|到|[—～-])"
    )
    count, is_ = (
        "(?P<count>[1-9]|[一二两三四五六七八九])",
        "(?:正?是|正值|恰逢|正逢|恰是|属于|已是)",
    )
    patterns = {
        rf"{of}{some_edge}{_NAMED}{day}": _edge,
        rf"{of}{some_edge}的{bare_day}": _edge,
        rf"(?<![年\d])(?<!{_SIGN}){edge}(?:的|，(?:也就是|即)?){day}": _edge,
        rf"(?<![年\d])(?<!{_SIGN}){edge}的{bare_day}": _edge,
        rf"{day}(?:[上下]午|晚上?)?[，,]?{is_}(?:本月|{_N}月)?的?{edge}": _edge,
        rf"{day}(?:[上下]午|晚上?)?[，,](?:本月)?{edge}的?(?:第一|头一|首|最后一)[个次场天批]": _edge,
        rf"{of_year}{part}(?:的|[，,]也就是|[，,]即|[，,（(]){month}"
        rf"(?!\d{{1,2}}[日号]?[前之以]|底前|{_SIGN})": _year_part,
        rf"(?<![\d.—～至到-]){month}(?:\d{{1,2}}日)?[，,]?{is_}(?:一年的|今年的?)?{part}(?!以来|[—至到])": _year_part,
        rf"{period}(?:的|[里中内][，,的]?|期间[，,的]?){sequence}": _months_of_period,
        rf"(?<![\d.])(?P<from>{_N})月?份?(?:[—–～~－-]{{1,2}}|[至到])(?P<to>{_N})月份?"
        rf"(?:的|这个|[，,]?[是为即]|[，,]也就是){period}(?!的|里)": _span_of_period,
        "(?:一年|全年|每年)(?:[里中]|之中)?(?P<how>一共|共有|分为|分成|[共有分]?)(?<![前头后余剩这])"
        rf"{count}个季度(?P<each>[，,](?:每|各|年年))?": _quarters,
        rf"(?:每个?季度|一个季度)(?:都|里|中|一共|共|有){{0,2}}{count}个月": _months_of_quarter,
        r"半年(?:里|有|共|是|即|也就是){0,2}(?:[3-9]|[三四五六七八九])个季度": _quarters_of_half,
    }
    return tuple((re.compile(pattern), fault) for pattern, fault in patterns.items())
