"""Days at a weekend of what is open on workdays only, and days of work of what is open at weekends only."""

import re
from collections.abc import Iterator
from datetime import date

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import sentence_span, weekday_of
from quality_kunming.checks.support.times.holiday_calendar import is_known, is_workday
from quality_kunming.checks.support.times.time_expressions import Day, days_told

_OPEN = "(?:开[放门馆窗办着]?|对外|办[理公事]?|受理|接[待诊收听]|上班|服务|营业|有人|取件|收件|值班|接受)"
_HOLIDAYS = "(?:(?:[、和及与]|以及|或者?)(?:法定|国家)?节假日)"
_RESTS = (
    "(?:节假日[、和及与])?(?:双休日|周末|(?:星期|周|礼拜)六(?:[、和及与至到]|以及)(?:星期|周|礼拜)?[日天])"
    f"{_HOLIDAYS}?"
)
_ONLY_WORKDAYS = re.compile(
    rf"(?:只在?|仅在?|仅限|只限|限于?|均?为)(?:每周|法定|正常)?(?:的)?工作日(?:才|里|内|期间|的?白天|[上下]午)?(?:{_OPEN}|[，。；]|可)"
    rf"|(?<!非)工作日(?:才|方)(?:能|会|可以?)?{_OPEN}"
    rf"|{_RESTS}(?:期间|里|窗口|大厅|全部|两天|这里|[，,])?(?:都|均|一律|是|就|全|概|统一|照例|例行)?"
    rf"(?:不(?:对外|再|会)?{_OPEN}|没有?人|休息|闭馆|关门|放假|停[止办]|暂停|无人|不在)"
)
_ONLY_WEEKENDS = re.compile(
    rf"(?:只在?|仅在?|仅限|只限|限于?|逢)(?:每个?|的)?(?:双休日|周末)(?:才|里|两天|期间)?(?:{_OPEN}|[，。；]|可)"
    rf"|(?:双休日|周末)(?:才|方)(?:能|会|可以?)?{_OPEN}"
    rf"|(?:工作日|周一(?:到|至|—)周五)(?:都|均|一律|一概|就|里)?(?:不(?:对外)?{_OPEN}|闭馆|关门)"
)
_WEEKENDS = re.compile(rf"(?<![在和及、])(?:双休日|周末)(?:对外|免费|向[^，。；]{{1,6}})?{_OPEN}")
_NEXT = re.compile("(?:下|本|这|首|最近|上)一?[次期场回][^，。；]{0,8}$|开放日[^，。；]{0,6}$")
"""Before a day of what is open at weekends: it may be open on other days, too, but this is one of those."""
_AS_WELL = re.compile("也|照常|照样|仍|不休|无休|不打烊|不停")
_ASKED = re.compile(
    "请|欢迎|前来|来[办取领看参交]|送[到来交至]|到[窗大现前馆店]|可[以前到凭持来在]|(?:下|本|这|首|上|最近)一?次|办理|受理|接待|开[放门馆]|取[证件件号报]"
    "|领取|提交|递交|交[到至来]|登门|咨询|报到|值班|参观|看展"
)
_ELSE = re.compile(
    "除外|除了|例外|加[班开]|延时|增开|破例|改[到在为至]|顺延|推迟|预约|调休|补班|上门|网上|线上|线下活动|自助|原定|临时|特别|专场"
)
_CLOSED = re.compile("不(?:对外)?[开办接上营受]|休息|闭馆|关门|暂停|停[止办]|放假|没有?人")
_LIMIT_BEFORE = re.compile("(?:截至|截止|[到至自从]|—|公布|发布|通知|日期[：:])$")
_LIMIT_BEHIND = re.compile(
    r"(?:[上下]午)?(?:以前|之前|前(?![来去往])|起|以后|之后|后|[至到](?:\d|次|下)|[—～~-]|截止|开始|公布|发布|印发)"
)
_KINDS = ((_ONLY_WORKDAYS, True), (_ONLY_WEEKENDS, False), (_WEEKENDS, False))
"""What is said of a service, and whether it is one of workdays."""
_BEHIND = 14
"""Characters around a day in which it is said what it is for."""


def misplaced_services(text: str, written: date) -> Iterator[Slip]:
    """Each day on which they are not open, in the sentence that tells of the service or in the next one."""
    days = [*days_told(text, written.year)]
    told_of: set[int] = set()
    for pattern, is_for_work in _KINDS:
        for match in pattern.finditer(text):
            start, end = sentence_span(text, match.start())
            if _AS_WELL.search(match[0]):
                continue
            if text.startswith(("。", "；"), end):
                _, end = sentence_span(text, end + 1)
            if _ELSE.search(text, start, end):
                continue
            for day in days:
                is_there = match.end() <= day.start < end or start <= day.start < match.start()
                is_next = pattern is not _WEEKENDS or _NEXT.search(text, start, day.start)
                is_fault = is_there and is_next and _is_shut(day.day, is_for_work)
                if is_fault and day.start not in told_of and _is_asked_for(text, day, start, end):
                    told_of.add(day.start)
                    yield _slip(match, day, is_for_work)


def _is_shut(day: date, is_for_work: bool) -> bool:
    return is_known(day) and is_workday(day) != is_for_work


def _is_asked_for(text: str, day: Day, start: int, end: int) -> bool:
    """Whether people are to come on it; a last day, a first one and a day without service are let pass."""
    if _LIMIT_BEFORE.search(text, start, day.start) or _LIMIT_BEHIND.match(text, day.end):
        return False
    low, high = max(start, day.start - _BEHIND), min(end, day.end + _BEHIND)
    around = text[low:high]
    behind = re.split("[，。；]", text[day.end : high])[0]
    return bool(_ASKED.search(around)) and not _CLOSED.search(behind)


def _slip(match: re.Match, day: Day, is_for_work: bool) -> Slip:
    kind = "工作日" if is_for_work else "双休日"
    named = (
        f"{day.day.year}年{day.day.month}月{day.day.day}日是星期{weekday_of(day.day)}，不是{kind}"
    )
    told = f"“{match[0]}”，又让人“{day.words}”去，{named}；请核对"
    return Slip(day.start, day.end, told, severity=Severity.WARNING)
