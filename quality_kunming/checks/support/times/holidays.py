"""Holidays and the days worked in their stead that are told otherwise than the State Council set them."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import sentence_around, year_called
from quality_kunming.checks.support.times.holiday_calendar import (
    Holiday,
    called,
    days_worked,
    holiday_called,
    holidays_of,
    is_of_some_year,
    workday_after,
    worked_told,
)
from quality_kunming.checks.support.times.time_expressions import Day, days_told
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import whole_number

_NAMES = "元旦节?|春节|清明节?|劳动节|五一|端午节?|中秋节?|国庆节?|十一"
_HOLIDAY = re.compile(
    rf"(?:(?P<year>(?:19|20)\d\d年|今年|去年|明年)的?)?[“\"]?(?P<name>{_NAMES})(?![月届个点大章条名次])"
    r"[”\"]?(?:佳节|小?长假|黄金周)?"
)
_COUNT = re.compile(
    r"(?:放假|假期|小长假|长假|连休|休假|放了?|休)(?:调休)?(?:时间)?(?:安排)?"
    r"(?:为期|共计?|一共|总共|是|为|有|长达)?(?P<days>\d{1,2}|[一二两三四五六七八九十])(?:天|日(?![前后起]))(?!假?[后前]|内)"
)
_COUNT_BEHIND = re.compile(r"(?:共|有|放)+(?P<days>\d|[三四五六七八九])天")
_TIME = (
    r"(?:放假|假期|长假|连休|休假|休息|调休|时间|安排|为期|共|一共|有|\d{1,2}天|[一二两三四五六七八九十]天"
    r"|[，,：:（(“”\"]|[是为从自由在即]|具体)*"
)
"""What stands between the name of a holiday and its first day."""
_TO = r"(?:[—–～~－-]{1,2}|[至到]|放假?到|放假?至|一直到|休到|休至)"
_RESTS = re.compile("放假|假期|长假|连休|休假|休息|放[到至]|休[到至]|[停暂]|不办|不上班")
_OWN = re.compile(
    "学校|大学|学院|中学|小学|幼儿园|高校|公司|企业|工厂|厂里|车间|股市|休市|开市|银行|交易|医院|门诊|景区|高速"
    "|免费|免收|法定|办法|活动时间|展期|调整|原定|农历|往年|每年"
)
"""Whose days may be others, or what says that others are meant."""
_TAIL = r"(?:[（(][^）)\n]{1,6}[）)])?"
_ON_LIST = rf"{_TAIL}(?:[、和及]\d{{1,2}}[日号]{_TAIL})*"
_WORKS = re.compile(rf"{_ON_LIST}(?:，)?(?:起)?(?:正常|恢复|开始|恢复正常)(?:上班|办公)(?!时间)")
_EXTRA = re.compile(
    rf"{_ON_LIST}，?(?:[是为属于]{{0,2}}|也是)(?:调休(?:上班|工作)日?|补班日?|补上班)"
)
_OFF = re.compile(
    rf"{_ON_LIST}，?(?:照常|正常|照样|都)(?:休息|放假|双休)|{_ON_LIST}，?(?:放假|不上班)"
)
_STILL = re.compile(
    r"，?(?:仍|还|依然|依旧)(?:然)?(?:是|在|处于)[^，。；\d\n]{0,6}?(?:假期|放假|休假)"
)
_NTH = re.compile(
    rf"(?:恰?好?正?[是为]|，){{1,2}}(?P<name>{_NAMES})[”\"]?(?:小?长假|假期|放假|黄金周)?(?:过|结束)?[之以]?"
    r"(?:(?P<after>后)的?第?(?P<nth>[一二三四五首])个?(?:工作日|上班日|上班天|上班的日子|工作的日子)"
    r"|(?:的|假期的?|里的?)*(?P<edge>最后一天|第一天|头一天|首日|尾声的最后一天)(?![以之前后，]{0,2}(?:前|后)))"
)
_AT_NTH = re.compile(
    rf"(?P<name>{_NAMES})[”\"]?(?:小?长假|假期|放假|黄金周)?(?:过|结束)?[之以]?后的?第?(?P<nth>[一二三四五首])个?"
    r"(?:工作日|上班日)(?:[是为即（(，]|就是|也就是|在)$"
)
_REACH = 30
_NEAR = timedelta(days=20)


def wrong_holidays(text: str, written: date) -> Iterator[Slip]:
    """Each holiday with other days than its year has, and each day of work that is off, or the other way round."""
    days = [*days_told(text, written.year)]
    for match in _HOLIDAY.finditer(text):
        if holiday := _meant(match, text, written):
            yield from _lasting(match, holiday, text, days)
    until = 0
    for told in days:
        if told.start >= until and (found := _fault_of_day(told, text, written)):
            until, fault = found
            yield _slip(text, told.start, until, fault)


def _lasting(match: re.Match, holiday: Holiday, text: str, days: list[Day]) -> Iterator[Slip]:
    """Where the days of a holiday, or how many they are, are told."""
    if _OWN.search(sentence_around(text, match.start())):
        return
    for one, other in pairwise(days):
        is_range = (
            re.fullmatch(_TO, text[one.end : other.start].strip()) and one.start >= match.end()
        )
        lead = text[match.end() : one.start]
        if is_range and re.fullmatch(_TIME, lead):
            around = lead + text[other.start : other.end + _REACH].split("。")[0]
            is_rest = _RESTS.search(around) or "放" in text[one.end : other.start]
            is_wrong = (one.day, other.day) != (holiday.first, holiday.last) and not (
                match["year"] is None and is_of_some_year(holiday.name, one.day, other.day)
            )
            if is_rest and is_wrong and abs(one.day - holiday.first) < _NEAR:
                yield _slip(text, match.start(), other.end, holiday.told)
                return
    count = _COUNT.match(text, match.end()) or (
        match[0].endswith("长假") and _COUNT_BEHIND.match(text, match.end())
    )
    if count:
        number, right = whole_number(count["days"]), (holiday.last - holiday.first).days + 1
        if number not in (right, *table("holidays")["statutory"][holiday.name]):
            yield _slip(text, match.start(), count.end(), holiday.told)


def _fault_of_day(told: Day, text: str, written: date) -> tuple[int, str] | None:
    """Where what is said of a day ends and what is wrong with it; None where nothing is."""
    day, sentence = told.day, sentence_around(text, told.start)
    if day.year not in table("holidays")["years"]:
        return None
    during = next((one for one in holidays_of(day.year) if one.first <= day <= one.last), None)
    if (extra := _EXTRA.match(text, told.end)) and day not in days_worked(day.year):
        return extra.end(), during.told if during else worked_told(day.year)
    works = _WORKS.match(text, told.end)
    if works and during and not _OWN.search(sentence) and "照常" not in works[0]:
        return works.end(), during.told
    off = _OFF.match(text, told.end)
    if off and day in days_worked(day.year) and not _OWN.search(sentence):
        return off.end(), f"{called(day)}调成了上班"
    named = _HOLIDAY.search(sentence)
    still = _STILL.match(text, told.end)
    if still and named and not during and not _OWN.search(sentence):
        holiday = _meant(named, sentence, written)
        if holiday and holiday.last < day < holiday.last + _NEAR:
            return still.end(), holiday.told
    return _nth(told, text)


def _nth(told: Day, text: str) -> tuple[int, str] | None:
    match = _NTH.match(text, told.end)
    lead = _AT_NTH.search(text, max(told.start - _REACH, 0), told.start)
    found = match or lead
    holiday = found and holiday_called(found["name"], told.day.year)
    if not holiday or _OWN.search(sentence_around(text, told.start)):
        return None
    end = match.end() if match else told.end
    if found["nth"]:
        right = workday_after(holiday, whole_number(found["nth"].replace("首", "一")))
        said = f"{holiday.name}假期后第{found['nth'].replace('首', '一')}个工作日是{called(right)}"
        return (end, said) if right != told.day else None
    right = holiday.last if "最后" in match["edge"] else holiday.first
    is_of_festival = "假" not in match[0] and "周" not in match[0]
    return (end, holiday.told) if right != told.day and not is_of_festival else None


def _meant(match: re.Match, text: str, written: date) -> Holiday | None:
    year = year_called(match["year"], written.year) if match["year"] else written.year
    if not match["year"] and re.search(
        r"(?:19|20)\d\d年|去年|明年|前年|次年", text[: match.start()][-_REACH:]
    ):
        return None
    return holiday_called(match["name"], year)


def _slip(text: str, start: int, end: int, reason: str) -> Slip:
    return Slip(start, end, f"“{text[start:end]}”不对，{reason}；请核对", severity=Severity.WARNING)
