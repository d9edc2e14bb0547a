"""More hours than a day has, more days than a week, more marks than there are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import sentence_around
from quality_kunming.model.numerals import whole_number

_DIGIT = "[一二两三四五六七八九]"
_WORDS = rf"(?:{_DIGIT}百零?)?{_DIGIT}?十{_DIGIT}?|{_DIGIT}百|{_DIGIT}(?!{_DIGIT}|十|百)"
_NUMBER = rf"(?P<number>\d+|{_WORDS})"
_GAP = r"[^，。；：（）“”\d\n一二两三四五六七八九十]{0,4}?"


@dataclass(frozen=True)
class _Period:
    """A stretch of time: how it is called, in what it is counted, and how much it has."""

    names: str
    unit: str
    most: int
    shown: str

    def pattern(self) -> re.Pattern[str]:
        """Where a number of its parts is told."""
        return re.compile(rf"(?:{self.names}){_GAP}{_NUMBER}(?:{self.unit})")


_PERIODS = (
    _Period(
        "每一?天|(?<!第)一天|全天|每日|(?<!第)一日|整天", "个?小时(?!工)", 24, "一天只有24小时"
    ),
    _Period("每一?周|(?<!第)一周|每个?星期|一个?星期", "天", 7, "一周只有7天"),
    _Period("每一?年|(?<!第)一年|全年", "个月(?![工月年]|薪)", 12, "一年只有12个月"),
    _Period("每个?月|一个月|当月|全月", "天", 31, "一个月最多31天"),
    _Period("每一?年|(?<!第)一年|全年", "天(?!次)", 366, "一年最多366天"),
    _Period("每一?年|(?<!第)一年|全年", "周(?!年)|个?星期", 53, "一年最多53周"),
    _Period("每个?小时|一个?小时", "分钟", 60, "一小时只有60分钟"),
    _Period("每分钟|一分钟", "秒钟?", 60, "一分钟只有60秒"),
    _Period("每个?季度|一个季度", "个月", 3, "一个季度只有3个月"),
)
_PATTERNS = [(one, one.pattern()) for one in _PERIODS]
_ROUND_THE_CLOCK = re.compile(
    r"(?P<days>\d{1,2})\s?[×xX*]\s?(?P<hours>\d{2})(?=[”\s]?(?:个?小时|在线|服务|值))"
)
_FULL_MARKS = re.compile(
    r"(?:满|总)分(?:为|是|共)?(?P<most>\d+)分[^。；\n]{0,40}?(?:得|获|以|考|平均|取)[^，。；\n\d]{0,5}(?P<marks>\d+(?:\.\d+)?)分(?![钟之])"
)
_LIMITS = (
    (
        re.compile(
            r"(?<![A-Za-z])(?i:pH)(?![A-Za-z])值?[^，。；\d\n]{0,4}(?P<number>\d+(?:\.\d+)?)"
        ),
        14,
        "pH值最多是14",
    ),
    (
        re.compile(r"海拔[^，。；\d\n]{0,4}(?P<number>\d+(?:\.\d+)?)(?:公里|千米)"),
        9,
        "地面没有这么高",
    ),
    (
        re.compile(r"(?:[-−－]|零下)(?P<number>\d+(?:\.\d+)?)(?:℃|°C|摄氏度)"),
        273.15,
        "温度不会低于零下273.15℃",
    ),
)
"""What nature has no more of: pattern, the most, and why."""
_EXTRA = re.compile("附加|加试|加分|另加|折算|满分[^。]*满分|总分[^。]*总分")
_SEVERAL = re.compile("[每几各]|累计|合计|加起来|相当于|至|到|～|—|工作量|视频|录音|时长")


def excesses(text: str) -> Iterator[Slip]:
    """Each such number, in digits or words."""
    for period, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            number = match["number"]
            value = whole_number(number)
            if value > period.most and not _SEVERAL.search(match[0], 1):
                yield impossible(match, period.shown)
    yield from _beyond_nature(text)
    for match in _ROUND_THE_CLOCK.finditer(text):
        if int(match["days"]) == 7 and int(match["hours"]) > 24:
            yield impossible(match, "一天只有24小时")
    for match in _FULL_MARKS.finditer(text):
        is_more = float(match["marks"]) > float(match["most"])
        if is_more and not _EXTRA.search(sentence_around(text, match.start())):
            yield impossible(match, f"满分是{match['most']}分", Severity.WARNING)


def _beyond_nature(text: str) -> Iterator[Slip]:
    for pattern, most, reason in _LIMITS:
        for match in pattern.finditer(text):
            if float(match["number"]) > most:
                yield impossible(match, reason)


def impossible(match: re.Match, reason: str, severity: Severity | None = None) -> Slip:
    """What to say of a number that cannot be."""
    told = f"“{match[0].strip()}”不对，{reason}；请核对原稿"
    return Slip(*match.span(), told, severity=severity)
