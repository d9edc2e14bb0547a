"""Days without their month that are not in the part of it named before them: 9月下旬，执法人员于14日、15日来过."""

import re
from calendar import monthrange
from collections.abc import Iterator

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import sentence_span
from quality_kunming.model.numerals import whole_number

_PARTS = {
    "上旬": (1, 10),
    "中旬": (11, 20),
    "下旬": (21, 31),
    "月初": (1, 10),
    "初": (1, 10),
    "月中": (8, 22),
    "月底": (20, 31),
    "底": (20, 31),
    "月末": (20, 31),
    "末": (20, 31),
}
"""Part of a month → the days that it may be at the widest."""
_N = "(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])"
_PART = re.compile(
    rf"(?<![\d.])(?<![一二三四五六七八九十至到—～~自从及和、农历]){'(?P<month>' + _N + ')'}月份?的?"
    rf"(?P<part>{'|'.join(_PARTS)})(?![至到—～~以之前后、和及或起止]|[上中下]旬|(?<!旬)的|的(?!\d))"
    r"|(?<![一-龥\d])(?:本月|这个月|当月|上个月|上月|下个月|下月)?(?P<only>月[初中底末]|[上中下]旬)(?=[，,])"
)
_BARE = re.compile(
    r"(?:(?<!\d)(?P<month>\d{1,2})月)?(?<![\d.年])(?P<day>[12]\d|3[01]|[1-9])(?:[日号](?!线|楼|院|门|报|讯|电|馆|元|机|店|厅|文|令|公告|车|桌|仓|窗|摊)"
    r"|(?=[、和及至到—～~-](?:[12]\d|3[01]|[1-9])日))"
)
_ELSE = re.compile(
    "[次下上翌后前同当本每]个?月|农历|截[至止]|原定|改[到在为]|推迟|提前|以前|之前|以来|[自从到至]|前后|开始|启动|以后|之后|持续|公布|公示|发布|预计|计划|[上中下]旬|月[初中底末]|年|讯|电(?=[（(])"
)
_REACH = 40
"""Characters behind the part in which its days may stand."""


def misplaced_bare_days(text: str) -> Iterator[Slip]:
    """Each of the same clause or the next, where nothing between them tells of another time."""
    for match in _PART.finditer(text):
        _, end = sentence_span(text, match.start())
        end = min(end, match.end() + _REACH)
        part = match["part"] or match["only"]
        first, last = _PARTS[part]
        month = whole_number(match["month"]) if match["month"] else 0
        last = min(last, monthrange(2024, month)[1] if 1 <= month <= 12 else 31)
        days = [*_of_clause(text, match.end(), end, month)]
        wrong = [one["day"] for one in days if not first <= int(one["day"]) <= last]
        if wrong:
            told = text[match.start() : days[-1].end()]
            named = (
                f"{part}是{first}日到{last}日"
                if "旬" in part
                else f"{_called(part)}不会是{wrong[0]}日"
            )
            message = f"“{told}”的时间不对，{named}；请核对"
            yield Slip(match.start(), days[-1].end(), message, severity=Severity.WARNING)


def _of_clause(text: str, start: int, end: int, month: int) -> Iterator[re.Match]:
    """The days in a row that come first behind the part, up to the end of the clause they stand in."""
    last = start
    for day in _BARE.finditer(text, start, end):
        between = text[last : day.start()]
        is_next = last > start
        is_far = between.count("，") > (not is_next and between.startswith("，"))
        is_told_else = day["month"] and (int(day["month"]) != month or len(between) < 2)
        if is_far or is_told_else or _ELSE.search(between):
            return
        yield day
        last = day.end()


def _called(part: str) -> str:
    return part if part.startswith("月") else f"月{part}"
