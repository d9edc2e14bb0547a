"""Times of day: those that no clock has, and those that end before they begin."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import sentence_around

_NIGHT = ("晚上", "夜间", "晚间", "深夜")
_AFTERNOON = ("下午", "傍晚")
_MORNING = ("凌晨", "早上", "早晨", "清晨")
_HALF = f"(?:{'|'.join((*_MORNING, '上午', '中午', *_AFTERNOON, *_NIGHT))})"

_CLOCK = r"(?P<clock>(?P<hour>\d{1,2})[:：](?P<minute>\d{2}))(?![\d:：.])"
_TOLD = re.compile(rf"(?:[日号午晨晚上）)]|时间(?:定?为|是|定在)?[：:]?)[ ]?{_CLOCK}")
_OPENS = "开[始幕场门赛讲播会馆营]"
_BEGINS = re.compile(
    rf"(?<![\d:：.]){_CLOCK}(?=[ ]?(?:准时|正式)?(?:{_OPENS}|入场|签到|检票|集合|举行|进行|出发|发车"
    "|结束|闭[馆幕]|截止|以?[前后]|整|左右|起|关[门闭]))"
)
_SCORE = re.compile("比分|[比局]|战胜|[胜负]|配比|比例|稀释|[^军部]队")
_HOUR = re.compile(
    rf"(?P<half>{_HALF})?(?<![\d.第])(?P<hour>\d{{1,2}})(?P<sign>[时点])(?:(?P<minute>\d{{1,2}})分(?![之钟]))?(?![\d.刻])"
    rf"(?=(?P<then>整|许|左右|准时|正式|[起至到前，。、）]|{_OPENS}|举[行办]|召开|闭馆|结束|截止|出发|彩排)?)"
)
_MEASURED = re.compile("[到至达升降超满约近]$")
"""Before 30时 that is no time of day: 温度升到30时."""
_BEYOND = re.compile(
    r"(?:(?<=\d[日号])|(?:开放|营业|服务|办理|持续|延续)[到至]|(?<!\d)(?:[6-9]|1\d|2[0-4])(?:时|点|[:：]\d{2})[^。；\d\n]{0,10}[到至])"
    r"(?P<clock>(?:2[5-9]|3\d)[时点])(?![段间长])(?!以?前后?就|以?[上下])"
)
"""An hour that no clock has, behind a day or behind the time from which it goes."""
_TIME = (
    rf"(?P<{{0}}half>{_HALF})?(?P<{{0}}hour>\d{{{{1,2}}}})"
    r"(?:[:：](?P<{0}minute>\d{{2}})|[时点](?:(?P<{0}said>\d{{1,2}})分|(?P<{0}past>半))?)"
)
_RANGE = re.compile(
    rf"(?<![\d:：.第]){_TIME.format('')}[ ]?(?:[—–～~-]{{1,2}}|(?:一直|持续|延续|[一-龥])?[至到])[ ]?"
    rf"{_TIME.format('to_')}(?![\d:：.分])"
)
_BEGINS_AND_ENDS = re.compile(
    rf"(?<![\d:：.])(?P<hour>\d{{1,2}})[:：](?P<minute>\d{{2}})(?:{_OPENS}|入场)[，,、]?[ ]?"
    r"(?P<to_hour>\d{1,2})[:：](?P<to_minute>\d{2})(?:结束|闭[馆幕]|散场|收官|关闭)"
)
_NEXT_DAY = re.compile("次日|翌日|第二天|隔天|[夜晚]|值班|凌晨|通宵|比分|[比局队]|轮")
_EARLY = 7
"""Up to this hour an end may be meant of the afternoon: 上午9时至5时."""
_NEAR = 180
"""Minutes from which on an end before the beginning may be of the next day."""


def times(text: str) -> Iterator[Slip]:
    """Each such time; where it may be a score or a night, it is asked about only."""
    told = set()
    for pattern, severity in ((_TOLD, None), (_BEGINS, Severity.WARNING)):
        for match in pattern.finditer(text):
            is_told = match.start("clock") in told
            is_score = severity and _SCORE.search(sentence_around(text, match.start()))
            if not is_told and not is_score and _is_no_time(match["hour"], match["minute"]):
                told.add(match.start("clock"))
                yield _slip(match, "一天里没有这个时间", severity, "clock")
    for match in _HOUR.finditer(text):
        for slip in _hour(match):
            told.add(match.start("hour"))
            yield slip
    for match in _BEYOND.finditer(text):
        if match.start("clock") not in told:
            yield _slip(match, "一天里没有这个时间", Severity.WARNING, "clock")
    for match in _BEGINS_AND_ENDS.finditer(text):
        start, end = _minutes(match, "", None), _minutes(match, "to_", None)
        if end < start and not _NEXT_DAY.search(match[0]):
            yield _slip(match, "结束的时间在开始以前", Severity.WARNING)
    for match in _RANGE.finditer(text):
        yield from _range(match, text)


def _hour(match: re.Match) -> Iterator[Slip]:
    half, minute = match["half"], match["minute"]
    is_no_time = _is_no_time(match["hour"], minute or "0")
    is_measured = _MEASURED.search(match.string, max(match.start() - 1, 0), match.start())
    if minute and is_no_time and len(minute) == 2:
        yield _slip(match, "一天里没有这个时间")
    elif is_no_time and (half or (match["then"] and match["sign"] == "时" and not is_measured)):
        yield _slip(match, "一天里没有这个时间", Severity.WARNING)


def _range(match: re.Match, text: str) -> Iterator[Slip]:
    is_clock = bool(match["minute"] and match["to_minute"])
    if is_clock and _is_no_time(match["hour"], match["minute"]) != _is_no_time(
        match["to_hour"], match["to_minute"]
    ):
        yield _slip(match, "一天里没有这个时间")
        return
    half, to_half = match["half"], match["to_half"]
    start, end = _minutes(match, "", half), _minutes(match, "to_", to_half or half)
    is_said = is_clock or half or match["said"] or match["past"] or match["to_said"]
    if half in _AFTERNOON and to_half in ("上午", "早上", "早晨"):
        if not _NEXT_DAY.search(sentence_around(text, match.start())):
            yield _slip(match, "结束的时间在开始以前", Severity.WARNING)
        return
    is_of_afternoon = half not in (*_AFTERNOON, *_MORNING) and int(match["to_hour"]) <= _EARLY
    if not is_said or half in _NIGHT or (to_half and to_half != half) or is_of_afternoon:
        return
    sentence = sentence_around(text, match.start())
    most = start if half else _NEAR
    if 0 < start - end <= most and start < 24 * 60 and not _NEXT_DAY.search(sentence):
        yield _slip(match, "结束的时间在开始以前", Severity.WARNING)


def _minutes(match: re.Match, which: str, half: str | None) -> int:
    hour = int(match[f"{which}hour"])
    told = match.groupdict()
    past = "30" if told.get(f"{which}past") else "0"
    minute = told[f"{which}minute"] or told.get(f"{which}said") or past
    return (hour + 12 * (half in _AFTERNOON and hour < 12)) * 60 + int(minute)


def _is_no_time(hour: str, minute: str) -> bool:
    return int(hour) > 24 or int(minute) > 59 or (int(hour) == 24 and int(minute) > 0)


def _slip(
    match: re.Match, reason: str, severity: Severity | None = None, group: str | int = 0
) -> Slip:
    told = f"时刻“{match[group]}”不对，{reason}；请核对原稿"
    return Slip(*match.span(group), told, severity=severity)
