"""The days of what is on one day of each week, of which some are on another: 逢周六开放，开放日是9月18日和24日."""

import re
from collections.abc import Iterator
from datetime import date

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import (
    is_weekday_of,
    real_day,
    sentence_span,
    weekday_of,
)
from quality_kunming.model.numerals import whole_number

_WEEKDAY = "(?:星期|周|礼拜)?[一二三四五六日天](?![年期月个])"
_EVERY = re.compile(
    rf"(?:每个?|每?逢|逢每个?)(?:星期|周|礼拜)(?P<weekdays>[一二三四五六日天](?:(?:[、和及]|以及){_WEEKDAY})*)"
    r"(?![—～~-]|[至到](?:周|星期)?[一二三四五六日天])"
)
_MONTH = r"(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月"
_LIST = re.compile(
    rf"(?<![到至从自])(?:(?P<year>(?:19|20)\d\d)年)?(?<![\d.个到至从自])(?<![一二三四五六七八九十]){_MONTH}(?:份)?"
    r"(?P<of>(?:里|中|内)?的?(?:[^，。；、\d\n]{0,12}?(?:分别|依次)?(?:[是为有]|定在|安排在|排在|落在|在|于|：|:)|[：:，,]|(?=\d)))"
    r"(?:\d{1,2}月)?(?P<days>\d{1,2}[日号]?(?:(?:[、和及与，]|以及)(?:\d{1,2}月)?\d{1,2}[日号]?)*[日号])"
    r"(?!起|以?前|之[前后]|以?后|[至到—～~-]|截|报名|公[布示])"
)
_ONE = re.compile(
    "(?:下一?|这一?|上一?|最近一|首|第一|头一|最后一|末一|最近的一|剩下的一|剩的一|还有一|只有一|仅有一|唯一一)[次场期回班讲课堂个]|首场|最近"
)
_NUMBER = re.compile(r"(?:(?P<month>\d{1,2})月)?(?<!\d)(?P<day>\d{1,2})(?!月|\d)")
_ELSE = re.compile(
    "除|例外|调[整到至休课]|改[到在为至期]|推迟|提前|顺延|延期|加[开场演课]|另|临时|补[课讲开]|变更|暂停"
)
_OPEN = re.compile(
    "[各都均也]|[两三四]?[天日次场]?(?:对外)?(?:开[放讲门展]|举[行办]|接待|有课|上课)"
)
"""Behind days that nothing introduces, what tells that they are those on which it is."""
_CLOSED = re.compile("闭馆|闭园|休息|停[业课办]|不开|公休|店休")
_REACH = 60
"""Characters of the sentence behind in which such a list may still stand."""


def wrong_weekday_lists(text: str, written: date) -> Iterator[Slip]:
    """Each list of days, or the next day, of which one is not on that day of the week."""
    for match in _EVERY.finditer(text):
        start, end = sentence_span(text, match.start())
        if text.startswith(("。", "；"), end):
            _, end = sentence_span(text, end + 1)
            end = min(end, match.end() + _REACH)
        if _ELSE.search(text, start, end) or _EVERY.search(text, match.end(), end):
            continue
        named = re.findall("[一二三四五六日天]", match["weekdays"])
        for told in _LIST.finditer(text, match.end(), end):
            if _is_of_it(text, match, told):
                yield from _of_list(text, told, named, written)


def _is_of_it(text: str, match: re.Match, told: re.Match) -> bool:
    """Whether the list tells when it is; of a day of rest other days are told beside it."""
    clause = text[max(text.rfind("，", match.end(), told.start()), match.end()) : told.end()]
    is_closed = _CLOSED.search(text, match.end(), min(match.end() + 8, told.start()))
    count = len(_NUMBER.findall(told["days"]))
    is_bare = not told["of"] and not _ONE.search(clause)
    is_list = count > 2 or (count > 1 and (not is_bare or _OPEN.match(text, told.end())))
    return bool(is_list or _ONE.search(clause)) and not (is_closed and not _CLOSED.search(clause))


def _of_list(text: str, told: re.Match, named: list[str], written: date) -> Iterator[Slip]:
    month, year = whole_number(told["month"]), int(told["year"] or written.year)
    wrong = []
    for number in _NUMBER.finditer(told["days"]):
        month = int(number["month"] or month)
        day = real_day(year, month, int(number["day"]))
        if day and not any(is_weekday_of(day, one) for one in named):
            wrong.append(f"{day.month}月{day.day}日是星期{weekday_of(day)}")
    if wrong:
        every = f"说的是每个星期{'、'.join(dict.fromkeys(named))}"
        message = f"“{told[0]}”不对，{every}，{'、'.join(wrong)}；请核对"
        yield Slip(*told.span(), message, severity=Severity.WARNING)
