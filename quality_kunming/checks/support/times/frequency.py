"""How often something is, and how many times it was or in which years: those that do not go together."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import sentence_span
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import whole_number

_N = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
_WEEKDAY = "(?:星期|周|礼拜)[一二三四五六日天]"
_MANY = re.compile(
    rf"(?:一共|总共|共计?|共有|合计|安排了?|举办了?|办了|开了|上|评出|举行了?|各?开设)(?:一共|总共|共|了|上|开|办)*(?P<count>{_N})(?P<of>个?(?:[次期届课讲场回轮批班]))"
)
_WEEK_DAYS = re.compile(
    rf"每(?:周|星期|个星期)(?:[来开上讲办])?(?P<count>[一二两三四五六七\d])[次趟天场期][，,：:（(][^，。；\n\d周]{{0,4}}"
    rf"(?P<days>{_WEEKDAY}(?:[、和]{_WEEKDAY})+)(?![、和至到])"
)
_WEEK_OF_LESSONS = re.compile(
    rf"每天(?:一|1)(?P<of>[课讲场次期])[，,][^。；\n]{{0,6}}?(?:星期|周)(?P<first>[一二三四五六日])[至到](?:星期|周)(?P<last>[一二三四五六日])"
    rf"[，,](?:一周)?(?:一共|共|总共)(?:上|讲|办)?(?P<count>{_N})(?P=of)"
)
_EVERY_OTHER_DAY = re.compile(
    r"每隔[一1]天[^，。；\n]{0,6}?[，,][^，。；\n]{0,2}?(?:一周|每周)[^，。；\n\d]{0,3}?(?P<count>[五六七567])[天次]"
)
_YEARS = re.compile(r"(?:19|20)\d\d(?=年)")
_TURN_OF_YEARS = re.compile(
    r"中断|停办|停了|推迟|延期|因疫情|改为|后来|原来|补[办评]|加[办评]|临时"
)
_MONTHS = re.compile(r"(?<!\d)\d{1,2}(?=月(?:[、和，,]|开|举|办|各|召))")
_ALIKE = {"次", "期", "届", "回", "轮"}
"""Counters of the same thing: what is held 一次 each quarter has so many 期."""
_PERIOD = re.compile(
    r"从?(?P<from>\d{1,2})月[至到—](?P<to>\d{1,2})月|(?P<first>(?:19|20)\d\d)年?[至到—](?P<last>(?:19|20)\d\d)年|(?P<half>上半年|下半年|半年)"
    r"|(?P<year>全年|一年|今年|去年|20\d\d年)"
)


def wrong_frequencies(text: str) -> Iterator[Slip]:
    """Each number of times that is not what its frequency gives."""
    yield from _counts(text)
    yield from _weeks(text)
    yield from _years_apart(text)


def _counts(text: str) -> Iterator[Slip]:
    for match in _every().finditer(text):
        start, end = sentence_span(text, match.start())
        many = _MANY.search(text, match.end(), end)
        periods = [*_PERIOD.finditer(text, start, many.start())] if many else []
        if (
            len(periods) != 1
            or match.end() > many.start()
            or _TURN_OF_YEARS.search(text[start:end])
        ):
            continue
        of, counted = match["of"], many["of"].removeprefix("个")
        months, is_whole = _months(periods[0])
        per = whole_number(match["times"] or "一")
        most = months * per // _every_months(match["every"])
        count = whole_number(many["count"])
        is_same = of == counted or {of, counted} <= _ALIKE
        if is_same and most and (count > most or (is_whole and count < most)):
            reason = f"{periods[0][0]}按“{match[0]}”是{most}{of}，写的是{many['count']}{of}"
            low, high = min(match.start(), periods[0].start()), many.end()
            yield _slip(text, low, high, reason)


def _months(period: re.Match) -> tuple[int, bool]:
    """How many it has, and whether it must be whole: from one to another it is, a year may be going on."""
    if period["from"]:
        return int(period["to"]) - int(period["from"]) + 1, True
    if period["first"]:
        return (int(period["last"]) - int(period["first"]) + 1) * 12, True
    return (6 if period["half"] else 12), False


def _weeks(text: str) -> Iterator[Slip]:
    for match in _WEEK_DAYS.finditer(text):
        days = len(re.findall(_WEEKDAY, match["days"]))
        if days != whole_number(match["count"]):
            yield _slip(text, *match.span(), f"写出来的有{days}天")
    for match in _WEEK_OF_LESSONS.finditer(text):
        week = "一二三四五六日"
        days = week.index(match["last"]) - week.index(match["first"]) + 1
        if days > 0 and days != whole_number(match["count"]):
            yield _slip(text, *match.span(), f"每天一{match['of']}，一共是{days}{match['of']}")
    for match in _EVERY_OTHER_DAY.finditer(text):
        yield _slip(text, *match.span(), "每隔一天，一周是三四天")


def _years_apart(text: str) -> Iterator[Slip]:
    """The years, or months, of something that is every so many of them."""
    for match in _every().finditer(text):
        start, end = sentence_span(text, match.start())
        rest, months = text[match.end() : end], _every_months(match["every"])
        if _TURN_OF_YEARS.search(text[start:end]) or (
            match["times"] and whole_number(match["times"]) > 1
        ):
            continue
        kind, step = (_YEARS, months // 12) if months > 12 else (_MONTHS, months)
        told = [int(one) for one in kind.findall(rest)]
        apart = {later - one for one, later in pairwise(told)}
        is_list = len(told) > 2 or re.search("第[一二三四五六七八九十]届", rest)
        if (
            step > 1
            and len(told) > 1
            and is_list
            and all(by > 0 for by in apart)
            and apart != {step}
        ):
            unit = "年" if months > 12 else "个月"
            yield _slip(
                text,
                match.start(),
                end,
                f"“{match[0]}”，写出来的隔了{'、'.join(map(str, sorted(apart)))}{unit}",
            )


def _every_months(words: str) -> int:
    return next(
        months for told, months in table("frequency")["months"].items() if re.fullmatch(told, words)
    )


@cache
def _every() -> re.Pattern:
    every, counters = (
        "|".join(table("frequency")["months"]),
        "".join(table("frequency")["counters"]),
    )
    return re.compile(
        rf"(?P<every>{every})(?:举[办行]|评选?|办|开|召开|安排|组织|出版|来)?(?P<times>[一二两三四\d])(?P<of>[{counters}])(?!以上)"
    )


def _slip(text: str, start: int, end: int, reason: str) -> Slip:
    return Slip(start, end, f"“{text[start:end]}”不对，{reason}；请核对", severity=Severity.WARNING)
