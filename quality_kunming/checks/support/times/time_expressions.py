"""Times, and lengths of time, that a text tells: 9月3日, 下午2时, 去年, 一个半小时; each with its value."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from quality_kunming.checks.support.times.dated import (
    YEARS_AWAY,
    real_day,
    sentence_around,
    year_called,
)
from quality_kunming.model.numerals import whole_number

_NUMBER = r"(?:\d{1,4}|[一二两三四五六七八九十百]{1,5})"
_DAY = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)年)?(?<![\d.])(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号](?!线|楼|院|门)"
    r"|(?<=[日号])(?:[（(][^）)\n]{1,5}[）)])?(?P<joint>[—–～~－-]{1,2}|(?:[开展办演走跑忙干卖住]|持续|延续|一直)?[至到]|[、和及])(?P<next>\d{1,2})[日号](?!线|楼|院|门)"
)
_YEAR = re.compile(rf"(?<!\d)((?:19|20)\d\d)年(?!代)|({'|'.join(YEARS_AWAY)})(?![轻级])")
_MORNING = ("凌晨", "清晨", "早晨", "早上", "上午", "今早", "明早", "一早")
_AFTERNOON = ("下午", "傍晚")
_NIGHT = ("晚上", "晚间", "夜间", "深夜", "当晚", "今晚", "昨晚", "明晚", "半夜", "午夜")
_CLOCK = re.compile(
    rf"(?P<half>{'|'.join((*_MORNING, '中午', *_AFTERNOON, *_NIGHT))})?[ ]?(?<![\d.第])(?<!\d[:：])"
    r"(?:(?P<hour>\d{1,2})(?:[:：](?P<minute>\d{2})(?![\d:：])|[时点])|(?P<said>[一二两三四五六七八九]|十[一二]?)点)"
    r"(?:(?P<past>半|一刻|三刻|整|钟)|(?P<after>\d{1,2}|[一二三四五]?十[一二三四五六七八九]?)分(?![之钟]))?"
)
_SAID_AS_ONE = re.compile("(?:[时已正才]是|[定约改等忙]到|[定约改]在|提前到|推迟到)$")
"""Before 十点 that is a time, and not so many points."""
_PAST = {"半": 30, "一刻": 15, "三刻": 45}
_LENGTH = re.compile(
    rf"(?P<nearly>近|约|将近|不到|不足|超过|逾|至少|最多)?(?:(?P<half>半)(?:个)?(?P<half_of>世纪|年|月|小时|钟头|天)"
    rf"|(?<![\d.第一二两三四五六七八九十百])(?P<number>{_NUMBER})(?P<more>[多余来几])?(?:个)?(?P<past>半)?(?P<over>多)?"
    r"(?P<unit>工作日|世纪|年头|年|载|月(?!\d)|星期|礼拜|周(?![年末一二三四五六日])|天|小时|钟头|分钟|刻钟|季度))(?P<and_half>(?<=[年天])半(?![个载年天月]))?(?P<about>左右|上下)?"
)
_UNITS = {"年头": "年", "载": "年", "星期": "周", "礼拜": "周", "钟头": "小时", "分钟": "分"}
_AS_OTHERS = {"世纪": (100, "年"), "季度": (3, "月"), "刻钟": (15, "分")}
_AS_HALVES = {"世纪": (50, "年"), "年": (6, "月"), "月": (15, "天"), "小时": (30, "分")}
"""Half of a unit → how many of which smaller one."""
_HALF_A_DAY = 12
_MOST_CENTURIES = 10
"""More are no length: 二十一世纪."""
_AFTER_MIDNIGHT = 4
"""Up to this hour a night is of the next day: 深夜1点."""
_SURE = 7
"""From this hour on a clock with a colon is one of 24 hours; 5:30 may be in the afternoon."""


@dataclass(frozen=True)
class Day:
    """A day of the calendar; without a year of its own it is of the one before it in the sentence, or of the text's."""

    start: int
    end: int
    words: str
    day: date
    has_year: bool


@dataclass(frozen=True)
class Clock:
    """A time of day in minutes since midnight; without half of a day 2时 may be in the afternoon, too."""

    start: int
    end: int
    words: str
    minutes: int
    half: str
    """上午, 下午 and so on as it is written, or taken from the time before; empty where it is not known."""

    @property
    def is_sure(self) -> bool:
        """Whether it is known which half of a day it is in."""
        least = _SURE if {":", "："} & {*self.words} else _HALF_A_DAY + 1
        return bool(self.half) or self.minutes >= least * 60

    def near(self, other: int) -> int:
        """Its minutes, or those half a day later where that may be meant and is nearer to another time."""
        if self.is_sure:
            return self.minutes
        later = self.minutes + _HALF_A_DAY * 60
        return later if abs(later - other) < abs(self.minutes - other) else self.minutes


@dataclass(frozen=True)
class Year:
    """A year in digits, or called from that of the text: 去年."""

    start: int
    end: int
    words: str
    year: int


@dataclass(frozen=True)
class Length:
    """So many of a unit: 年, 月, 周, 天, 工作日, 小时 or 分."""

    start: int
    end: int
    words: str
    amount: float
    unit: str
    is_about: bool
    """Whether it is said to be near that, or more: 近十年, 十余天."""


def days_told(text: str, year: int | None) -> Iterator[Day]:
    """Each day that the calendar has, in order; none without a year where the text has none."""
    month, told, sentence = 0, None, ""
    for match in _DAY.finditer(text):
        around = sentence_around(text, match.start())
        if around != sentence:
            month, told, sentence = 0, None, around
        told = int(match["year"]) if match["year"] else told
        month = int(match["month"] or month)
        number, of = int(match["day"] or match["next"]), told or year
        day = real_day(of, month, number) if of and month else None
        if day:
            start = match.start("next") if match["next"] else match.start()
            yield Day(start, match.end(), text[start : match.end()], day, told is not None)


def years_told(text: str, now: int | None) -> Iterator[Year]:
    """Each year, in order; 今年 and its like only where the year of the text is known."""
    for match in _YEAR.finditer(text):
        if year := year_called(match[1] or match[2], now):
            yield Year(*match.span(), match[0], year)


def clocks_told(text: str) -> Iterator[Clock]:
    """Each time of day, in order; 五点 of characters alone only where it cannot be a few points."""
    before: Clock | None = None
    for match in _CLOCK.finditer(text):
        is_plain = match["said"] and not (match["half"] or match["past"] or match["after"])
        if is_plain and not _SAID_AS_ONE.search(text[max(match.start() - 3, 0) : match.start()]):
            continue
        half, hour = match["half"] or "", whole_number(match["hour"] or match["said"])
        is_of_before = before and not half and match.start() - before.end <= 1
        if is_of_before and before.half:
            half = before.half
        minutes = _of_day(half, hour) * 60 + _minutes(match)
        before = Clock(*match.span(), match[0].strip(), minutes, half)
        yield before


def lengths_told(text: str) -> Iterator[Length]:
    """Each length of time, in order; a year that is a date and a month that is one are none."""
    for match in _LENGTH.finditer(text):
        is_about = bool(match["nearly"] or match["more"] or match["over"] or match["about"])
        if match["half"]:
            amount, unit = _AS_HALVES.get(match["half_of"], (0.5, match["half_of"]))
        elif _is_date(match):
            continue
        else:
            amount, unit = _amount(match)
        yield Length(*match.span(), match[0], amount, _UNITS.get(unit, unit), is_about)


def _is_date(match: re.Match) -> bool:
    """Whether it is a year, 2022年, a month, 九月, a quarter, 三季度, or a century, 二十一世纪, and no length."""
    is_of_one = "个" in match[0]
    if match["unit"] in ("月", "季度"):
        return not is_of_one
    if match["unit"] == "世纪":
        return not is_of_one and whole_number(match["number"]) > _MOST_CENTURIES
    return match["unit"] == "年" and match["number"].isdigit() and len(match["number"]) == 4


def _amount(match: re.Match) -> tuple[float, str]:
    number = whole_number(match["number"]) + 0.5 * bool(match["past"] or match["and_half"])
    times, unit = _AS_OTHERS.get(match["unit"], (1, match["unit"]))
    return number * times, unit


def _of_day(half: str, hour: int) -> int:
    """The hour of a clock of 24."""
    is_of_night = half in _NIGHT and hour > _AFTER_MIDNIGHT
    is_after_noon = half in _AFTERNOON or is_of_night or (half == "中午" and hour <= 2)
    if half in _NIGHT and hour == _HALF_A_DAY:
        return 2 * _HALF_A_DAY
    return hour + _HALF_A_DAY * (is_after_noon and hour < _HALF_A_DAY)


def _minutes(match: re.Match) -> int:
    if match["minute"]:
        return int(match["minute"])
    if match["after"]:
        return whole_number(match["after"])
    return _PAST.get(match["past"], 0)
